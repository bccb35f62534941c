import { STATEMENT } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { mappedList } from '../query/columns/lazy-list.ts';
import { lister } from '../query/listed.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';

export const claims = defineCommand({
  output: 'claims',
  examples: [
    'claims --topic chips',
    'claims --topic chips,talent --stance unfavourable',
    'claims --attributed-to industry-experts --json',
    'claims --kind forecast --exclude modality:certain --lang es',
    'claims --since 2022 --sort date -f csv',
  ],
  input: { options: CLAIM_FILTERS },
  run: async (typed, context) => {
    const request = selectionRequest(typed);
    return listClaims(await context.catalogue(request), request);
  },
});

/** The claims that meet a request, in the order of the data. */
export function listClaims(catalogue: Catalogue, request: SelectionRequest): Answer {
  const selection = resolveSelection(catalogue, request);
  const { claims: rows, undated } = select(selection, catalogue);
  const remarks = [];
  const { records, claimsArePartial } = catalogue.base;
  const all = claimsArePartial === true ? '' : ` of ${records.claim.length}`;
  if (!isEmptySelection(selection)) remarks.push(`${rows.length}${all} claims.`);
  if (undated > 0) remarks.push(`${undated} more without a date left out.`);
  const list = lister(catalogue);
  return { view: { view: 'claims', rows: mappedList(rows, (claim) => list(STATEMENT, claim)) }, remarks };
}
