import { UserError } from '../model/errors.ts';
import type { AnyRecord, Claim, RecordType } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { isEmptySelection, isSelected, resolveSelection, select, type Selection } from '../query/select.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { search, type Found, type SearchOptions } from '../query/search/search.ts';
import { placesOf } from '../query/at-place.ts';
import { outgoing, recordKey } from '../query/links.ts';
import { requestOf, type Address } from './address.ts';

/** What the filters of an address mean in this base; a message where they mean nothing. */
export function selectionOf(catalogue: Catalogue, address: Pick<Address, 'filters'>): Selection | string {
  try {
    return resolveSelection(catalogue, requestOf(address));
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** The claims that an address leaves, without its query. */
export function claimsOf(catalogue: Catalogue, address: Pick<Address, 'filters'>): readonly Claim[] {
  const selection = selectionOf(catalogue, address);
  if (typeof selection === 'string') return [];
  return isEmptySelection(selection)
    ? catalogue.base.records.claim
    : select(catalogue.base.records.claim, selection, catalogue).claims;
}

/** Keys of all that claims are about, stand in, or are borne upon by. */
export function reachedFrom(claims: readonly Claim[], { sources, outcomes }: Catalogue): ReadonlySet<string> {
  return new Set(
    claims.flatMap((claim) => [
      ...outgoing('claim', claim).map(({ type, id }) => recordKey(type, id)),
      ...placesOf(claim).map((place) => recordKey('document', sources.of(place)?.id ?? '')),
      ...outcomes.on(claim.id).map(({ evidence }) => recordKey('evidence', evidence.id)),
    ]),
  );
}

/** As `sora-cn search` with the same filters and `--type`. */
export async function searchFor(
  catalogue: Searchable,
  { query, filters, type }: Pick<Address, 'query' | 'filters' | 'type'>,
): Promise<Found> {
  const selection = selectionOf(catalogue, { filters });
  const options: SearchOptions = {
    ...(type === '' ? {} : { types: [type as RecordType] }),
    ...(typeof selection === 'string' || isEmptySelection(selection)
      ? {}
      : {
          types: ['claim'],
          keep: (_: RecordType, record: AnyRecord) => 'relations' in record && isSelected(record, selection, catalogue),
        }),
  };
  return search(catalogue, query, options);
}
