import {
  fieldsIn,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  STATEMENT,
  type AnyRecord,
  type RecordType,
} from '../../model/records.ts';
import { eachReference } from '../../model/references.ts';
import { eachPair, GrowingBytes } from '../../text/growing-bytes.ts';
import { coverOf, isName, massIn, textsOf, weightIn, wordsIn } from './fields.ts';
import { GrowingNumbers } from '../../text/growing-numbers.ts';
import { TextNumbers } from '../../text/text-numbers.ts';
import { COVER_STEP, SHARE_STEP, WEIGHT_STEP, type Postings, type Tables } from './index.ts';
import { Vocabulary } from './vocabulary.ts';

const MASS_STEP = 0.1;
const MOST_MASS = 255;

/** How soon further occurrences of a word stop counting, and how much long texts are held back (BM25’s k₁ and b). */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.5;

/** Takes records one by one, those of each type in the order of the data, and keeps of each only its words and links. */
export class IndexBuilder {
  /** Numbers of words, in the order in which they were met, so that common ones have small numbers. */
  protected words = new TextNumbers();
  /** By word: its last entry, counted from 1. */
  readonly #lastEntry = new GrowingNumbers();
  /** Entries, one for each word of each record in turn: the word, and the number of its counts. */
  protected bytes = new GrowingBytes();
  /** By record: where its entries begin. */
  protected readonly starts = new GrowingNumbers();
  /** Weight, cover and mass in a byte each. The same come again and again. */
  protected readonly counts: number[] = [];
  readonly #numbersOfCounts = new Map<number, number>();
  /** How many entries there are, without those of the record in hand: its words, and the counts of each. */
  protected length = 0;
  #ownWords: number[] = [];
  #ownCounts: number[] = [];

  protected readonly types = new GrowingNumbers();
  protected readonly masses = new GrowingNumbers();

  /** Numbers of linked records, in the order in which they were met: a link may come before the record it leads to. */
  protected readonly targets = new Map<RecordType, Map<string, number>>();
  #targetCount = 0;
  /** By target: its record, once it came. */
  readonly #targetRecords = new Map<number, number>();
  /** By link: the record that it leads from, and its target. */
  protected readonly from = new GrowingNumbers();
  protected readonly to = new GrowingNumbers();

