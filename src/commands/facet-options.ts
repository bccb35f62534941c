import type { AnyRecord } from '../model/records.ts';
import { FACETS, type Facet } from '../query/facets.ts';
import type { SelectionRequest } from '../query/select.ts';
import type { Input, Inputs, Typed } from './input.ts';

interface FacetOption extends Pick<Facet<AnyRecord>, 'values' | 'reserved'> {
  readonly form: 'values';
  readonly about: string;
  readonly repeatable: true;
}

/** One repeatable option a facet. */
export function facetOptions<N extends string>(
  facets: Readonly<Record<N, Pick<Facet<AnyRecord>, 'summary' | 'values' | 'reserved'>>>,
): Readonly<Record<N, FacetOption>> {
  const options = Object.entries<(typeof facets)[N]>(facets).map(([name, { summary, values, reserved }]) => {
    return [name, { form: 'values', values, ...(reserved && { reserved }), about: summary, repeatable: true }];
  });
  return Object.fromEntries(options) as Readonly<Record<N, FacetOption>>;
}

/** Narrows a list by fields of the user’s own. */
export const OWN_FIELDS = {
  form: 'text',
  placeholder: 'field=value',
  repeatable: true,
  about: 'with a value in a field of your own: page=3 for x-page',
} as const satisfies Input;

/** Narrows a list to a time. */
export const PERIOD = {
  since: { form: 'date', about: 'of this time or later (2024, 2024-02, 2024-02-16)' },
  until: { form: 'date', about: 'of this time or earlier' },
} as const satisfies Inputs;

/** Everything that narrows a list of claims. */
export const CLAIM_FILTERS = {
  ...facetOptions(FACETS),
  at: { form: 'locator', about: 'said at a place: p7 with its sentences, p7.s1, p3-p7, h1', repeatable: true },
  ...PERIOD,
  where: OWN_FIELDS,
  exclude: { form: 'exclusion', about: 'leave out what --FACET VALUE selects', repeatable: true },
} as const satisfies Inputs;

/** What those options ask for. */
export function selectionRequest(typed: Typed<typeof CLAIM_FILTERS>): SelectionRequest {
  const { at, since, until, exclude, where, ...facets } = typed;
  return { facets, at, since, until, exclude, where };
}
