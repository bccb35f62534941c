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

interface Found {
  readonly matches: Match[];
  readonly reasons: Reason[];
}

/** Where a record has the units: in its own texts, and in the names of what it links to for units that those lack. */
export function highlight(type: RecordType, record: AnyRecord, units: readonly Unit[], corpus: Corpus): Found {
  const found: Found = { matches: [], reasons: [] };
  const lacking = new Set(units);
  for (const text of textsOf(type, record)) {
    for (const unit of look(text, units, found)) lacking.delete(unit);
  }
  if (lacking.size === 0) return found;
  const seen = new Set<string>();
  for (const { type: linked, id } of outgoing(type, record)) {
    if (linked === 'claim' || seen.has(`${linked}:${id}`)) continue;
    seen.add(`${linked}:${id}`);
    const target = corpus.find(linked, id);
    if (target === undefined) continue;
    for (const text of namesIn(linked, target)) look(text, [...lacking], found, { type: linked, id });
  }
  return found;
}

/** Looks for units in one text. */
function look(searched: SearchedText, units: readonly Unit[], { matches, reasons }: Found, via?: Via): Set<Unit> {
  const words = wordsIn(searched);
  const spans: Span[] = [];
  const having = new Set<Unit>();
  for (const unit of units) {
    const told = new Set<string>();
    for (const { span, matched, how } of placesOf(unit, words, searched.text)) {
      spans.push(span);
      having.add(unit);
      if (told.has(matched)) continue;
      told.add(matched);
      reasons.push({ word: unit.typed, matched, field: searched.path, how, ...(via && { via }) });
    }
  }
  if (spans.length > 0) {
    matches.push({ field: searched.path, ranges: inCodePoints(searched.text, merge(spans)), ...(via && { via }) });
  }
  return having;
}

type Span = readonly [start: number, end: number];

interface Occurrence {
  readonly span: Span;
  readonly matched: string;
  readonly how: MatchKind;
}

function* placesOf({ candidates, phrases, typed }: Unit, words: readonly Word[], text: string): Generator<Occurrence> {
  for (const word of words) {
    const candidate = candidates.get(word.text);
    if (candidate === undefined) continue;
    const { how } = candidate;
    if (!isHan(word.text)) yield { span: [word.start, word.end], matched: word.text, how };
    else for (const span of partsOf(word, foldWord(typed), text)) yield { span, matched: word.text, how };
  }
  for (const phrase of phrases) {
    for (const start of occurrences(phrase, words)) {
      const standing = words.slice(start, start + phrase.slots.length);
      const matched = standing.map((word) => word.text).join(' ');
      for (const word of standing) yield { span: [word.start, word.end], matched, how: phrase.how };
    }
  }
}

/** The places in a run of Han that are the word looked for; the whole run if it has other reasons to match. */
function partsOf(word: Word, part: string, text: string): Span[] {
  const starts = [...startsOfLetters(word, text), word.end];
  const letters = [...word.text];
  const wanted = [...part];
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
    for (let letter = 0; letter < [...foldWord(character)].length; letter++) starts.push(at);
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
