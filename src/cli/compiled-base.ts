import { RECORD_TYPE_NAMES, type KnowledgeBase } from '../model/records.ts';

/**
 * A base as it is compiled into the program: JSON in lines, the first of all that is no record, then one a record type.
 * In ASCII, which is read fastest.
 */
export function compiledBase({ records, ...rest }: KnowledgeBase): string {
  const lines = [rest, ...RECORD_TYPE_NAMES.map((type) => records[type])].map((line) => `${JSON.stringify(line)}\n`);
  return lines.join('').replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads it; the records of a type only when they are first asked for. */
export function openCompiled(bytes: Buffer): KnowledgeBase {
  let next = 0;
  function line(): () => unknown {
    const start = next;
    const end = bytes.indexOf('\n', start);
    next = end + 1;
    return () => JSON.parse(bytes.toString('latin1', start, end)) as unknown;
  }
  const rest = line()() as Omit<KnowledgeBase, 'records'>;
  const records = {};
  for (const type of RECORD_TYPE_NAMES) {
    const read = line();
    const get = (): unknown => {
      const value = read();
      Object.defineProperty(records, type, { value });
      return value;
    };
    Object.defineProperty(records, type, { get, enumerable: true, configurable: true });
  }
  return { ...rest, records: records as KnowledgeBase['records'] };
}
