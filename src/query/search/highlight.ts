import { type AnyRecord, type RecordType, STATEMENT } from '../../model/records.ts';
import { outgoing } from '../links.ts';
import type { Corpus } from './corpus.ts';
import type { MatchKind } from './expand.ts';
import { namesIn, textsOf, wordsIn, type SearchedText } from './fields.ts';
import { matchesOf, type Span } from './matches.ts';
import { inCodePoints, merge } from './spans.ts';
import type { Unit } from './query-units.ts';
import type { Word } from './words.ts';

/** Ranges of one text: more than anybody reads, and little where a word stands there a million times. */
const MOST_RANGES = 1000;

/** A linked record, by which another is found. */
export interface Via {
  readonly type: RecordType;
  readonly id: string;
}

/** A text in which the query matched. */
export interface Match {
  /** Path of the text: `statement.en`, `aliases.2`, `id`. */
  readonly field: string;
  /** Offsets in code points of the text as it is written, end exclusive, ascending; of many the first 1,000. */
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
      if (linked === STATEMENT || seen.has(key)) continue;
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
    for (const { span, matched, how } of matchesOf(unit, words, text)) {
      spans.push(span);
      having.add(unit);
      if (told.has(matched)) continue;
      told.add(matched);
      reasons.push({ word: unit.typed, matched, field: path, how, ...(via && { via }) });
    }
  }
  if (spans.length > 0) {
    const ranges = inCodePoints(text, merge(spans).slice(0, MOST_RANGES));
    matches.push({ field: path, ranges, ...(via && { via }) });
  }
  return having;
}
