import { createHash } from 'node:crypto';
import { CAPS, inBytes } from '../../model/caps.ts';
import { PATTERNS, RESERVED_ID } from '../../model/patterns.ts';
import { parsePlace } from '../../model/places.ts';
import { RECORD_TYPES, RECORD_TYPE_NAMES, SOURCE, STATEMENT, type RecordType } from '../../model/records.ts';
import type { Shape } from '../../model/shape.ts';
import { fold } from '../../text/fold.ts';
import { faultsTogether, keptApart, withoutFaults, type RecordFault } from './without-faults.ts';
import type { Written } from './written.ts';
import { grouped } from '../../text/grouped.ts';
import type { Json } from './one-or-many.ts';
import { isDeeperThan } from './walk.ts';

/** Nobody nests what is said of one claim deeper. */
export const DEEPEST = 32;
/** A record is a line at most; what foreign data say once is written twice in places, and in UTF-8. */
export const LARGEST = CAPS.line / 4;

/** What was read and has no place in the base, or not the one it asked for. */
export interface LeftOut {
  readonly file: string;
  /** Where it stands there, such as `line 12` or `item 3`. */
  readonly where: string;
  readonly what: string;
}

/** The records that are made of foreign data, with ids that stay the same when it is read again. */
export class ImportedBase {
  readonly #records = new Map<RecordType, Map<string, Written>>();
  readonly #mentioned = new Map<RecordType, Map<string, Written>>();
  /** The file and the place in it that a record comes from, by type and id. */
  readonly #origins = new Map<string, readonly [file: string, where: string]>();
  #file = '';
  readonly leftOut: LeftOut[] = [];
  /** How many records came again with the same key and were taken as one. */
  repeated = 0;

  /**
   * Adds a record and returns its id: `given` where that is a valid one, else the type and a digest of the address and the
   * folded text that tell it from others. What comes again is one record: it is given what it lacked, and what differs is
   * named as left out. Another record under an id that was given is left out whole, as is one that lacks what it must have.
   */
  add(type: RecordType, written: Written, { given, address = '', text, where }: Key): string | undefined {
    const isGiven = given !== undefined && isIdOf(type, given);
    const id = isGiven ? given : `${type}-${digest(`${address}\n${fold(text)}`)}`;
    const record = { id, ...written, ...(given !== undefined && given !== '' && !isGiven && { 'x-id': given }) };
    const fields = withoutFaults(type, record, (what) => {
      this.leave(where, what);
    });
    if (fields === undefined) return undefined;
    const ofType = this.#records.get(type) ?? new Map<string, Written>();
    this.#records.set(type, ofType);
    const known = ofType.get(id);
    if (known === undefined) {
      ofType.set(id, fields);
      this.#origins.set(`${type} ${id}`, [this.#file, where]);
      return id;
    }
    const differing = Object.keys(fields).filter(
      (name) => JSON.stringify(known[name] ?? fields[name]) !== JSON.stringify(fields[name]),
    );
    if (isGiven && (differing.length > 0 || Object.keys(known).length !== Object.keys(fields).length)) {
      this.leave(where, `another ${type} has the id ${id} already, and this one differs`);
      return id;
    }
    Object.assign(known, fields, Object.fromEntries(differing.map((name) => [name, known[name]])));
    if (differing.length > 0) this.leave(where, `comes again as ${id}, with another ${differing.join(', ')}`);
    this.repeated++;
    return id;
  }

  /** Takes note of where something is said, and returns the id of that document. */
  document(url: string, title: string | undefined, language: string): string {
    const id = `document-${digest(`${url}\n`)}`;
    const documents = this.#mentioned.get(SOURCE) ?? new Map<string, Written>();
    this.#mentioned.set(SOURCE, documents);
    const known = documents.get(id);
    documents.set(id, { id, ...(title !== undefined && { title: { [language]: title } }), url, ...known });
    return id;
  }

  /** Takes note of what a record refers to by name, and returns its id; it becomes a record unless one has that id. */
  subject(type: RecordType, name: string, language: string, more: Written = {}): string {
    const id = isIdOf(type, name) ? name : `${type}-${digest(`\n${fold(name)}`)}`;
    return this.mention(type, id, { [RECORD_TYPES[type].title]: { [language]: name }, ...more });
  }

  /** Takes note of a record that another refers to by its id. */
  mention(type: RecordType, id: string, more: Written = {}): string {
    const mentioned = this.#mentioned.get(type) ?? new Map<string, Written>();
    this.#mentioned.set(type, mentioned);
    if (!mentioned.has(id)) mentioned.set(id, { id, ...more });
    return id;
  }

