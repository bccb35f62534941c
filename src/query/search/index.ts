import { RECORD_TYPE_NAMES, type RecordType, STATEMENT } from '../../model/records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a word stands: records by number, ascending, and as many grades. */
export interface Postings {
  readonly records: Uint32Array;
  /** The best weight of the word in the record’s fields, in steps of `WEIGHT_STEP`. */
  readonly weights: Uint8Array;
  /** How much the word is of a name of the record, at best, in steps of `COVER_STEP`; 0 if it stands in none. */
  readonly covers: Uint8Array;
  /** How much the word makes up of the record’s text (the BM25 share without rarity), in steps of `SHARE_STEP`. */
  readonly shares: Uint8Array;
}

/** What search knows about a base: records are numbered by type, then in the order of the data. */
export interface Index {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** Where the word of this number stands. */
  postings(word: number): Postings;
  /** How many records have the word of this number. */
  frequencyOf(word: number): number;
  /** The records that link to a record, ascending. */
  referrers(record: number): Uint32Array;
  typeOf(record: number): RecordType;
}

export const WEIGHT_STEP = 1 / 50;
export const COVER_STEP = 1 / 240;
export const SHARE_STEP = 1 / 100;

/** The arrays of an index as they are kept in memory and in a file. Lists of all words lie end to end. */
export interface Tables {
  readonly vocabulary: Vocabulary;
  /** Of each record, as a place in `RECORD_TYPE_NAMES`. */
  readonly types: Uint8Array;
  /** Where the postings of each word start; one more for the end. */
  readonly postingStarts: Uint32Array;
  readonly postings: Postings;
  /** Where the referrers of each record start; one more for the end. */
  readonly referrerStarts: Uint32Array;
  readonly referrers: Uint32Array;
}

/** An index that is wholly in memory. */
export function indexOf(tables: Tables): Index {
  const { vocabulary, types, postingStarts, postings, referrerStarts, referrers } = tables;
  return {
    size: types.length,
    vocabulary,
    postings: (word) => {
      const [from, to] = [postingStarts[word], postingStarts[word + 1]];
      return {
        records: postings.records.subarray(from, to),
        weights: postings.weights.subarray(from, to),
        covers: postings.covers.subarray(from, to),
        shares: postings.shares.subarray(from, to),
      };
    },
    frequencyOf: (word) => (postingStarts[word + 1] ?? 0) - (postingStarts[word] ?? 0),
    referrers: (record) => referrers.subarray(referrerStarts[record], referrerStarts[record + 1]),
    typeOf: (record) => typeNamed(types[record]),
  };
}

/** The type that stands at a place of `RECORD_TYPE_NAMES`. */
export function typeNamed(place: number | undefined): RecordType {
  return RECORD_TYPE_NAMES[place ?? -1] ?? STATEMENT;
}
