import { RECORD_TYPE_NAMES, STATEMENT, type RecordType } from '../../model/records.ts';
import { eachPair } from '../../text/growing-bytes.ts';
import { appendTo, GrowingNumbers, type Packed } from '../../text/growing-numbers.ts';
import { IndexBuilder } from '../search/build.ts';

/** What one builder hands on of claims to another, in another thread: only what can be copied there. */
export interface IndexPart {
  /** In the order of their numbers, so many at a time. */
  readonly words: readonly string[];
  readonly entries: Uint8Array;
  /** By claim: where its entries begin; one more for the end. */
  readonly starts: Packed;
  readonly counts: readonly number[];
  readonly masses: Packed;
  /** In the order of their numbers. */
  readonly targets: readonly (readonly [type: RecordType, id: string])[];
  readonly linksFrom: Packed;
  readonly linksTo: Packed;
}

/** What stands between words, none of which has one. */
const BETWEEN_WORDS = '\n';
/** Words are handed on so many at a time: all at once, millions would stand in memory one by one. */
const AT_A_TIME = 2 ** 12;

/** Builds an index of which another builder makes a part, in another thread. */
export class JoinedIndexBuilder extends IndexBuilder {
  /** What was made of the claims so far, for a builder that took those before them. What was taken in is used up. */
  part(): IndexPart {
    const targets: [RecordType, string][] = [];
    for (const [type, ids] of this.targets) for (const [id, number] of ids) targets[number] = [type, id];
    this.starts.push(this.bytes.length);
    return {
      words: [...this.#joinedWords()],
      entries: this.bytes.packed(),
      starts: this.starts.packed(2 ** 32),
      counts: this.counts,
      masses: this.masses.packed(2 ** 32),
      targets,
      linksFrom: this.from.packed(2 ** 32),
      linksTo: this.to.packed(2 ** 32),
    };
  }

  *#joinedWords(): Generator<string> {
    let some: string[] = [];
    for (const word of this.words) {
      if (some.push(word) < AT_A_TIME) continue;
      yield some.join(BETWEEN_WORDS);
      some = [];
    }
    if (some.length > 0) yield some.join(BETWEEN_WORDS);
  }

  /** Takes what another builder made of the claims that come next. */
  append({ words, entries, starts, counts, masses, targets, linksFrom, linksTo }: IndexPart): void {
    const first = this.types.length;
    const known = new GrowingNumbers();
    for (const some of words) for (const text of some.split(BETWEEN_WORDS)) known.push(this.words.add(text));
    for (const [at, mass] of masses.entries()) {
      this.starts.push(this.bytes.length);
      eachPair(entries, starts[at] ?? 0, starts[at + 1] ?? 0, (word, count) => {
        this.keep(known.at(word), counts[count] ?? 0);
      });
      this.types.push(RECORD_TYPE_NAMES.indexOf(STATEMENT));
      this.masses.push(mass);
    }
    const target = targets.map(([type, id]) => this.target(type, id));
    appendTo(this.from, linksFrom, first);
    for (const to of linksTo) this.to.push(target[to] ?? 0);
  }
}
