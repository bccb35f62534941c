import { RECORD_TYPE_NAMES, type AnyRecord, type RecordType } from '../../model/records.ts';
import { outgoing } from '../links.ts';
import { massIn, textsOf, weightIn, wordsIn } from './fields.ts';
import { Growing } from './growing.ts';
import { SHARE_STEP, WEIGHT_STEP, type Tables } from './index.ts';
import { Vocabulary } from './vocabulary.ts';

const MASS_STEP = 0.1;
const MOST_MASS = 255;

/** How soon further occurrences of a word stop counting, and how much long texts are held back (BM25’s k₁ and b). */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.5;

/** Takes records one by one, in the order in which search lists equals, and keeps of each only its words and links. */
export class IndexBuilder {
  /** Numbers of words, in the order in which they were met. */
  readonly #words = new Map<string, number>();
  /** By word: its last entry. */
  readonly #lastEntry = new Growing();
  /** Entries, one for each word of each record: the word, the record, and weight and mass in a byte each. */
  readonly #wordOf = new Growing();
  readonly #recordOf = new Growing();
  readonly #countsOf = new Growing();

  readonly #types = new Growing();
  readonly #masses = new Growing();

  /** Numbers of linked records, in the order in which they were met: a link may come before the record it leads to. */
  readonly #targets = new Map<string, number>();
  /** By target: its record and one; 0 while it is unknown. */
  readonly #targetRecords = new Growing();
  readonly #linksFrom = new Growing();
  readonly #linksTo = new Growing();

  add(type: RecordType, record: AnyRecord): void {
    const number = this.#types.length;
    let total = 0;
    for (const searched of textsOf(type, record)) {
      const words = wordsIn(searched);
      const weight = Math.round(weightIn(searched.field, words.length) / WEIGHT_STEP);
      const mass = Math.round(massIn(searched.field) / MASS_STEP);
      for (const { text } of words) this.#post(text, number, weight, mass);
      total += words.length * mass;
    }
    this.#types.push(RECORD_TYPE_NAMES.indexOf(type));
    this.#masses.push(total);
    if (type !== 'claim') this.#targetRecords.items[this.#target(type, record.id)] = number + 1;
    for (const link of outgoing(type, record)) {
      if (link.type === 'claim') continue;
      this.#linksFrom.push(number);
      this.#linksTo.push(this.#target(link.type, link.id));
    }
  }

  #post(text: string, record: number, weight: number, mass: number): void {
    const known = this.#words.get(text);
    const word = known ?? this.#words.size;
    if (known === undefined) {
      this.#words.set(text, word);
      this.#lastEntry.push(0);
    } else {
      const entry = this.#lastEntry.at(word);
      if (this.#recordOf.at(entry) === record) {
        const counts = this.#countsOf.at(entry);
        const together = Math.min(MOST_MASS, (counts >> 8) + mass);
        this.#countsOf.items[entry] = Math.max(counts & 0xff, weight) | (together << 8);
        return;
      }
    }
    this.#lastEntry.items[word] = this.#wordOf.length;
    this.#wordOf.push(word);
    this.#recordOf.push(record);
    this.#countsOf.push(weight | (mass << 8));
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

  finish(): Tables {
    const sorted = [...this.#words.keys()].sort();
    const rankOf = new Uint32Array(sorted.length);
    sorted.forEach((text, rank) => (rankOf[this.#words.get(text) ?? 0] = rank));
    const entries = group(this.#wordOf.length, sorted.length, (entry) => rankOf[this.#wordOf.at(entry)] ?? 0);
    const links = group(this.#linksTo.length, this.#types.length, (link) => {
      return this.#targetRecords.at(this.#linksTo.at(link)) - 1;
    });
    return {
      vocabulary: Vocabulary.of(sorted),
      types: new Uint8Array(this.#types.items.subarray(0, this.#types.length)),
      postingStarts: entries.starts,
      postings: {
        records: entries.members.map((entry) => this.#recordOf.at(entry)),
        weights: new Uint8Array(entries.members.map((entry) => this.#countsOf.at(entry) & 0xff)),
        shares: this.#sharesOf(entries.members),
      },
      referrerStarts: links.starts,
      referrers: links.members.map((link) => this.#linksFrom.at(link)),
    };
  }

  #sharesOf(entries: Uint32Array): Uint8Array {
    let total = 0;
    for (let record = 0; record < this.#masses.length; record++) total += this.#masses.at(record);
    const average = Math.max(1, total / Math.max(1, this.#masses.length));
    const shares = entries.map((entry) => {
      const mass = (this.#countsOf.at(entry) >> 8) * MASS_STEP;
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
