/** The forms that a word may have in the other number, in English and Spanish: a guess, to be looked up. */
export function pluralsOf(word: string): string[] {
  if (word.length < 3) return [`${word}s`];
  const forms = [`${word}s`, `${word}es`];
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('y')) forms.push(`${word.slice(0, -1)}ies`);
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('z')) forms.push(`${word.slice(0, -1)}ces`);
  if (word.endsWith('ces')) forms.push(`${word.slice(0, -3)}z`);
  return forms;
}

/** Endings of English and Spanish that leave the meaning of a stem nearly as it is, without accents. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'e s es d ed ing er ers or ors ion ions ation ations ment ments al ally ly y ies ied ity ities ive ives ist ists istic ism ic ics ical ' +
    'able ible ance ence ant ent ants ents ency ful ness ize ise ized ised izing ising ization isation ' +
    'a o as os an en ar er ir ado ada ados adas ido ida idos idas ando iendo aron ieron aba ia cion ciones acion aciones sion siones miento mientos ' +
    'dor dora dores doras mente idad idades dad ivo iva ivos ivas ista istas ismo ico ica icos icas able ables ible ibles ante antes ente entes oso osa'
  ).split(' '),
);

const STEM = { letters: 5, share: 0.6 } as const;

/** Whether two words have a long beginning in common and differ by endings only. */
export function isInflection(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  if (common < STEM.letters || common < STEM.share * Math.max(a.length, b.length)) return false;
  return isEnding(a.slice(common)) && isEnding(b.slice(common));
}

function isEnding(rest: string): boolean {
  return rest === '' || ENDINGS.has(rest);
}