  add(type: RecordType, record: AnyRecord): void {
    const number = this.types.length;
    let total = 0;
    for (const searched of textsOf(type, record)) {
      const words = wordsIn(searched);
      const weight = Math.round(weightIn(searched.field, words.length) / WEIGHT_STEP);
      const mass = Math.round(massIn(searched.field) / MASS_STEP);
      const cover = isName(searched.field) ? Math.round(coverOf(words) / COVER_STEP) : 0;
      for (const { text } of words) this.#post(text, weight, cover, mass);
      total += words.length * mass;
    }
    this.starts.push(this.bytes.length);
    for (const [at, word] of this.#ownWords.entries()) this.keep(word, this.#ownCounts[at] ?? 0);
    this.#ownWords = [];
    this.#ownCounts = [];
    this.types.push(RECORD_TYPE_NAMES.indexOf(type));
    this.masses.push(total);
    if (type !== STATEMENT) this.#targetRecords.set(this.target(type, record.id), number);
    eachReference(RECORD_TYPES[type].fields, fieldsIn(record), ({ origin, to }, id) => {
      if (origin === true || to === STATEMENT) return;
      this.from.push(number);
      this.to.push(this.target(to as RecordType, id));
    });
  }

  #post(text: string, weight: number, cover: number, mass: number): void {
    const word = this.words.add(text);
    const own = this.#lastEntry.at(word) - 1 - this.length;
    if (own >= 0) {
      const counts = this.#ownCounts[own] ?? 0;
      this.#ownCounts[own] =
        Math.max(counts & 0xff, weight) |
        (Math.max((counts >> 8) & 0xff, cover) << 8) |
        (Math.min(MOST_MASS, (counts >> 16) + mass) << 16);
      return;
    }
    while (this.#lastEntry.length <= word) this.#lastEntry.push(0);
    this.#lastEntry.set(word, this.length + this.#ownWords.push(word));
    this.#ownCounts.push(weight | (cover << 8) | (mass << 16));
  }

  /** Keeps an entry of the record in hand. */
  protected keep(word: number, counts: number): void {
    let number = this.#numbersOfCounts.get(counts);
    if (number === undefined) {
      number = this.counts.push(counts) - 1;
      this.#numbersOfCounts.set(counts, number);
    }
    this.bytes.push(word);
    this.bytes.push(number);
    this.length++;
  }

  protected target(type: RecordType, id: string): number {
    let targets = this.targets.get(type);
    if (targets === undefined) this.targets.set(type, (targets = new Map<string, number>()));
    let target = targets.get(id);
    if (target === undefined) targets.set(id, (target = this.#targetCount++));
    return target;
  }

  /** The finished index: words sorted, records numbered by type and then as they were added. What was taken in is used up. */
  finish(): Tables {
    const { vocabulary, rankOf } = this.#sorted();
    const { members: added } = group(this.types.length, RECORD_TYPE_NAMES.length, (record) => this.types.at(record));
    const numberOf = new Uint32Array(added.length);
    added.forEach((record, number) => (numberOf[record] = number));
    const { starts, postings } = this.#postings(rankOf, added);
    const linksByFrom = group(this.from.length, added.length, (link) => numberOf[this.from.at(link)] ?? 0).members;
    const byTarget = group(linksByFrom.length, added.length, (at) => {
      const target = this.#targetRecords.get(this.to.at(linksByFrom[at] ?? 0));
      return target === undefined ? -1 : (numberOf[target] ?? 0);
    });
    return {
      vocabulary,
      types: Uint8Array.from(added, (record) => this.types.at(record)),
      postingStarts: starts,
      postings,
      referrerStarts: byTarget.starts,
      referrers: byTarget.members.map((at) => numberOf[this.from.at(linksByFrom[at] ?? 0)] ?? 0),
    };
  }

  /** The words, and of the number of each its place among them. */
  #sorted(): { readonly vocabulary: Vocabulary; readonly rankOf: Uint32Array } {
    const sorted = [...this.words].sort();
    const rankOf = new Uint32Array(sorted.length);
    sorted.forEach((text, rank) => (rankOf[this.words.find(text) ?? 0] = rank));
    this.words = new TextNumbers();
    return { vocabulary: Vocabulary.of(sorted), rankOf };
  }

  /** The entries by word, the records of each ascending; `added` are the records in the order of their numbers. */
  #postings(rankOf: Uint32Array, added: Uint32Array): { starts: Uint32Array; postings: Postings } {
    const count = this.length;
    const starts = new Uint32Array(rankOf.length + 1);
    const entries = this.bytes.packed();
    eachPair(entries, 0, this.bytes.length, (word) => {
      add(starts, (rankOf[word] ?? 0) + 1);
    });
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const free = starts.slice();
    const [records, weights] = [new Uint32Array(count), new Uint8Array(count)];
    const [covers, shares] = [new Uint8Array(count), new Uint8Array(count)];
    const shareOf = this.#shares();
    added.forEach((record, number) => {
      const end = record + 1 < added.length ? this.starts.at(record + 1) : this.bytes.length;
      eachPair(entries, this.starts.at(record), end, (word, numberOfCounts) => {
        const rank = rankOf[word] ?? 0;
        const at = free[rank] ?? 0;
        free[rank] = at + 1;
        const counts = this.counts[numberOfCounts] ?? 0;
        records[at] = number;
        weights[at] = counts & 0xff;
        covers[at] = (counts >> 8) & 0xff;
        shares[at] = shareOf(record, (counts >> 16) * MASS_STEP);
      });
    });
    this.bytes = new GrowingBytes();
    return { starts, postings: { records, weights, covers, shares } };
  }

  /** How much a word of a mass makes up of a record, in steps. */
  #shares(): (record: number, mass: number) => number {
    let total = 0;
    for (let record = 0; record < this.masses.length; record++) total += this.masses.at(record);
    const average = Math.max(1, total / Math.max(1, this.masses.length));
    return (record, mass) => {
      const length = this.masses.at(record) / average;
      const share = (mass * (SATURATION + 1)) / (mass + SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * length));
      return Math.round(share / SHARE_STEP);
    };
  }
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Members by group, in their own order within each (a counting sort); members of group -1 are left out. */
function group(
  length: number,
  groups: number,
  groupOf: (member: number) => number,
): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(groups + 1);
  for (let member = 0; member < length; member++) {
    const next = groupOf(member) + 1;
    if (next > 0) add(starts, next);
  }
  for (let at = 1; at <= groups; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const members = new Uint32Array(starts[groups] ?? 0);
  const free = starts.slice();
  for (let member = 0; member < length; member++) {
    const of = groupOf(member);
    if (of < 0) continue;
    const at = free[of] ?? 0;
    members[at] = member;
    free[of] = at + 1;
  }
  return { starts, members };
}
