import type { Corpus } from './corpus.ts';
import { beginningSo, byText, expand, expandExactly, INFLECTED, KNOWN, type Candidate } from './expand.ts';
import { splitRun } from './split-run.ts';
import { misspelt } from './misspelt.ts';
import type { Term } from './parse.ts';
import type { Phrase } from './phrase.ts';
import { apart, hyphenated, joined } from './spacing.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isUnspaced } from './words.ts';

/** One thing that a record must have: a word of the query with all that it may mean, or a phrase. */
export interface Unit {
  readonly typed: string;
  /** Folded; empty for a phrase. */
  readonly word: string;
  /** By the words of the data. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly phrases: readonly Phrase[];
}

/** A long run without spaces has many pieces; so many units a query has at most. */
const MOST_UNITS = 16;
/** The more records there are, the more rare words, of which one is beside any word by chance. */
const CHANCE = 20;

/** What the terms of a query mean in this base. Spelling is forgiven unless `exact`. */
export async function queryUnits(terms: readonly Term[], corpus: Corpus, exact: boolean): Promise<Unit[]> {
  const { vocabulary } = corpus.index;
  const units: Unit[] = [];
  for (const term of terms) {
    const { typed, words } = term;
    const [word = ''] = words;
    if (words.length > 1) units.push(await quoted(typed, words, vocabulary, exact));
    else if (exact) units.push(unit(typed, word, expandExactly(word, vocabulary), vocabulary));
    else units.push(...(await unquoted(term, terms, corpus)));
  }
  return units.slice(0, MOST_UNITS);
}

async function quoted(typed: string, words: readonly string[], vocabulary: Vocabulary, exact: boolean): Promise<Unit> {
  const slots = await Promise.all(
    words.map(async (word) =>
      byText(exact ? expandExactly(word, vocabulary) : await forgiving(word, vocabulary), vocabulary),
    ),
  );
  return { typed, word: '', candidates: new Map(), phrases: [{ slots, quality: 1, how: 'exact' }] };
}

async function unquoted(term: Term, terms: readonly Term[], corpus: Corpus): Promise<Unit[]> {
  const {
    typed,
    words: [word = ''],
    isQuoted = false,
  } = term;
  const { vocabulary } = corpus.index;
  const candidates = [...expand(word, vocabulary), ...joined(term, terms, vocabulary)];
  if (candidates.some(({ quality }) => quality >= KNOWN)) {
    return [{ ...unit(typed, word, candidates, vocabulary), phrases: hyphenated(word, corpus) }];
  }
  if (isUnspaced(word)) {
    const pieces = isQuoted ? [] : splitRun(word, vocabulary);
    return pieces.length > 0
      ? pieces.map((piece) => unit(piece, piece, expand(piece, vocabulary), vocabulary))
      : [unit(typed, word, candidates, vocabulary)];
  }
  const phrases = apart(word, corpus);
  if (phrases.length > 0) return [{ ...unit(typed, word, candidates, vocabulary), phrases }];
  const isRare = (number: number): boolean => corpus.index.frequencyOf(number) < Math.sqrt(corpus.index.size) / CHANCE;
  const slips = await misspelt(word, vocabulary, terms.length === 1 ? isRare : undefined);
  return [unit(typed, word, [...candidates, ...slips], vocabulary)];
}

/** What a word of a sentence means: its forms and, if it has none here, those written together in it or misspelt. */
export async function meaningsOf(word: string, corpus: Corpus): Promise<Unit[]> {
  const { vocabulary } = corpus.index;
  if (isUnspaced(word)) {
    return splitRun(word, vocabulary, true).map((piece) =>
      unit(piece, piece, expandExactly(piece, vocabulary), vocabulary),
    );
  }
  const forms = expand(word, vocabulary).filter(({ quality }) => quality >= INFLECTED);
  if (forms.length > 0) return [unit(word, word, forms, vocabulary)];
  const [together] = apart(word, corpus);
  if (together !== undefined)
    return together.slots.map((candidates) => ({ typed: word, word, candidates, phrases: [] }));
  return [unit(word, word, await misspelt(word, vocabulary), vocabulary)];
}

/** A word that means only itself. */
export function asItIs(word: string, { index: { vocabulary } }: Corpus): Unit {
  return unit(word, word, expandExactly(word, vocabulary), vocabulary);
}

async function forgiving(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const candidates = expand(word, vocabulary);
  const isKnown = candidates.some(({ quality }) => quality >= KNOWN);
  return isKnown ? candidates : [...candidates, ...(await misspelt(word, vocabulary))];
}

/** `AI` is not meant to find `air`, however little else is found. */
const SHORTEST_CUT = 3;

/** The same unit, with slips allowed for, and more letters behind it, although the word is known as it is spelt. */
export async function relaxed(before: Unit, { index: { vocabulary } }: Corpus): Promise<Unit> {
  if (before.phrases.length > 0 || before.candidates.size === 0) return before;
  const slips = await misspelt(before.word, vocabulary);
  const longer = before.word.length < SHORTEST_CUT ? [] : beginningSo(before.word, vocabulary);
  return unit(before.typed, before.word, [...slips, ...longer, ...before.candidates.values()], vocabulary);
}

function unit(typed: string, word: string, candidates: readonly Candidate[], vocabulary: Vocabulary): Unit {
  return { typed, word, candidates: byText(candidates, vocabulary), phrases: [] };
}