  /** Whether a foreign object is more than a record may be, and so is left out. */
  refuses(object: Json, where: string): boolean {
    const isDeep = isDeeperThan(object, DEEPEST);
    const isLarge = !isDeep && JSON.stringify(object).length > LARGEST;
    if (isDeep) this.leave(where, `is nested deeper than ${String(DEEPEST)} levels`);
    if (isLarge) this.leave(where, `is longer than ${inBytes(LARGEST)}, the most that a record may be`);
    return isDeep || isLarge;
  }

  /** What is added from now on comes from this file. */
  open(file: string): void {
    this.#file = file;
  }

  leave(where: string, what: string): void {
    this.leftOut.push({ file: this.#file, where, what });
  }

  /** To be called when all is read: names lead to the records that have them, and what only all together show to be wrong is kept apart. */
  async settle(): Promise<void> {
    for (const type of this.#mentioned.keys()) if (type !== SOURCE) this.#unite(type);
    for (;;) {
      const faults = await faultsTogether([...this.records()]);
      if (faults.length === 0) return;
      for (const [record, ofRecord] of grouped(faults, (fault) => fault.record)) this.#settle(record, ofRecord);
    }
  }

  #settle(record: Written, faults: readonly (RecordFault & { readonly type: RecordType })[]): void {
    const [{ type } = { type: STATEMENT }] = faults;
    const id = String(record['id']);
    const [file, where] = this.#origins.get(`${type} ${id}`) ?? ['', `${type} ${id}`];
    const leave = (what: string) => this.leftOut.push({ file, where, what });
    const apart = keptApart(record, faults, leave);
    const left = apart && withoutFaults(type, apart, leave);
    for (const ofType of [this.#records.get(type), this.#mentioned.get(type)]) {
      if (ofType?.has(id) !== true) continue;
      if (left === undefined) ofType.delete(id);
      else ofType.set(id, left);
    }
  }

  /** Refers, where a name was given that one record of a type alone has, to that record. */
  #unite(type: RecordType): void {
    const { title } = RECORD_TYPES[type];
    const [ofType, mentioned] = [this.#records.get(type), this.#mentioned.get(type)];
    const namesOf = (record: Written) =>
      new Set(Object.values((record[title] ?? {}) as Record<string, string>).map(fold));
    const named = [...(ofType ?? [])].flatMap(([id, record]) =>
      [...namesOf(record)].map((name) => [name, id] as const),
    );
    const byName = grouped(named, ([name]) => name);
    const known = new Map<unknown, string>();
    for (const [id, record] of mentioned ?? []) {
      const [[, only] = [], ...others] = [...namesOf(record)].flatMap((name) => byName.get(name) ?? []);
      if (only === undefined || others.length > 0 || ofType?.has(id) === true) continue;
      known.set(id, only);
      mentioned?.delete(id);
    }
    if (known.size === 0) return;
    for (const [one, records] of this.#records) {
      const fields = Object.entries(RECORD_TYPES[one].fields as Shape).filter(
        ([, field]) => 'to' in field && field.to === type,
      );
      for (const record of records.values()) {
        for (const [name] of fields) {
          const value = record[name];
          if (Array.isArray(value)) record[name] = [...new Set(value.map((id: unknown) => known.get(id) ?? id))];
          else if (known.has(value)) record[name] = known.get(value);
        }
      }
    }
  }

  find(type: RecordType, id: string): Written | undefined {
    return this.#records.get(type)?.get(id);
  }

  /** All records by type, in the order of `RECORD_TYPES`. */
  *records(): Generator<readonly [RecordType, readonly Written[]]> {
    for (const type of RECORD_TYPE_NAMES) {
      const ofType = new Map(this.#records.get(type));
      for (const [id, record] of this.#mentioned.get(type) ?? []) if (!ofType.has(id)) ofType.set(id, record);
      if (ofType.size > 0) yield [type, [...ofType.values()]];
    }
  }
}

/** What tells a record from others of its type. */
interface Key {
  readonly given?: string | undefined;
  readonly address?: string | undefined;
  readonly text: string;
  readonly where: string;
}

function isIdOf(type: RecordType, text: string): boolean {
  const isPlace = type === SOURCE && parsePlace(text) !== undefined;
  return PATTERNS.id.test(text) && text !== RESERVED_ID && !isPlace;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
