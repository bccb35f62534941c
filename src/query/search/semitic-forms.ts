/** What is written together with a word, in front of it and behind it. */
interface Affixes {
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** What is left when both are taken away has so many letters at least. */
  readonly shortestStem: number;
}

/** And, so, the, with, for, as; endings of gender, number and owner, as folding leaves them. */
const ARABIC: Affixes = {
  before: ['', 'ال', 'و', 'وال', 'ف', 'فال', 'ب', 'بال', 'وب', 'ل', 'لل', 'ول', 'ك', 'كال'],
  behind: ['', 'ه', 'ات', 'ين', 'ون', 'ان', 'ي', 'ها', 'يه', 'اتها', 'اته', 'هم', 'اتهم'],
  shortestStem: 3,
};

/** And, the, in, to, from, that, as. */
const HEBREW: Affixes = {
  before: ['', 'ה', 'ו', 'וה', 'ב', 'וב', 'ל', 'ול', 'מ', 'ומ', 'מה', 'ש', 'שה', 'כ'],
  behind: [''],
  shortestStem: 3,
};

/** A word of Arabic or Hebrew without and with each article, particle and ending: forms it may have, to be looked up. */
export function semiticFormsOf(word: string): Set<string> {
  const forms = new Set<string>();
  if (word < '\u05d0' || word >= '\u0700') return forms;
  const affixes = word < '\u0600' ? HEBREW : ARABIC;
  for (const stem of stemsOf(word, affixes)) {
    for (const before of affixes.before) for (const behind of affixes.behind) forms.add(before + stem + behind);
  }
  forms.delete(word);
  return forms;
}

function stemsOf(word: string, { before, behind, shortestStem }: Affixes): Set<string> {
  const bare = before.filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length));
  const stems = bare.flatMap((rest) =>
    behind.filter((ending) => rest.endsWith(ending)).map((ending) => rest.slice(0, rest.length - ending.length)),
  );
  return new Set(stems.filter(({ length }) => length >= shortestStem));
}
