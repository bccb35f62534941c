import { forbiddenKey } from './forbidden-key.ts';
import { BROKEN } from './broken.ts';
import type { ValuePath } from './value-path.ts';
import { abridged } from './wording.ts';

/** A value of the user’s own: a copy of anything that JSON can carry without loss. */
export function readOpenValue(walk: ValuePath, value: unknown, name: string): unknown {
  if (typeof value === 'number') return readNumber(walk, value, name);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, at) => walk.inside(at, () => readOpenValue(walk, item, name)));
    return items.includes(BROKEN) ? BROKEN : items;
  }
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    const forbidden = forbiddenKey(key);
    const read = () =>
      forbidden === undefined
        ? readOpenValue(walk, item, name)
        : walk.broken({ code: 'forbidden-key', message: forbidden }, 'key');
    return [key, walk.inside(key, read)];
  });
  return entries.some(([, item]) => item === BROKEN) ? BROKEN : Object.fromEntries(entries);
}

/**
 * Whether a number is what was written, as far as can be told: digits of a whole number too long for a double are lost.
 * One that JavaScript writes with an exponent was most likely written so.
 */
export function isKept(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) >= 1e21);
}

function readNumber(walk: ValuePath, value: number, name: string): unknown {
  // Minus zero does not survive JSON.
  if (isKept(value)) return value + 0;
  return walk.broken({
    code: 'wrong-type',
    message: ({ written }) => `${name} holds ${abridged(written)}, which no number can keep: write it in quotes`,
  });
}
