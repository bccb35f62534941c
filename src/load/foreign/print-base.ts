import { SCHEMA_VERSION } from '../../model/base-file.ts';
import { RECORD_TYPES, type RecordType } from '../../model/records.ts';
import { escapeJson } from '../../text/escape.ts';
import { yamlWriter } from '../../text/yaml-text.ts';

type Records = Iterable<readonly [RecordType, readonly object[]]>;

const WRITERS = {
  yaml: async (records) => (await yamlWriter())(whole(records)),
  json: (records) => Promise.resolve(`${escapeJson(JSON.stringify(whole(records), null, 2))}\n`),
  jsonl: (records) =>
    Promise.resolve(
      [...records]
        .flatMap(([recordType, list]) =>
          list.map((record) => `${escapeJson(JSON.stringify({ recordType, ...record }))}\n`),
        )
        .join(''),
    ),
} as const satisfies Record<string, (records: Records) => Promise<string>>;

/** Records by their types as the text of a file that can be read back as a base. */
export function printBase(records: Records, format: keyof typeof WRITERS): Promise<string> {
  return WRITERS[format](records);
}

function whole(records: Records): object {
  const lists = Object.fromEntries([...records].map(([type, list]) => [RECORD_TYPES[type].plural, list]));
  return { schemaVersion: SCHEMA_VERSION, ...lists };
}
