import { RECORD_TYPE_NAMES, type KnowledgeBase, type RecordType } from '../model/records.ts';

/** A file of the base that is compiled into the program: one for each record type, and one for all else. */
type Part = RecordType | 'base';

/** The files of a base as JSON, by their names. In ASCII, which is read fastest. */
export function compiledBase({ records, ...rest }: KnowledgeBase): ReadonlyMap<Part, string> {
  const files = RECORD_TYPE_NAMES.map((type) => [type, ascii(records[type])] as const);
  return new Map<Part, string>([['base', ascii(rest)], ...files]);
}

function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The base that is in those files; the records of a type are read when they are first asked for. */
export function openCompiled(read: (part: Part) => string): KnowledgeBase {
  const rest = JSON.parse(read('base')) as Omit<KnowledgeBase, 'records'>;
  const records = {};
  for (const type of RECORD_TYPE_NAMES) {
    const get = (): unknown => {
      const value: unknown = JSON.parse(read(type));
      Object.defineProperty(records, type, { value });
      return value;
    };
    Object.defineProperty(records, type, { get, enumerable: true, configurable: true });
  }
  return { ...rest, records: records as KnowledgeBase['records'] };
}
