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
    if (Object.hasOwn(value, name)) fields[name] = value[name];
    else if (isListField(field)) fields[name] = [];
  }
  for (const name of Object.keys(value)) if (isExtension(name)) fields[name] = value[name];
  return fields as unknown as Claim;
}
