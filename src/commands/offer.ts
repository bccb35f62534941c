import type { AnyRecord } from '../model/records.ts';
import type { Facet } from '../query/facets.ts';

/** What the shell can complete a value with: given as the values of a facet are. */
export type Offer = Pick<Facet<AnyRecord>, 'values' | 'reserved'>;

/** Tells completion what the value of an option or argument can be. Lists with commas are offered too. */
export function offering<T extends object>(declared: T, { values, reserved }: Offer): T {
  return Object.assign(declared, { offer: { values, reserved } });
}

/** What was told of an option or argument; by its name, since each file of the bundle has its own copy of this one. */
export function offerOf(declared: object): Offer | undefined {
  return 'offer' in declared ? (declared.offer as Offer) : undefined;
}
