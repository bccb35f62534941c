import type { AnyRecord } from '../model/records.ts';
import type { Facet } from '../query/facets.ts';

/** What the shell can complete a value with: given as the values of a facet are. */
export type CompletesWith = Pick<Facet<AnyRecord>, 'values' | 'reserved'>;

/** Tells completion what the value of an option or argument can be. Lists with commas are offered too. */
export function completesWith<T extends object>(declared: T, { values, reserved }: CompletesWith): T {
  return Object.assign(declared, { offer: { values, reserved } });
}

/** What was told of an option or argument; by its name, since each file of the bundle has its own copy of this one. */
export function completionOf(declared: object): CompletesWith | undefined {
  return 'offer' in declared ? (declared.offer as CompletesWith) : undefined;
}
