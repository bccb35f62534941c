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

/** Endings of English and Spanish that leave the meaning of a long stem nearly as it is, without accents, `s` and `n` behind them. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'e d ed ing er or ion ation ment ement al ally ly y ie ied ity itie ive ative ist istic ism ic ical ' +
    'able ible ability ibility le ility ilitie ance ence ant ent ency ancy ful fully ness ' +
    'ivity ivenes ively ically ingly edly ate ated ating ator ational ize ise ized ised izing ising ization isation ' +
    'a o ar er ir ado ada ido ida ando iendo amo emo imo aron ieron aba ia io ara era ira aria eria iria iera ' +
    'arse erse irse arlo arla arle erlo erla irlo irla aremo eremo iremo aste iste ativo ativa itivo itiva ' +
    'cion cione acion acione sion sione miento dor dora dore mente idad idade dad ivo iva ista ismo ico ica ante ente iente ancia encia oso osa'
  ).split(' '),
);

const STEM = { letters: 5, share: 0.5 } as const;

/** The vowel of Spanish verbs in `-ar`, and of those in `-er` and `-ir`, and their endings without `s` and `n` behind them. */
const CONJUGATIONS = [
  ['a', new Set('a e o ar ado ada ando amo aro aba ara aria arse'.split(' '))],
  ['e', new Set('a e o er ir io ido ida iendo iente emo imo iero ia era eria ira iria iera erse irse'.split(' '))],
] as const;
/** So many letters less one two endings may have in common. */
const MOST_ALIKE = 4;
const PLAINLY_VERBAL = /^(?:[aei]r|.{3,})$/;
/** Behind a stem so short both words must plainly be verbs, or have the vowel of the verb, behind a longer one either of them. */
const SHORTEST_STEM = 3;

/** Forms of a word have at least so many letters at the beginning in common. */
export const BEGIN_ALIKE = 2;

/** Tells which words are other forms of a word that mean nearly the same: a guess by their endings. */
export function inflectionsOf(word: string): (other: string) => boolean {
  const verb = verbOf(word);
  const root = verb?.replace(/[ey]$/, '');
  return (other) => {
    const common = commonLetters(word, other);
    if (haveLongStem(word, other, common) || areConjugated(word, other, common) || agree(word, other, common))
      return true;
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
  // Both endings may begin with the same letters: `enfrent-a`, `enfrent-ado`; `differ-ent`, `differ-ence`.
  for (let stem = common; stem >= shortest && stem > common - MOST_ALIKE; stem--) {
    const last = a.charAt(stem - 1);
    if (isEnding(a.slice(stem), last) && isEnding(b.slice(stem), last)) return true;
  }
  return false;
}

/** Whether this may stand behind a stem that ends in the letter given, which may be doubled: `referr-ed`. */
function isEnding(rest: string, last: string): boolean {
  return isPlainEnding(rest) || (rest.startsWith(last) && isPlainEnding(rest.slice(1)));
}

function isPlainEnding(rest: string): boolean {
  const plain = withoutNumber(rest);
  return plain === '' || ENDINGS.has(plain) || ENDINGS.has(rest);
}

/** An ending without what tells one from several, of things and of who does something. */
function withoutNumber(ending: string): string {
  return ending.replace(/[ns]$/, '');
}

function areConjugated(a: string, b: string, common: number): boolean {
  for (let stem = SHORTEST_STEM; stem <= Math.min(common, STEM.letters - 1); stem++) {
    const endings = [a.slice(stem), b.slice(stem)];
    const verbal = endings.filter((ending) => PLAINLY_VERBAL.test(ending)).length;
    if (verbal === 0) continue;
    const isSure = stem > SHORTEST_STEM || verbal > 1;
    for (const [vowel, forms] of CONJUGATIONS) {
      const plain = endings.map(withoutNumber);
      if (plain.every((ending) => forms.has(ending) && (isSure || ending.length > 1 || ending === vowel))) return true;
    }
  }
  return false;
}

const GENDER = /^[ao]s?$/;
const SHORTEST_AGREEING = 4;

/** Spanish gender behind a stem, `nuevo` and `nuevas`, and an `n` behind verbs and names of places: `hacen`, `given`, `cuban`. */
function agree(a: string, b: string, common: number): boolean {
  if (common < SHORTEST_AGREEING) return false;
  const [one, other] = [a.slice(common), b.slice(common)];
  if (GENDER.test(one) && GENDER.test(other)) return true;
  return /^n?$/.test(one + other) && /[ae]$/.test(a.slice(0, common));
}

const ENDINGS_OF_Y = /(?<=[^aeiou])(?:y|ie|ies|ied|ying)$/;
const VERB_ENDINGS = ['ings', 'ing', 'ed', 'es', 's', 'e', ''] as const;
/** `nearly` of `near`, `hopeful` of `hope`, `darkness` of `dark`; but `early`, `reply` and `witness` are no such forms. */
const BEHIND_SHORT = /(?<=.{4})(?:ly|ful|fully|ness)$/;
/** A syllable, with a vowel and a consonant before it at most: `open`, `abuse`. */
const ONE_SYLLABLE = /^(?:[aeiou][^aeiou])?[^aeiou]*?[aeiouy]{1,2}[^aeiou]+$/;
const DOUBLED = /([bdgmnprt])\1$/;
const LOSES_E = /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/;
/** As in `opened`, which has lost no `e`. */
const UNSTRESSED = /^[aeiou][^aeiou]e[^aeiou]$/;
const SHORTEST_VERB = 3;
/** No form of a short verb has more letters; what is longer is not looked at, since the patterns take the square of its length. */
const LONGEST_FORM = 16;

/**
 * The English verb that a word may be a form of, for those whose stems are too short to tell by their length: `plan` of
 * `planned`, `place` of `placing`, `study` of `studied`. Spelling tells them apart: `caring` is no form of `car`.
 */
function verbOf(word: string): string | undefined {
  if (word.length > LONGEST_FORM) return undefined;
  const plain = word.replace(BEHIND_SHORT, '');
  if (ENDINGS_OF_Y.test(plain)) return plain.replace(ENDINGS_OF_Y, 'y');
  const verb = shortVerbOf(plain);
  return verb === undefined || verb.length < SHORTEST_VERB ? undefined : verb;
}

function shortVerbOf(word: string): string | undefined {
  for (const ending of VERB_ENDINGS) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || !ONE_SYLLABLE.test(stem) || (ending === 's' && stem.endsWith('s'))) continue;
    const single = stem.replace(DOUBLED, '$1');
    return single === stem && ending !== '' && ending !== 's' && LOSES_E.test(stem) && !UNSTRESSED.test(stem)
      ? `${stem}e`
      : single;
  }
  return undefined;
}
