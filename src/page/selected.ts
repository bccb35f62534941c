import { UserError } from '../model/errors.ts';
import { EVIDENCE, SOURCE, STATEMENT, placesOf, type Claim, type RecordType } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { maskOf } from '../query/columns/column.ts';
import { isEmptySelection, resolveSelection, select, type Selection } from '../query/select.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { search, type Found, type SearchOptions } from '../query/search/search.ts';
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
  return catalogue.claimsAt(chosenBy(catalogue, address));
}

/** Their places among all. */
export function chosenBy(catalogue: Catalogue, address: Pick<Address, 'filters'>): Uint32Array {
  const selection = selectionOf(catalogue, address);
  return typeof selection === 'string' ? new Uint32Array() : select(selection, catalogue).places;
}

/** Keys of all that claims are about, stand in, or are borne upon by. */
export function reachedFrom(claims: readonly Claim[], { sources, outcomes }: Catalogue): ReadonlySet<string> {
  return new Set(
    claims.flatMap((claim) => [
      ...outgoing(STATEMENT, claim).map(({ type, id }) => recordKey(type, id)),
      ...placesOf(claim).map((place) => recordKey(SOURCE, sources.of(place)?.id ?? '')),
      ...outcomes.on(claim.id).map(({ evidence }) => recordKey(EVIDENCE, evidence.id)),
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
          types: [STATEMENT],
          chosen: maskOf(select(selection, catalogue).places, catalogue.base.records.claim.length),
        }),
  };
  return search(catalogue, query, options);
}
