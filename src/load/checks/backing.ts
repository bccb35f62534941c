import { eachReference, referencesIn } from '../../model/references.ts';
import { RECORD_TYPES, STATEMENT, typesOf, type RecordType } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import type { Path } from '../data-text.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import type { Checked } from '../fields/validate.ts';
import { NumberList } from '../number-list.ts';

/** A link between two records that claims are about. */
interface Link {
  /** Where the record that it leads from has it. */
  readonly path: Path;
  readonly to: string;
  /** The numbers of both records. */
  readonly ends: readonly [from: number, to: number];
  isBacked: boolean;
}

const CLAIM = RECORD_TYPES[STATEMENT].fields;

/**
 * Finds the records that nothing refers to, and the links between records that no claim says: one that names both does,
 * and so do two related claims that name one each. Claims come one by one and are not kept.
 */
export class Backing {
  readonly #base: DraftBase;
  readonly #linksFrom: ReadonlyMap<number, readonly Link[]>;
  /** The numbers of the records at either end of a link, by type and id. */
  readonly #ends = new Map<RecordType, Map<string, number>>();
  readonly #used = new Map(typesOf('subject').map((type) => [type, new Set<string>()]));
  /** What claims name of these: for each claim that names some, its number and where they begin in `#named`. */
  readonly #claims = new NumberList();
  readonly #starts = new NumberList();
  readonly #named = new NumberList();
  /** Related claims, the number of the one and the id of the other. */
  readonly #relating = new NumberList();
  readonly #related: string[] = [];
  #count = 0;

  /**
   * @param base where claims have their numbers
   * @param known with all records but claims
   */
  constructor(base: DraftBase, known: DraftBase) {
    this.#base = base;
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
    const ends = this.#ends.get(type) ?? new Map<string, number>();
    this.#ends.set(type, ends);
    const number = ends.get(id) ?? this.#count++;
    ends.set(id, number);
    return number;
  }

  /** @param number of the claim */
  take(fields: Checked, number: number): void {
    const start = this.#named.length;
    eachReference(CLAIM, fields, (field, id) => {
      const to = field.to as RecordType;
      this.#used.get(to)?.add(id);
      if (to === STATEMENT) {
        this.#relating.push(number);
        this.#related.push(id);
        return;
      }
      // Who holds a claim is not what it is about.
      const end = field.form === 'references' ? this.#ends.get(to)?.get(id) : undefined;
      if (end !== undefined) this.#named.push(end);
    });
    if (this.#named.length === start) return;
    this.#claims.push(number);
    this.#starts.push(start);
    const named = this.#named.slice(start, this.#named.length);
    this.#back(named, named);
  }

  #back(near: Uint32Array, far: Uint32Array): void {
    for (const end of near) {
      for (const link of this.#linksFrom.get(end) ?? []) link.isBacked ||= far.includes(link.ends[1]);
    }
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
    const links = this.#linksFrom.get(this.#ends.get(type)?.get(id) ?? NaN) ?? [];
    return links.filter(({ isBacked }) => !isBacked);
  }

  /** The numbers of claims rise. */
  #namedBy(claim: number): Uint32Array {
    let [from, to] = [0, this.#claims.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#claims.at(middle) < claim) from = middle + 1;
      else to = middle;
    }
    if (this.#claims.at(from) !== claim) return new Uint32Array();
    const end = from + 1 < this.#starts.length ? this.#starts.at(from + 1) : this.#named.length;
    return this.#named.slice(this.#starts.at(from), end);
  }

  /** Whether anything refers to a record; of what is no claim, only if it was taken by `note`. */
  isUsed(type: RecordType, id: string): boolean {
    return this.#used.get(type)?.has(id) === true;
  }

  /** Takes a record that is no claim. */
  note(type: RecordType, { fields }: Entry): void {
    eachReference(RECORD_TYPES[type].fields, fields, (field, id) => this.#used.get(field.to as RecordType)?.add(id));
  }
}
