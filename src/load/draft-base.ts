import { RECORD_TYPE_NAMES, SOURCE, type RecordType } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { BROKEN } from './fields/broken.ts';
import type { Position } from './position.ts';
import type { Problems } from './problems.ts';
import type { DataText } from './data-text.ts';
import { KnownIds, type Place } from './known-ids.ts';
import type { Checked } from './fields/validate.ts';

/** A record, or what the base says of itself, and where it comes from. */
export interface Entry extends Place {
  readonly fields: Checked;
}

/** A record that is whole and has an id of its own. */
export interface Kept extends Entry {
  /** That of its id. */
  readonly number: number;
}

/** A record as it was read. */
export interface Incoming extends Place {
  readonly fields: Checked | typeof BROKEN;
}

/** The records as they come, before anything is known of how they hang together. */
export class DraftBase {
  readonly problems: Problems;
  readonly entries = perType<Kept[]>(() => []);
  readonly about: Entry[] = [];
  /** Texts with comments that hold passages of a source: where the first stands, and how many there are. */
  readonly commented: { readonly source: DataText; readonly first: Position; readonly count: number }[] = [];
  readonly #ids = perType(() => new KnownIds());
  readonly #defined = new Set<RecordType>();
  /** Whether something stands here that no filter prints, so that nothing was left out by one. */
  isWhole = false;
  /** Where links lead out of a list that is all there is, and what to say of them. */
  readonly leftAside: (Place & { readonly message: string })[] = [];
  /** Places that are not in the recorded text, though they have the digest of what they meant. */
  readonly gone: (Place & { readonly message: string })[] = [];
  #documentsByText: ReadonlyMap<string, readonly string[]> | undefined;
  #documents: readonly string[] | undefined;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  /** Whether there is no record of a type, not even a broken one: then every id may be used. */
  isOpen(type: RecordType): boolean {
    return !this.#defined.has(type);
  }

  /** Whether all that was read is a list of one type as filters print it: what it links to beyond itself was left out. */
  isPrintedList(type: RecordType): boolean {
    return !this.isWhole && this.#defined.size === 1 && this.#defined.has(type);
  }

  /** Whether an id is defined, and by a record that is kept. */
  status(type: RecordType, id: string): 'kept' | 'broken' | 'unknown' {
    const ids = this.#ids[type];
    const number = ids.numberOf(id);
    if (number === undefined) return 'unknown';
    return ids.isBroken(number) ? 'broken' : 'kept';
  }

  ids(type: RecordType): KnownIds {
    return this.#ids[type];
  }

  add(type: RecordType, incoming: Incoming, id: string | undefined): void {
    const { fields, source, path } = incoming;
    this.#defined.add(type);
    const ids = this.#ids[type];
    const first = id === undefined ? undefined : ids.numberOf(id);
    if (first !== undefined && id !== undefined) {
      const other = ids.placeOf(first);
      this.problems.add(source, {
        code: 'duplicate-id',
        path: [...path, 'id'],
        at: 'value',
        message: ({ other }) => `the ${type} ${id} is defined already at ${other}: use another id`,
        other: { source: other.source, path: [...other.path, 'id'] },
      });
    }
    const number = id === undefined || first !== undefined ? NaN : ids.add(id, incoming, fields === BROKEN);
    if (fields === BROKEN || first !== undefined) this.problems.omit();
    else this.keep(type, { fields, source, path, number });
  }

  /** Notes a sound record that is not kept. */
  protected note(type: RecordType, id: string, place: Place): void {
    this.#defined.add(type);
    this.#ids[type].add(id, place, false);
  }

  /** Told by JSON Lines of the line that is taken next, and its offset in bytes. Of use only where records are handed on. */
  reach?(line: Uint8Array, offset: number): void;

  protected keep(type: RecordType, entry: Kept): void {
    this.entries[type].push(entry);
  }

  addAbout(entry: Entry): void {
    this.isWhole = true;
    this.about.push(entry);
  }

  /** The documents that a place in a text may be in which names none: those of the text, else those of the base. */
  documentsMeant({ name }: DataText): readonly string[] {
    return this.#textsOfDocuments().get(name) ?? (this.#documents ??= [...this.#ids[SOURCE].keys()]);
  }

  /** The document that is meant in each text where its places name none, where the base has several. */
  impliedDocuments(): Readonly<Record<string, string>> {
    if (this.#ids[SOURCE].size < 2) return {};
    return Object.fromEntries(
      [...this.#textsOfDocuments()].flatMap(([name, [only, ...more]]) =>
        only !== undefined && more.length === 0 ? [[name, only]] : [],
      ),
    );
  }

  /** The documents that each text defines, once all are read. */
  #textsOfDocuments(): ReadonlyMap<string, readonly string[]> {
    const ids = this.#ids[SOURCE];
    this.#documentsByText ??= grouped(ids.keys(), (id) => ids.placeOf(ids.numberOf(id) ?? NaN).source.name);
    return this.#documentsByText;
  }
}

function perType<T>(make: () => T): Record<RecordType, T> {
  return Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, make()])) as Record<RecordType, T>;
}
