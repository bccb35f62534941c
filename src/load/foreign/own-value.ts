import { forbiddenKey } from '../fields/forbidden-key.ts';
import { isKept } from '../fields/open-value.ts';

/**
 * A foreign value as fields of the user’s own may have it: a key that no base may have stands behind an underscore, and a
 * number that is too long for one is a text.
 */
export function ownValue(value: unknown): unknown {
  if (typeof value === 'number') return isKept(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(ownValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [keyOfOwn(key), ownValue(inner)]));
}

export function keyOfOwn(key: string): string {
  return forbiddenKey(key) === undefined ? key : `_${key}`;
}
