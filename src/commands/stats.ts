import { UserError } from '../model/errors.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { eachClaim, maskOf } from '../query/columns/column.ts';
import { FACET_NAMES, FACETS, type Facet, type FacetName } from '../query/facets.ts';
import { resolveValues } from '../query/resolve.ts';
import { resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { crossTable, facetFields, keyOf, TALLY_ORDER, tally } from '../query/tally.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';

export const stats = defineCommand({
  output: 'stats',
  examples: [
    'stats',
    'stats --by topic -n 5',
    'stats --by topic,stance',
    'stats --by attributed-to --kind forecast',
    'stats --by kind,modality --topic chips --json',
  ],
  input: {
    options: {
      by: {
        form: 'values',
        values: Object.fromEntries(FACET_NAMES.map((name) => [name, FACETS[name].summary])),
        placeholder: 'facets',
        repeatable: true,
        about: 'one facet, or two for a cross-table',
      },
      ...CLAIM_FILTERS,
    },
  },
  run: async ({ by, ...typed }, context) => {
    const request = selectionRequest(typed);
    return countClaims(await context.catalogue(request), request, by);
  },
});

/**
 * How many claims have each value of every facet, of one, or of two at once.
 * @throws UserError for an unknown facet, one facet against itself, or more than two
 */
export function countClaims(catalogue: Catalogue, request: SelectionRequest, by: readonly string[] = []): Answer {
  const facets = facetsNamed(by);
  const { records, claimsArePartial } = catalogue.base;
  const { places, undated } = select(resolveSelection(catalogue, request), catalogue);
  const all = claimsArePartial === true ? '' : ` of ${records.claim.length}`;
  const remarks = [
    `${places.length}${all} claims.`,
    ...(undated > 0 ? [`${undated} more without a date left out.`] : []),
    ...facets.flatMap((facet) => without(catalogue, facet, places)),
    ...(facets.length === 0 || facets.includes('topic')
      ? ['A topic counts the claims of its narrower ones, too.']
      : []),
  ];
  const [one, other] = facets;
  if (one !== undefined && other !== undefined) {
    const by = [keyOf(one), keyOf(other)] as const;
    const table = crossTable(catalogue, [one, other], places);
    return { view: { view: 'crossTable', by, facets: facetFields([one, other]), ...table }, remarks };
  }
  const rows = (one === undefined ? tellingFacets(catalogue) : [one]).flatMap((facet) =>
    tally(catalogue, facet, places),
  );
  return { view: { view: 'stats', rows }, remarks };
}

function tellingFacets(catalogue: Catalogue): FacetName[] {
  return TALLY_ORDER.filter((name) => {
    const { isIdle }: Facet = FACETS[name];
    return isIdle?.(catalogue) !== true;
  });
}

function facetsNamed(by: readonly string[]): FacetName[] {
  const choices = FACET_NAMES.map((id) => ({ id, names: [keyOf(id)] }));
  const facets = by.flatMap((typed) => resolveValues(typed, { option: '--by', choices })) as FacetName[];
  if (facets.length > 2)
    throw new UserError(`--by: ${facets.join(', ')} are ${facets.length} facets. Give one or two.`);
  if (facets.length === 2 && facets[0] === facets[1]) {
    throw new UserError(`--by: a cross-table needs two different facets.`, [`One alone: --by ${facets[0] ?? ''}`]);
  }
  return facets;
}

/** A remark where claims are missing from every count. */
function without({ column, base }: Catalogue, name: FacetName, places: Uint32Array): string[] {
  let count = places.length;
  eachClaim(column(name), maskOf(places, base.records.claim.length), () => count--);
  return count === 0 ? [] : [`${count} of them ${count === 1 ? 'has' : 'have'} no ${name}.`];
}
