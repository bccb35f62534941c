import { BASE_FILE, READ_BACK, SCHEMA_VERSION, typeOfList } from '../model/base-file.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { DOCUMENT, RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../model/records.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { BROKEN, type Path, type Problems, type Source } from './problems.ts';
import { createValidator, isMapping, type Checked } from './validate.ts';
import { alternatives, quoted } from './wording.ts';

/** A record or the document, and where it comes from. */
export interface Entry {
  readonly type: RecordType | 'document';
  readonly fields: Checked;
  readonly source: Source;
  readonly path: Path;
}

/** The records as they come, before anything is known of how they hang together. */
export class DraftBase {
  readonly problems: Problems;
  readonly entries: Record<RecordType, Entry[]>;
  document: Entry | undefined;
  /** By id: the first record that has it, even if it is broken otherwise. */
  readonly #byId: Record<RecordType, Map<string, { readonly entry: Entry; readonly isBroken: boolean }>>;
  readonly #defined = new Set<RecordType>();

  constructor(problems: Problems) {
    this.problems = problems;
    this.entries = perType(() => []);
    this.#byId = perType(() => new Map());
  }

  /** Types of which there is no record, not even a broken one. */
  isOpen(type: RecordType): boolean {
    return !this.#defined.has(type);
  }

  /** Whether an id is defined, and by a record that is kept. */
  status(type: RecordType, id: string): 'kept' | 'broken' | 'unknown' {
    const found = this.#byId[type].get(id);
    if (found === undefined) return 'unknown';
    return found.isBroken ? 'broken' : 'kept';
  }

  ids(type: RecordType): string[] {
    return [...this.#byId[type].keys()];
  }

  add(entry: Entry & { readonly type: RecordType }, id: string | undefined, isBroken: boolean): void {
    const { type, source, path } = entry;
    this.#defined.add(type);
    if (isBroken) this.problems.omit();
    if (id === undefined) return;
    const earlier = this.#byId[type].get(id);
    if (earlier !== undefined) {
      const { entry: other } = earlier;
      this.problems.add(source, {
        code: 'duplicate-id',
        path: [...path, 'id'],
        at: 'value',
        message: ({ other: place }) => `${type} ${id} is defined already, at ${place}: use another id`,
        other: { source: other.source, path: [...other.path, 'id'] },
      });
      if (!isBroken) this.problems.omit();
      return;
    }
    this.#byId[type].set(id, { entry, isBroken });
    if (!isBroken) this.entries[type].push(entry);
  }

  setDocument(entry: Entry, isBroken: boolean): void {
    const { document: first } = this;
    if (first !== undefined) {
      this.problems.add(entry.source, {
        code: 'second-document',
        path: entry.path,
        at: 'key',
        message: ({ other }) => `a base has one document, and it is at ${other}: keep one`,
        other: { source: first.source, path: first.path },
      });
    } else if (!isBroken) this.document = entry;
    if (first !== undefined || isBroken) this.problems.omit();
  }
}

function perType<T>(make: () => T): Record<RecordType, T> {
  return Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, make()])) as Record<RecordType, T>;
}

