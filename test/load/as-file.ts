import { RECORD_TYPE_NAMES, RECORD_TYPES, type KnowledgeBase } from '../../src/model/records.ts';

/** A base as one mapping that can be read back; records of open types are only ids in use, and do not stand in it. */
export function asFile({ records, open }: KnowledgeBase): Record<string, unknown> {
  const lists = RECORD_TYPE_NAMES.filter((type) => !open.includes(type)).map((type) => [
    RECORD_TYPES[type].plural,
    records[type],
  ]);
  return Object.fromEntries(lists) as Record<string, unknown>;
}

/** A base as JSON Lines, each record with its type. */
export function asLines({ records, open }: KnowledgeBase): string {
  const lines = RECORD_TYPE_NAMES.filter((type) => !open.includes(type)).flatMap((type) =>
    records[type].map((record) => JSON.stringify({ recordType: type, ...record })),
  );
  return lines.join('\n');
}
