import type { Corpus } from './corpus.ts';
import { expand, expandExactly, KNOWN, type Candidate } from './expand.ts';
import { splitHan } from './han.ts';
import { misspelt } from './misspelt.ts';
import type { Term } from './parse.ts';
import { recordsWith, type Phrase } from './phrase.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isHan } from './words.ts';

/** One thing that a record must have: a word of the query with all that it may mean, or a phrase. */
export interface Unit {
  readonly typed: string;
  /** By the words of the data. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly phrases: readonly Phrase[];
}

/** What the terms of a query mean in this base. Spelling is forgiven unless `exact`. */
export async function unitsOf(terms: readonly Term[], corpus: Corpus, exact: boolean): Promise<Unit[]> {
  const { vocabulary } = corpus.index;
  const units: Unit[] = [];
  for (const { typed, words } of terms) {
    const [word = ''] = words;
    if (words.length > 1) units.push(await quoted(typed, words, vocabulary, exact));
    else if (exact) units.push(unit(typed, expandExactly(word, vocabulary), vocabulary));
    else units.push(...(await unquoted(typed, word, terms, corpus)));
  }
  return units;
}

async function quoted(typed: string, words: readonly string[], vocabulary: Vocabulary, exact: boolean): Promise<Unit> {
  const slots = await Promise.all(
    words.map(async (word) =>
      byText(exact ? expandExactly(word, vocabulary) : await forgiving(word, vocabulary), vocabulary),
    ),
  );
  return { typed, candidates: new Map(), phrases: [{ slots, quality: 1, how: 'exact' }] };
}

async function unquoted(typed: string, word: string, terms: readonly Term[], corpus: Corpus): Promise<Unit[]> {
  const { vocabulary } = corpus.index;
  const candidates = [...expand(word, vocabulary), ...joined(word, terms, vocabulary)];
  if (candidates.some(({ quality }) => quality >= KNOWN)) return [unit(typed, candidates, vocabulary)];
  if (isHan(word)) {
    const pieces = splitHan(word, vocabulary);
    return pieces.length > 0
      ? pieces.map((piece) => unit(piece, expand(piece, vocabulary), vocabulary))
      : [unit(typed, candidates, vocabulary)];
  }
  const phrases = apart(word, corpus);
  if (phrases.length > 0) return [{ ...unit(typed, candidates, vocabulary), phrases }];
  return [unit(typed, [...candidates, ...(await misspelt(word, vocabulary))], vocabulary)];
}

/** What a word of a sentence means: its forms and, if it has none here, words written apart or misspelt. */
export async function meaningsOf(word: string, corpus: Corpus): Promise<Unit> {
  const { vocabulary } = corpus.index;
  const forms = expand(word, vocabulary).filter(({ quality, how }) => how !== 'inside' && quality >= 0.8);
  return unit(word, forms.length > 0 ? forms : await misspelt(word, vocabulary), vocabulary);
}

async function forgiving(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const candidates = expand(word, vocabulary);
  const isKnown = candidates.some(({ quality }) => quality >= KNOWN);
  return isKnown ? candidates : [...candidates, ...(await misspelt(word, vocabulary))];
}

/** The same unit, with slips allowed for although the word is known as it is spelt. */
export async function relaxed(before: Unit, { index: { vocabulary } }: Corpus): Promise<Unit> {
  if (before.phrases.length > 0 || before.candidates.size === 0) return before;
  const slips = await misspelt(before.typed, vocabulary);
  return unit(before.typed, [...slips, ...before.candidates.values()], vocabulary);
}

const TOGETHER = 0.85;

/** A word written apart in the query: `semi conductors`, in any order. */
function joined(word: string, terms: readonly Term[], vocabulary: Vocabulary): Candidate[] {
  return terms.flatMap(({ words }): Candidate[] => {
    const [other = ''] = words;
    if (words.length > 1 || other === word || other.length + word.length < 4 || isHan(word) || isHan(other)) return [];
    return [word + other, other + word].flatMap((together) =>
      expand(together, vocabulary)
        .filter(({ quality }) => quality >= 0.9)
        .map(({ word: number, quality }) => ({ word: number, quality: quality * TOGETHER, how: 'spacing' as const })),
    );
  });
}

/** Words of the data written together in the query: `talentdrain`. They must stand together somewhere. */
function apart(word: string, corpus: Corpus): Phrase[] {
  const { vocabulary } = corpus.index;
  const phrases: Phrase[] = [];
  for (const parts of cuts(word)) {
    const slots = parts.map((part) =>
      byText(
        expand(part, vocabulary).filter(({ quality }) => quality >= 0.9),
        vocabulary,
      ),
    );
    const phrase: Phrase = { slots, quality: TOGETHER, how: 'spacing' };
    if (slots.every(({ size }) => size > 0) && recordsWith(phrase, corpus).next().done !== true) phrases.push(phrase);
  }
  return phrases;
}

/** The ways to cut a word in two, or in three around a word that says nothing: `text|to|video`. */
function* cuts(word: string): Generator<string[]> {
  for (let cut = 1; cut < word.length; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (!isPart(left)) continue;
    if (isPart(right)) yield [left, right];
    for (let second = 1; second < right.length; second++) {
      const [middle, rest] = [right.slice(0, second), right.slice(second)];
      if (STOP_WORDS.has(middle) && isPart(rest)) yield [left, middle, rest];
    }
  }
}

function isPart(part: string): boolean {
  return (part.length > 1 || /^\d$/.test(part)) && !STOP_WORDS.has(part);
}

function unit(typed: string, candidates: readonly Candidate[], vocabulary: Vocabulary): Unit {
  return { typed, candidates: byText(candidates, vocabulary), phrases: [] };
}

/** The best candidate for each word of the data. */
function byText(candidates: readonly Candidate[], vocabulary: Vocabulary): Map<string, Candidate> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const text = vocabulary.word(candidate.word);
    if (candidate.quality > (best.get(text)?.quality ?? 0)) best.set(text, candidate);
  }
  return best;
}
