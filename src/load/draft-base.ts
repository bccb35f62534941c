import { RECORD_TYPE_NAMES, SOURCE, type RecordType } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { BROKEN } from './fields/broken.ts';
import type { Position } from './position.ts';
import type { Problems } from './problems.ts';
import type { Path, DataText } from './data-text.ts';
import type { Checked } from './fields/validate.ts';

/** A record, or what the base says of itself, and where it comes from. */
export interface Entry {
  readonly fields: Checked;
  readonly source: DataText;
  readonly path: Path;
}

/** The same, as it was read. */
interface Incoming {
  readonly fields: Checked | typeof BROKEN;
  readonly source: DataText;
  readonly path: Path;
}

/** The records as they come, before anything is known of how they hang together. */
export class DraftBase {
  readonly problems: Problems;
  readonly entries = perType<Entry[]>(() => []);
  readonly about: Entry[] = [];
  /** Texts with comments that hold passages of a source: where the first stands, and how many there are. */
  readonly commented: { readonly source: DataText; readonly first: Position; readonly count: number }[] = [];
  /** Each id with the record that had it first. */
  readonly #byId = perType(() => new Map<string, Incoming>());
  readonly #defined = new Set<RecordType>();
  /** Whether something stands here that no filter prints, so that nothing was left out by one. */
  isWhole = false;
  /** Where links lead out of a list that is all there is, and what to say of them. */
  readonly leftAside: { readonly entry: Entry; readonly path: Path; readonly message: string }[] = [];
  #documentsBySource: ReadonlyMap<DataText, readonly string[]> | undefined;

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
    const found = this.#byId[type].get(id);
    if (found === undefined) return 'unknown';
    return found.fields === BROKEN ? 'broken' : 'kept';
  }

  ids(type: RecordType): ReadonlyMap<string, unknown> {
    return this.#byId[type];
  }

  add(type: RecordType, { fields, source, path }: Incoming, id: string | undefined): void {
    this.#defined.add(type);
    const first = id === undefined ? undefined : this.#byId[type].get(id);
    if (first !== undefined && id !== undefined) {
      this.problems.add(source, {
        code: 'duplicate-id',
        path: [...path, 'id'],
        at: 'value',
        message: ({ other }) => `the ${type} ${id} is defined already at ${other}: use another id`,
        other: { source: first.source, path: [...first.path, 'id'] },
      });
    } else if (id !== undefined) this.#byId[type].set(id, { fields, source, path });
    if (fields === BROKEN || first !== undefined) this.problems.omit();
    else this.entries[type].push({ fields, source, path });
  }

  addAbout(entry: Entry): void {
    this.isWhole = true;
    this.about.push(entry);
  }

  /** The documents that a place in a text may be in which names none: those of the text, else those of the base. */
  documentsMeant(source: DataText): readonly string[] {
    let own = this.#documentsBySource;
    if (own === undefined) {
      const all = [...this.#byId[SOURCE]].map(([id, entry]) => ({ id, source: entry.source }));
      own = this.#documentsBySource = new Map(
        [...grouped(all, (one) => one.source)].map(([text, found]) => [text, found.map(({ id }) => id)]),
      );
    }
    return own.get(source) ?? [...this.#byId[SOURCE].keys()];
  }

  /** The document that is meant in each text where its places name none, where the base has several. */
  impliedDocuments(): Readonly<Record<string, string>> {
    if (this.#byId[SOURCE].size < 2) return {};
    const texts = [...(this.#documentsBySource ?? [])];
    return Object.fromEntries(
      texts.flatMap(([{ name }, [only, ...more]]) => (only && more.length === 0 ? [[name, only]] : [])),
    );
  }
}

function perType<T>(make: () => T): Record<RecordType, T> {
  return Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, make()])) as Record<RecordType, T>;
}
