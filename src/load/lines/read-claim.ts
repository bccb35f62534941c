import { RECORD_TYPES, type Claim } from '../../model/records.ts';
import { isListField } from '../../model/shape.ts';
import { isExtension } from '../fields/mapping.ts';

/** Passes over a byte order mark. */
const decoder = new TextDecoder();

/** The claim in a line of JSON Lines that was checked before: its fields in their order, every list present. */
export function readClaim(line: Uint8Array): Claim {
  const value = JSON.parse(decoder.decode(line)) as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(RECORD_TYPES.claim.fields)) {
    if (Object.hasOwn(value, name)) fields[name] = trimmed(value[name]);
    else if (isListField(field)) fields[name] = [];
  }
  for (const name of Object.keys(value)) if (isExtension(name)) fields[name] = value[name];
  return fields as unknown as Claim;
}

/** As the loader has it: texts begin and end with what can be seen. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimmed(item)]));
}