/** Takes the records of one text into a base. */
export function createIntake(base: DraftBase, source: Source) {
  const { problems } = base;
  const validator = createValidator((code, path, message, at = 'value') => {
    problems.add(source, { code, path, message, at });
  });

  function takeDocument(value: unknown, path: Path): void {
    const fields = validator.mapping(DOCUMENT, value, path, 'the document', READ_BACK);
    const entry: Entry = { type: 'document', fields: fields === BROKEN ? {} : fields, source, path };
    base.setDocument(entry, fields === BROKEN);
  }

  function takeRecord(value: unknown, path: Path, type: RecordType): void {
    const fields = validator.mapping(RECORD_TYPES[type].fields, value, path, `this ${type}`, READ_BACK);
    const written = isMapping(value) ? value['id'] : undefined;
    const id = typeof written === 'string' ? written : undefined;
    base.add({ type, fields: fields === BROKEN ? {} : fields, source, path }, id, fields === BROKEN);
  }

  /** A record that says itself what it is; a claim if it does not. */
  function takeItem(value: unknown, path: Path): void {
    const type = isMapping(value) && typeof value['recordType'] === 'string' ? value['recordType'] : 'claim';
    if (type === 'document') takeDocument(value, path);
    else takeRecord(value, path, isRecordType(type) ? type : 'claim');
  }

  function takeList(key: string, type: RecordType, value: unknown): void {
    if (!Array.isArray(value)) {
      const message =
        value === null ? `${key} has no value: write a list, or leave it out` : `${key} must be a list of records`;
      problems.add(source, { code: 'wrong-type', path: [key], at: 'value', message });
      problems.omit();
      return;
    }
    for (const [at, item] of value.entries()) {
      const said: unknown = isMapping(item) ? item['recordType'] : undefined;
      if (
        said !== undefined &&
        said !== type &&
        typeof said === 'string' &&
        (isRecordType(said) || said === 'document')
      ) {
        const message = `a record of type ${said} cannot stand in ${key}: move it`;
        problems.add(source, { code: 'wrong-type', path: [key, at, 'recordType'], at: 'value', message });
        problems.omit();
      } else takeRecord(item, [key, at], type);
    }
  }

  function takeMapping(value: Record<string, unknown>): void {
    const keys = Object.keys(value);
    if (
      !keys.some((key) => Object.hasOwn(BASE_FILE, key)) &&
      (Object.hasOwn(value, 'id') || Object.hasOwn(value, 'statement'))
    ) {
      problems.add(source, {
        code: 'not-a-base',
        path: [],
        at: 'value',
        message: 'is one record, not a base: put it in a list, such as claims: [ … ]',
      });
      problems.omit();
      return;
    }
    for (const key of keys) {
      const item = value[key];
      const type = typeOfList(key);
      if (item === BROKEN) problems.omit();
      else if (key === 'schemaVersion') takeVersion(item);
      else if (key === 'document') takeDocument(item, [key]);
      else if (type !== undefined) takeList(key, type, item);
      else if (!key.startsWith('x-')) reportKey(key);
    }
  }

  function takeVersion(value: unknown): void {
    const field = BASE_FILE['schemaVersion'];
    if (field === undefined) return;
    const version = validator.field(field, value, ['schemaVersion'], 'schemaVersion');
    if (typeof version !== 'number' || version <= SCHEMA_VERSION) return;
    const message = `schemaVersion ${version} is newer than this program, which reads ${SCHEMA_VERSION}: update sora-cn`;
    problems.add(source, { code: 'newer-schema', path: ['schemaVersion'], at: 'value', message });
  }

  function reportKey(key: string): void {
    problems.omit();
    const forbidden = forbiddenKey(key);
    if (forbidden !== undefined)
      return problems.add(source, { code: 'forbidden-key', path: [key], at: 'key', message: forbidden });
    const allowed = Object.keys(BASE_FILE);
    const suggestion = didYouMean(
      nearest(
        key,
        allowed.map((id) => ({ id, names: [] })),
      ),
    );
    const advice = suggestion === '' ? ` A base holds ${alternatives(allowed)}.` : suggestion;
    problems.add(source, {
      code: 'unknown-field',
      path: [key],
      at: 'key',
      message: `a base has no ${quoted(key)}.${advice}`,
    });
  }

  return {
    /** One line of JSON Lines, or an item of a bare list. */
    item: takeItem,
    /** The value of a whole YAML or JSON text. */
    whole: (value: unknown, cause?: string): void => {
      if (Array.isArray(value)) {
        for (const [at, item] of value.entries()) takeItem(item, [at]);
      } else if (isMapping(value)) takeMapping(value);
      else if (value !== BROKEN && value !== null) {
        const what = typeof value === 'string' ? 'one text' : 'one value';
        const why = cause ?? `a base is a mapping of ${alternatives(Object.keys(BASE_FILE))}, or a list of claims`;
        const message = `holds only ${what}, not a base: ${why}`;
        problems.add(source, { code: 'not-a-base', path: [], at: 'value', message });
        problems.omit();
      } else problems.omit();
    },
  };
}

function isRecordType(name: string): name is RecordType {
  return Object.hasOwn(RECORD_TYPES, name);
}
