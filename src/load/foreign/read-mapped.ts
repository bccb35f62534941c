import type { Mapping, Pair } from '../../model/mappings/mapping.ts';
import { valueAt } from '../../model/paths.ts';
import { foreignDate } from './foreign-date.ts';
import { firstAddress, firstName, firstText, type Json } from './one-or-many.ts';

/** What a mapping finds in a foreign object. */
export interface Mapped {
  /** The value of each of our fields. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Fields of theirs that hold something which could not be read, with what stands there. */
  readonly unread: readonly (readonly [string, unknown])[];
  /** What of theirs no field of ours takes, as it stands. */
  readonly rest: Json;
}

/** Reads a foreign object by a mapping. */
export function readMapped(mapping: Mapping, object: Json): Mapped {
  const values = new Map<string, unknown>();
  const unread: [string, unknown][] = [];
  for (const { ours, theirs, as } of mapping) {
    for (const path of theirs) {
      const found = valueAt(object, path);
      const value = read(found, as);
      if (value !== undefined) {
        values.set(ours, value);
        break;
      }
      if (as === 'date' && firstText(found) !== undefined) unread.push([path, found]);
    }
  }
  const known = new Set([
    ...mapping.flatMap(({ theirs }) => theirs.map((path) => path.split('.')[0])),
    '@context',
    '@type',
  ]);
  const rest = Object.fromEntries(Object.entries(object).filter(([key]) => !known.has(key)));
  return { values, unread, rest };
}

function read(value: unknown, as: Pair['as']): unknown {
  switch (as) {
    case 'text':
      return firstText(value);
    case 'name':
      return firstName(value);
    case 'address':
      return firstAddress(value);
    case 'date':
      return Array.isArray(value) && value.length === 1 ? foreignDate(value[0]) : foreignDate(value);
    case 'value':
      return value ?? undefined;
  }
}
