import { STATEMENT, type AnyRecord, type RecordType } from '../../model/records.ts';
import { byCodePoint } from '../../text/compare.ts';
import { hasHan, loadHanForms } from '../../text/han-forms.ts';
import type { Mask } from '../columns/column.ts';
import { corpusOf, type Corpus, type Searchable } from './corpus.ts';
import { Highlighter, type Highlights, type Match, type Reason } from './highlight.ts';
import { nearWords } from './near-words.ts';
import { parseQuery } from './parse.ts';
import { closestFirst } from './proximity.ts';
import { rank, type Ranked } from './rank.ts';
import { relaxed, queryUnits, type Unit } from './query-units.ts';

export type { Match, Reason } from './highlight.ts';

export interface SearchOptions {
  /** Only whole words as typed, and only records that have all of them. */
  readonly exact?: boolean;
  readonly types?: readonly RecordType[];
  /** Which claims may be found, of those that are; see `select`. */
  readonly chosen?: Mask;
  /** Whether a record may be found that is no claim. */
  readonly keep?: (record: AnyRecord) => boolean;
}

/** A record that was found. Record, matches and reasons are made when they are read. */
export interface Hit {
  readonly type: RecordType;
  readonly record: AnyRecord;
  /** Ranks within one answer; 1 is best. */
  readonly score: number;
  /** How much the record has in common with a text, whatever else is found: 1 is all. Only of `similar`. */
  readonly likeness?: number;
  readonly matches: readonly Match[];
  /** Query words that the record lacks, in a partial answer. */
  readonly missing?: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface Taken {
  readonly word: string;
  readonly for: readonly string[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Query words that nothing is near to. */
  readonly unknown: readonly string[];
  /** Up to three words of the data that may have been meant, when nothing was found. */
  readonly near: readonly string[];
  /** Query words that the data does not have, with the words that they were taken for as misspelt. */
  readonly taken: readonly Taken[];
  /** No record has every word; these have the most. */
  readonly partial: boolean;
  /** Words of an overlong query that were not looked for. */
  readonly ignored: readonly string[];
}

/**
 * The records that a query finds, best first.
 * @throws UserError (2) if the query is blank
 */
export async function search(catalogue: Searchable, query: string, options: SearchOptions = {}): Promise<Found> {
  return searchCorpus(await corpusOf(catalogue), query, options);
}

/** As `search`, over records that need not be in memory. */
export async function searchCorpus(corpus: Corpus, query: string, options: SearchOptions = {}): Promise<Found> {
  if (hasHan(query)) await loadHanForms();
  const { terms, idle, ignored } = parseQuery(query);
  const exact = options.exact === true;
  let units = await queryUnits(terms, corpus, exact);
  const keep = filterFor(corpus, options);
  let ranked: readonly Ranked[] = rank(units, idle, corpus, keep);
  if (isPartial(ranked) && !exact) {
    const slips = await Promise.all(units.map((unit) => relaxed(unit, corpus)));
    const again = rank(slips, idle, corpus, keep);
    if (!isPartial(again)) [units, ranked] = [slips, again];
  }
  const partial = isPartial(ranked);
  const ordered = partial ? ranked : closestFirst(ranked, units, corpus);
  const hits = partial && exact ? [] : hitsOf(ordered, units, corpus);
  return {
    hits,
    // A query without a word, of emoji or signs, asks for something that the data does not have either.
    unknown: terms.length === 0 ? [query.trim()] : unknownOf(units),
    taken: takenOf(units),
    near: hits.length > 0 ? [] : nearWords(terms, corpus.index.vocabulary),
    partial: partial && hits.length > 0,
    ignored,
  };
}

/** The words of a query that nothing in the data is near to. */
export function unknownOf(units: readonly Unit[]): string[] {
  return units.filter(({ candidates, phrases }) => candidates.size + phrases.length === 0).map(({ typed }) => typed);
}

function takenOf(units: readonly Unit[]): Taken[] {
  return units.flatMap(({ typed, candidates, phrases }) => {
    const others = [...candidates].filter(([, { how }]) => how !== 'misspelt');
    if (others.length + phrases.length > 0 || candidates.size === 0) return [];
    return [{ word: typed, for: [...candidates.keys()].sort(byCodePoint) }];
  });
}

function isPartial([first]: readonly Ranked[]): boolean {
  return first?.has.includes(false) === true;
}

/** Whether a record may be found, by its number. */
export function filterFor(corpus: Corpus, { types, chosen, keep }: SearchOptions): (number: number) => boolean {
  return (number) => {
    const type = corpus.index.typeOf(number);
    if (types?.includes(type) === false) return false;
    if (type === STATEMENT) return chosen === undefined || chosen[number - corpus.firstClaim] === 1;
    return keep === undefined || keep(corpus.recordAt(number));
  };
}

/** A share in four digits. */
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

/** Hits whose scores are scaled so that the first has 1. */
export function hitsOf(ranked: readonly Ranked[], units: readonly Unit[], corpus: Corpus): Hit[] {
  const best = ranked[0]?.score ?? 1;
  const reader = new HitReader(units, corpus);
  return ranked.map(({ number, score, has, likeness }) => {
    const missing = units.filter((_, at) => has[at] === false).map(({ typed }) => typed);
    return new LazyHit(reader, number, rounded(score / best), missing, likeness);
  });
}

/** Reads what hits are asked for. Of all of them only the last stays in memory: there may be tens of thousands. */
class HitReader {
  readonly corpus: Corpus;
  readonly #highlighter: Highlighter;
  #last: { readonly number: number; readonly record: AnyRecord; highlights?: Highlights } | undefined;

  constructor(units: readonly Unit[], corpus: Corpus) {
    this.corpus = corpus;
    this.#highlighter = new Highlighter(units, corpus);
  }

  record(number: number): AnyRecord {
    return this.#read(number).record;
  }

  highlights(number: number): Highlights {
    const read = this.#read(number);
    return (read.highlights ??= this.#highlighter.highlight(this.corpus.index.typeOf(number), read.record));
  }

  #read(number: number) {
    if (this.#last?.number !== number) this.#last = { number, record: this.corpus.recordAt(number) };
    return this.#last;
  }
}

class LazyHit implements Hit {
  readonly type: RecordType;
  readonly score: number;
  readonly missing?: readonly string[];
  readonly likeness?: number;
  readonly #reader: HitReader;
  readonly #number: number;

  constructor(
    reader: HitReader,
    number: number,
    score: number,
    missing: readonly string[],
    likeness: number | undefined,
  ) {
    this.type = reader.corpus.index.typeOf(number);
    this.#reader = reader;
    this.#number = number;
    this.score = score;
    if (missing.length > 0) this.missing = missing;
    if (likeness !== undefined) this.likeness = rounded(likeness);
  }

  get record(): AnyRecord {
    return this.#reader.record(this.#number);
  }

  get matches(): readonly Match[] {
    return this.#reader.highlights(this.#number).matches;
  }

  get reasons(): readonly Reason[] {
    return this.#reader.highlights(this.#number).reasons;
  }
}
