import { referencesIn } from '../../model/references.ts';
import { RECORD_TYPES, STATEMENT, typesOf, type RecordType } from '../../model/records.ts';
import { firstWhere } from '../../text/first-where.ts';
import { grouped } from '../../text/grouped.ts';
import type { Path } from '../data-text.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import { appendTo, GrowingNumbers, sliceOf, type Packed } from '../../text/growing-numbers.ts';

/** Of the records of a type, by their numbers. */
interface Subjects {
  /** Their numbers as ends of links, raised by one; 0 where they are at none. */
  readonly ends: Uint32Array;
  readonly isUsed: Uint8Array;
}

/** A link between two records that claims are about. */
interface Link {
  /** Where the record that it leads from has it. */
  readonly path: Path;
  readonly to: string;
  /** The numbers of both records. */
  readonly ends: readonly [from: number, to: number];
  isBacked: boolean;
}

/** What one `Backing` hands on to another, in another thread: only what can be copied there. */
export interface BackingPart {
  readonly used: readonly Uint8Array[];
  readonly backed: readonly boolean[];
  readonly claims: Packed;
  readonly starts: Packed;
  readonly named: Packed;
  readonly relating: Packed;
  readonly related: readonly string[];
}

/**
 * Finds the records that nothing refers to, and the links between records that no claim says: one that names both does,
 * and so do two related claims that name one each. Claims come one by one and are not kept.
 */
export class Backing {
  readonly #base: DraftBase;
  readonly #linksFrom: ReadonlyMap<number, readonly Link[]>;
  readonly #known: DraftBase;
  readonly #subjects: ReadonlyMap<RecordType, Subjects>;
  /** What claims name of these: for each claim that names some, its number and where they begin in `#named`. */
  readonly #claims = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  readonly #named = new GrowingNumbers();
  /** Related claims, the number of the one and the id of the other. */
  readonly #relating = new GrowingNumbers();
  readonly #related: string[] = [];
  #count = 0;
  /** Where what the next claim names begins. */
  #start = 0;

  /**
   * @param base where claims have their numbers
   * @param known with all records but claims
   */
  constructor(base: DraftBase, known: DraftBase) {
    this.#base = base;
    this.#known = known;
    this.#subjects = new Map(
      typesOf('subject').map((type) => {
        const { size } = known.ids(type);
        return [type, { ends: new Uint32Array(size), isUsed: new Uint8Array(size) }];
      }),
    );
    const links = typesOf('subject').flatMap((type) =>
      known.entries[type].flatMap((entry) => this.#linksOf(type, entry)),
    );
    this.#linksFrom = grouped(links, ({ ends }) => ends[0]);
  }

  #linksOf(type: RecordType, entry: Entry): Link[] {
    const from = String(entry.fields['id']);
    // Topics order records; they say nothing about them.
    const links = referencesIn(RECORD_TYPES[type].fields, entry.fields).filter(({ to }) => to !== 'topic');
    return links.map(({ to, id, path }) => {
      const ends = [this.#end(type, from), this.#end(to, id)] as const;
      return { path, to: id, ends, isBacked: false };
    });
  }

  #end(type: RecordType, id: string): number {
    const ends = this.#subjects.get(type)?.ends;
    const number = this.#known.ids(type).numberOf(id);
    if (ends === undefined || number === undefined) return 0;
    return (ends[number] ||= ++this.#count);
  }

  /** Takes what the next claim is about, the record of a type with a number among those known; or who holds it. */
  name(type: RecordType, number: number, isHolder: boolean): void {
    const subjects = this.#subjects.get(type);
    if (subjects === undefined) return;
    subjects.isUsed[number] = 1;
    const end = subjects.ends[number] ?? 0;
    // Who holds a claim is not what it is about.
    if (end > 0 && !isHolder) this.#named.push(end);
  }

  /** Takes the id of a claim that the next claim is related to. */
  relate(id: string): void {
    this.#related.push(id);
  }

  /** Takes the claim that the last names and relations were of, by its number. */
  take(number: number): void {
    while (this.#relating.length < this.#related.length) this.#relating.push(number);
    const start = this.#start;
    this.#start = this.#named.length;
    if (this.#named.length === start) return;
    this.#claims.push(number);
    this.#starts.push(start);
    const named = sliceOf(this.#named, start, this.#named.length);
    this.#back(named, named);
  }

  #back(near: Uint32Array, far: Uint32Array): void {
    for (const end of near) {
      for (const link of this.#linksFrom.get(end) ?? []) link.isBacked ||= far.includes(link.ends[1]);
    }
  }

  /** What was taken so far, for another that knows the same records and took the claims before. */
  part(): BackingPart {
    return {
      used: [...this.#subjects.values()].map(({ isUsed }) => isUsed),
      backed: this.#links().map(({ isBacked }) => isBacked),
      claims: this.#claims.packed(2 ** 32),
      starts: this.#starts.packed(2 ** 32),
      named: this.#named.packed(2 ** 32),
      relating: this.#relating.packed(2 ** 32),
      related: this.#related,
    };
  }

  /** Takes what another was told of the claims that come next, whose numbers here are higher by `by`. */
  append({ used, backed, claims, starts, named, relating, related }: BackingPart, by: number): void {
    for (const [at, { isUsed }] of [...this.#subjects.values()].entries()) {
      used[at]?.forEach((one, number) => (isUsed[number] ||= one));
    }
    for (const [at, link] of this.#links().entries()) link.isBacked ||= backed[at] === true;
    appendTo(this.#claims, claims, by);
    appendTo(this.#starts, starts, this.#named.length);
    appendTo(this.#named, named);
    this.#start = this.#named.length;
    appendTo(this.#relating, relating, by);
    for (const id of related) this.#related.push(id);
  }

  #links(): readonly Link[] {
    return [...this.#linksFrom.values()].flat();
  }

  /** Lets claims back links together with those that they are related to, after the last one. */
  finish(): void {
    for (const [at, other] of this.#related.entries()) {
      const near = this.#namedBy(this.#relating.at(at));
      const far = this.#namedBy(this.#base.ids(STATEMENT).numberOf(other) ?? NaN);
      this.#back(near, far);
      this.#back(far, near);
    }
  }

  /** The links from a record that no claim says. */
  unbackedFrom(type: RecordType, id: string): readonly Link[] {
    const links = this.#linksFrom.get(this.#end(type, id)) ?? [];
    return links.filter(({ isBacked }) => !isBacked);
  }

  /** The numbers of claims rise. */
  #namedBy(claim: number): Uint32Array {
    const from = firstWhere(this.#claims.length, (at) => this.#claims.at(at) >= claim);
    if (from === this.#claims.length || this.#claims.at(from) !== claim) return new Uint32Array();
    const end = from + 1 < this.#starts.length ? this.#starts.at(from + 1) : this.#named.length;
    return sliceOf(this.#named, this.#starts.at(from), end);
  }

  /** Whether anything refers to a record; of what is no claim, only if it was taken by `note`. */
  isUsed(type: RecordType, id: string): boolean {
    return this.#subjects.get(type)?.isUsed[this.#known.ids(type).numberOf(id) ?? -1] === 1;
  }

  /** Takes a record that is no claim. */
  note(type: RecordType, { fields }: Entry): void {
    for (const { to, id } of referencesIn(RECORD_TYPES[type].fields, fields)) {
      this.name(to, this.#known.ids(to).numberOf(id) ?? -1, true);
    }
  }
}
