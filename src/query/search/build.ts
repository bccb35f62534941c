import { RECORD_TYPE_NAMES, type AnyRecord, type RecordType, STATEMENT } from '../../model/records.ts';
import { outgoing } from '../links.ts';
import { coverOf, isName, massIn, textsOf, weightIn, wordsIn } from './fields.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { COVER_STEP, SHARE_STEP, WEIGHT_STEP, type Tables } from './index.ts';
import { Vocabulary } from './vocabulary.ts';

const MASS_STEP = 0.1;
const MOST_MASS = 255;

/** How soon further occurrences of a word stop counting, and how much long texts are held back (BM25’s k₁ and b). */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.5;

/** Takes records one by one, in the order of the data, and keeps of each only its words and links. */
export class IndexBuilder {
  /** Numbers of words, in the order in which they were met. */
  readonly #words = new Map<string, number>();
  /** By word: its last entry. */
  readonly #lastEntry = new GrowingNumbers();
  /** Entries, one for each word of each record: the word, the record, and weight, cover and mass in a byte each. */
  readonly #wordOf = new GrowingNumbers();
  readonly #recordOf = new GrowingNumbers();
  readonly #countsOf = new GrowingNumbers();

  readonly #types = new GrowingNumbers();
  readonly #masses = new GrowingNumbers();
  readonly #places: number[] = [];

  /** Numbers of linked records, in the order in which they were met: a link may come before the record it leads to. */
  readonly #targets = new Map<string, number>();
  /** By target: its record and one; 0 while it is unknown. */
  readonly #targetRecords = new GrowingNumbers();
  readonly #linksFrom = new GrowingNumbers();
  readonly #linksTo = new GrowingNumbers();

  /** @param place where the record can be found again, in the caller’s own terms; see `Index.placeOf` */
  add(type: RecordType, record: AnyRecord, place: number): void {
    const number = this.#types.length;
    let total = 0;
    for (const searched of textsOf(type, record)) {
      const words = wordsIn(searched);
      const weight = Math.round(weightIn(searched.field, words.length) / WEIGHT_STEP);
      const mass = Math.round(massIn(searched.field) / MASS_STEP);
      const cover = isName(searched.field) ? Math.round(coverOf(words) / COVER_STEP) : 0;
      for (const { text } of words) this.#post(text, number, weight, cover, mass);
      total += words.length * mass;
    }
    this.#types.push(RECORD_TYPE_NAMES.indexOf(type));
    this.#masses.push(total);
    this.#places.push(place);
    if (type !== STATEMENT) this.#targetRecords.items[this.#target(type, record.id)] = number + 1;
    for (const link of outgoing(type, record)) {
      if (link.type === STATEMENT) continue;
      this.#linksFrom.push(number);
      this.#linksTo.push(this.#target(link.type, link.id));
    }
  }

  #post(text: string, record: number, weight: number, cover: number, mass: number): void {
    const known = this.#words.get(text);
    const word = known ?? this.#words.size;
    if (known === undefined) {
      this.#words.set(text, word);
      this.#lastEntry.push(0);
    } else {
      const entry = this.#lastEntry.at(word);
      if (this.#recordOf.at(entry) === record) {
        const counts = this.#countsOf.at(entry);
        this.#countsOf.items[entry] =
          Math.max(counts & 0xff, weight) |
          (Math.max((counts >> 8) & 0xff, cover) << 8) |
          (Math.min(MOST_MASS, (counts >> 16) + mass) << 16);
        return;
      }
    }
    this.#lastEntry.items[word] = this.#wordOf.length;
    this.#wordOf.push(word);
    this.#recordOf.push(record);
    this.#countsOf.push(weight | (cover << 8) | (mass << 16));
  }

  #target(type: RecordType, id: string): number {
    const key = `${type}:${id}`;
    let target = this.#targets.get(key);
    if (target === undefined) {
      target = this.#targets.size;
      this.#targets.set(key, target);
      this.#targetRecords.push(0);
    }
    return target;
  }

  /** The finished index: words sorted, records numbered by type and then as they were added. */
  finish(): Tables {
    const sorted = [...this.#words.keys()].sort();
    const rankOf = new Uint32Array(sorted.length);
    sorted.forEach((text, rank) => (rankOf[this.#words.get(text) ?? 0] = rank));
    const { members: added } = group(this.#types.length, RECORD_TYPE_NAMES.length, (record) => this.#types.at(record));
    const numberOf = new Uint32Array(added.length);
    added.forEach((record, number) => (numberOf[record] = number));
    // Sorted by record first, then by word: each word’s records come out ascending.
    const byRecord = group(
      this.#recordOf.length,
      added.length,
      (entry) => numberOf[this.#recordOf.at(entry)] ?? 0,
    ).members;
    const byWord = group(byRecord.length, sorted.length, (at) => rankOf[this.#wordOf.at(byRecord[at] ?? 0)] ?? 0);
    const entries = byWord.members.map((at) => byRecord[at] ?? 0);
    const linksByFrom = group(
      this.#linksFrom.length,
      added.length,
      (link) => numberOf[this.#linksFrom.at(link)] ?? 0,
    ).members;
    const byTarget = group(linksByFrom.length, added.length, (at) => {
      const target = this.#targetRecords.at(this.#linksTo.at(linksByFrom[at] ?? 0));
      return target === 0 ? -1 : (numberOf[target - 1] ?? 0);
    });
    return {
      vocabulary: Vocabulary.of(sorted),
      types: new Uint8Array(added.map((record) => this.#types.at(record))),
      places: Float64Array.from(added, (record) => this.#places[record] ?? 0),
      postingStarts: byWord.starts,
      postings: {
        records: entries.map((entry) => numberOf[this.#recordOf.at(entry)] ?? 0),
        weights: new Uint8Array(entries.map((entry) => this.#countsOf.at(entry) & 0xff)),
        covers: new Uint8Array(entries.map((entry) => (this.#countsOf.at(entry) >> 8) & 0xff)),
        shares: this.#sharesOf(entries),
      },
      referrerStarts: byTarget.starts,
      referrers: byTarget.members.map((at) => numberOf[this.#linksFrom.at(linksByFrom[at] ?? 0)] ?? 0),
    };
  }

  #sharesOf(entries: Uint32Array): Uint8Array {
    let total = 0;
    for (let record = 0; record < this.#masses.length; record++) total += this.#masses.at(record);
    const average = Math.max(1, total / Math.max(1, this.#masses.length));
    const shares = entries.map((entry) => {
      const mass = (this.#countsOf.at(entry) >> 16) * MASS_STEP;
      const length = this.#masses.at(this.#recordOf.at(entry)) / average;
      const share = (mass * (SATURATION + 1)) / (mass + SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * length));
      return Math.round(share / SHARE_STEP);
    });
    return new Uint8Array(shares);
  }
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
    if (next > 0) starts[next] = (starts[next] ?? 0) + 1;
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
