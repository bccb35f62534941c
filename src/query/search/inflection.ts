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

/** Endings of English and Spanish that leave the meaning of a long stem nearly as it is, without accents. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'e s es d ed ing er ers or ors ion ions ation ations ment ments al ally ly y ies ied ity ities ive ives ist ists istic ism ic ics ical ' +
    'able ible ance ence ant ent ants ents ency ful ness ize ise ized ised izing ising ization isation ' +
    'a o as os an en ar er ir ado ada ados adas ido ida idos idas ando iendo aron ieron aba aban ia ian io ' +
    'ara aran era eran ira iran aria arian eria erian iria irian iera ieran arse erse irse ' +
    'cion ciones acion aciones sion siones miento mientos ' +
    'dor dora dores doras mente idad idades dad ivo iva ivos ivas ista istas ismo ico ica icos icas able ables ible ibles ante antes ente entes oso osa'
  ).split(' '),
);

const STEM = { letters: 5, share: 0.6 } as const;

/** The endings of Spanish verbs in `-ar`, and of those in `-er` and `-ir`. */
const CONJUGATIONS: readonly ReadonlySet<string>[] = [
  'a e an en o ar ado ada ados adas ando aron aba aban ara aran aria arian arse',
  'a e an en er ir io ido ida idos idas iendo iente ientes ieron ia ian era eran ira iran eria erian iria irian iera ieran erse irse',
].map((endings) => new Set(endings.split(' ')));
const PLAINLY_VERBAL = /^(?:[aei]r|.{3,})$/;
/** Behind a stem so short both words must plainly be verbs, behind a longer one either of them. */
const SHORTEST_STEM = 3;

/** Forms of a word have at least so many letters at the beginning in common. */
export const BEGIN_ALIKE = 2;

/** Tells which words are other forms of a word that mean nearly the same: a guess by their endings. */
export function inflectionsOf(word: string): (other: string) => boolean {
  const verb = verbOf(word);
  const root = verb?.replace(/[ey]$/, '');
  return (other) => {
    const common = commonLetters(word, other);
    if (haveLongStem(word, other, common) || areConjugated(word, other, common)) return true;
    return root !== undefined && common >= root.length && verbOf(other) === verb;
  };
}

function commonLetters(a: string, b: string): number {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common;
}

function haveLongStem(a: string, b: string, common: number): boolean {
  const shortest = Math.max(STEM.letters, STEM.share * Math.max(a.length, b.length));
  // Both endings may begin with the same letter: `enfrent-a`, `enfrent-ado`.
  for (const stem of [common, common - 1]) {
    if (stem < shortest) return false;
    const last = a.charAt(stem - 1);
    if (isEnding(a.slice(stem), last) && isEnding(b.slice(stem), last)) return true;
  }
  return false;
}

/** Whether this may stand behind a stem that ends in the letter given, which may be doubled: `referr-ed`. */
function isEnding(rest: string, last: string): boolean {
  return rest === '' || ENDINGS.has(rest) || (rest.startsWith(last) && ENDINGS.has(rest.slice(1)));
}

function areConjugated(a: string, b: string, common: number): boolean {
  for (let stem = SHORTEST_STEM; stem <= Math.min(common, STEM.letters - 1); stem++) {
    const endings = [a.slice(stem), b.slice(stem)];
    const verbal = endings.filter((ending) => PLAINLY_VERBAL.test(ending)).length;
    if (verbal === 0 || (stem === SHORTEST_STEM && verbal === 1)) continue;
    if (CONJUGATIONS.some((conjugation) => endings.every((ending) => conjugation.has(ending)))) return true;
  }
  return false;
}

const ENDINGS_OF_Y = /(?<=[^aeiou])(?:y|ies|ied|ying)$/;
const VERB_ENDINGS = ['ing', 'ed', 'es', 's', 'e', ''] as const;
const ONE_SYLLABLE = /^[^aeiou]*?[aeiouy]{1,2}[^aeiou]+$/;
const DOUBLED = /([bdgmnprt])\1$/;
const LOSES_E = /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/;
const SHORTEST_VERB = 3;
/** No form of a short verb has more letters; what is longer is not looked at, since the patterns take the square of its length. */
const LONGEST_FORM = 16;

/**
 * The English verb that a word may be a form of, for those whose stems are too short to tell by their length: `plan` of
 * `planned`, `place` of `placing`, `study` of `studied`. Spelling tells them apart: `caring` is no form of `car`.
 */
function verbOf(word: string): string | undefined {
  if (word.length > LONGEST_FORM) return undefined;
  const verb = ENDINGS_OF_Y.test(word) ? word.replace(ENDINGS_OF_Y, 'y') : shortVerbOf(word);
  return verb === undefined || verb.length < SHORTEST_VERB ? undefined : verb;
}

function shortVerbOf(word: string): string | undefined {
  for (const ending of VERB_ENDINGS) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || !ONE_SYLLABLE.test(stem) || (ending === 's' && stem.endsWith('s'))) continue;
    const single = stem.replace(DOUBLED, '$1');
    return single === stem && ending !== '' && ending !== 's' && LOSES_E.test(stem) ? `${stem}e` : single;
  }
  return undefined;
}
