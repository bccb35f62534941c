/** What is written together with the word behind it: and, so, the, with, for, as. */
const BEFORE = ['ال', 'و', 'وال', 'ف', 'فال', 'ب', 'بال', 'وب', 'ل', 'لل', 'ول', 'ك', 'كال'];
/** Endings of gender, number and owner, as folding leaves them. */
const BEHIND = ['ه', 'ات', 'ين', 'ون', 'ان', 'ي', 'ها', 'يه'];
/** What is left when both are taken away has so many letters at least. */
const SHORTEST_STEM = 3;

/** Whether a word is written in Arabic letters. */
export function isArabic(word: string): boolean {
  return word >= '\u0620' && word < '\u0700';
}

/** A word without and with each article, particle and ending: forms it may have, to be looked up. */
export function arabicFormsOf(word: string): Set<string> {
  const forms = new Set<string>();
  for (const stem of stemsOf(word)) {
    for (const before of ['', ...BEFORE]) for (const behind of ['', ...BEHIND]) forms.add(before + stem + behind);
  }
  forms.delete(word);
  return forms;
}

function stemsOf(word: string): Set<string> {
  const bare = ['', ...BEFORE].filter((before) => word.startsWith(before)).map((before) => word.slice(before.length));
  const stems = bare.flatMap((rest) =>
    ['', ...BEHIND]
      .filter((behind) => rest.endsWith(behind))
      .map((behind) => rest.slice(0, rest.length - behind.length)),
  );
  return new Set(stems.filter(({ length }) => length >= SHORTEST_STEM));
}
