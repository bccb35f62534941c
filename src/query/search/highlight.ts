import type { AnyRecord, RecordType } from '../../model/records.ts';
import { outgoing } from '../links.ts';
import type { Corpus } from './corpus.ts';
import type { MatchKind } from './expand.ts';
import { namesIn, textsOf, wordsIn, type SearchedText } from './fields.ts';
import { occurrences } from './phrase.ts';
import type { Unit } from './units.ts';
import { foldWord, isHan, type Word } from './words.ts';

/** A linked record, by which another is found. */
export interface Via {
  readonly type: RecordType;
  readonly id: string;
}

/** A text in which the query matched. */
export interface Match {
  /** Path of the text: `statement.en`, `aliases.2`, `id`. */
  readonly field: string;
  /** Offsets in code points of the text as it is written, end exclusive, ascending. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly via?: Via;
}

/** Why a record matched: a word of the query, and the word of the data that was taken for it. */
export interface Reason {
  readonly word: string;
  readonly matched: string;
  readonly field: string;
  readonly how: MatchKind;
  readonly via?: Via;
}

export interface Highlights {
  readonly matches: Match[];
  readonly reasons: Reason[];
}

/** Tells where records have the units of one query. */
export class Highlighter {
  readonly #units: readonly Unit[];
  readonly #corpus: Corpus;
  /** Names of linked records by type and id: many hits link to the same ones. */
  readonly #names = new Map<string, readonly TextWithWords[]>();

  constructor(units: readonly Unit[], corpus: Corpus) {
    this.#units = units;
    this.#corpus = corpus;
  }

  /** Where a record has the units: in its own texts, and in the names of what it links to for units that those lack. */
  highlight(type: RecordType, record: AnyRecord): Highlights {
    const found: Highlights = { matches: [], reasons: [] };
    const lacking = new Set(this.#units);
    for (const text of textsOf(type, record)) {
      for (const unit of look(withWords(text), this.#units, found)) lacking.delete(unit);
    }
    if (lacking.size === 0) return found;
    const seen = new Set<string>();
    for (const { type: linked, id } of outgoing(type, record)) {
      const key = `${linked}:${id}`;
      if (linked === 'claim' || seen.has(key)) continue;
      seen.add(key);
      for (const name of this.#namesOf(key, linked, id)) look(name, [...lacking], found, { type: linked, id });
    }
    return found;
  }

  #namesOf(key: string, type: RecordType, id: string): readonly TextWithWords[] {
    let names = this.#names.get(key);
    if (names === undefined) {
      const record = this.#corpus.find(type, id);
      names = record === undefined ? [] : namesIn(type, record).map(withWords);
      this.#names.set(key, names);
    }
    return names;
  }
}

interface TextWithWords extends SearchedText {
  readonly words: readonly Word[];
}

function withWords(text: SearchedText): TextWithWords {
  return { ...text, words: wordsIn(text) };
}

/** Looks for units in one text. */
function look(
  { path, text, words }: TextWithWords,
  units: readonly Unit[],
  { matches, reasons }: Highlights,
  via?: Via,
): Set<Unit> {
  const spans: Span[] = [];
  const having = new Set<Unit>();
  for (const unit of units) {
    const told = new Set<string>();
    for (const { span, matched, how } of placesOf(unit, words, text)) {
      spans.push(span);
      having.add(unit);
      if (told.has(matched)) continue;
      told.add(matched);
      reasons.push({ word: unit.typed, matched, field: path, how, ...(via && { via }) });
    }
  }
  if (spans.length > 0) matches.push({ field: path, ranges: inCodePoints(text, merge(spans)), ...(via && { via }) });
  return having;
}

type Span = readonly [start: number, end: number];

interface Occurrence {
  readonly span: Span;
  readonly matched: string;
  readonly how: MatchKind;
}

function* placesOf(
  { candidates, phrases, word: wanted }: Unit,
  words: readonly Word[],
  text: string,
): Generator<Occurrence> {
  for (const word of words) {
    const candidate = candidates.get(word.text);
    if (candidate === undefined) continue;
    const { how } = candidate;
    if (!isHan(word.text)) yield { span: [word.start, word.end], matched: word.text, how };
    else for (const span of partsOf(word, wanted, text)) yield { span, matched: word.text, how };
  }
  for (const phrase of phrases) {
    for (const start of occurrences(phrase, words)) {
      const standing = words.slice(start, start + phrase.slots.length);
      const matched = standing.map((word) => word.text).join(' ');
      for (const [at, word] of standing.entries()) {
        const how = phrase.how === 'exact' ? (phrase.slots[at]?.get(word.text)?.how ?? 'exact') : phrase.how;
        yield { span: [word.start, word.end], matched: phrase.how === 'exact' ? word.text : matched, how };
      }
    }
  }
}

/** The places in a run of Han that are the word looked for; the whole run if it has other reasons to match. */
function partsOf(word: Word, part: string, text: string): Span[] {
  const starts = [...startsOfLetters(word, text), word.end];
  const letters = Array.from(word.text);
  const wanted = Array.from(part);
  const spans: Span[] = [];
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (wanted.every((letter, offset) => letters[at + offset] === letter)) {
      spans.push([starts[at] ?? word.start, starts[at + wanted.length] ?? word.end]);
    }
  }
  return spans.length > 0 ? spans : [[word.start, word.end]];
}

/** Where each letter of a folded Han run starts in the text: marks that select a glyph fold to nothing. */
function startsOfLetters(word: Word, text: string): number[] {
  const starts: number[] = [];
  let at = word.start;
  for (const character of text.slice(word.start, word.end)) {
    starts.push(...Array.from(foldWord(character), () => at));
    at += character.length;
  }
  return starts;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && span[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

function inCodePoints(text: string, spans: readonly Span[]): Span[] {
  if (!/[\ud800-\udbff]/.test(text)) return [...spans];
  let unit = 0;
  let points = 0;
  const upTo = (offset: number): number => {
    for (const character of text.slice(unit, offset)) {
      unit += character.length;
      points++;
    }
    return points;
  };
  return spans.map(([start, end]) => [upTo(start), upTo(end)]);
}
