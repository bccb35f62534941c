import { RECORD_TYPES, STATEMENT, type Claim } from '../../model/records.ts';
import { isListField } from '../../model/shape.ts';
import { isExtension } from '../fields/mapping.ts';

/** Passes over a byte order mark. */
const decoder = new TextDecoder();

/**
 * The claim in a line of JSON Lines that was checked before: its fields in their order, every list present.
 * @param implied the document of the places that name none
 */
export function readClaim(line: Uint8Array, implied?: string): Claim {
  const value = JSON.parse(decoder.decode(line)) as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(RECORD_TYPES[STATEMENT].fields)) {
    if (Object.hasOwn(value, name)) fields[name] = trimmed(value[name]);
    else if (isListField(field)) fields[name] = [];
  }
  for (const name of Object.keys(value)) if (isExtension(name)) fields[name] = value[name];
  const claim = fields as unknown as Claim;
  if (implied === undefined) return claim;
  const placed = <P extends object>(place: P) => ({ document: implied, ...place });
  const { source, alsoAt } = claim;
  return Object.assign(claim, { ...(source && { source: placed(source) }), alsoAt: alsoAt.map(placed) });
}

/** As the loader has it: texts begin and end with what can be seen. What holds them is changed in place. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  const items = value as Record<string, unknown>;
  for (const key of Object.keys(items)) {
    const item = items[key];
    if (typeof item === 'object' || (typeof item === 'string' && item !== item.trim())) items[key] = trimmed(item);
  }
  return value;
}
