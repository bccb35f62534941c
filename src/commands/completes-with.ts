import type { AnyRecord } from '../model/records.ts';
import type { Facet } from '../query/facets.ts';

/** What the shell can complete a value with: given as the values of a facet are. */
export type CompletesWith = Pick<Facet<AnyRecord>, 'values' | 'reserved'>;

const told = new WeakMap<object, CompletesWith>();

/** Tells completion what the value of an option or argument can be. Lists with commas are offered too. */
export function completesWith<T extends object>(declared: T, means: CompletesWith): T {
  told.set(declared, means);
  return declared;
}

/** What was told of an option or argument. */
export function completionOf(declared: object): CompletesWith | undefined {
  return told.get(declared);
}
