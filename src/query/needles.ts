import { RECORD_TYPE_NAMES, type RecordType } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import { choicesOf, FACETS, type Facet } from './facets.ts';
import { resolveValues } from './resolve.ts';
import type { SelectionRequest } from './select.ts';

/**
 * What the JSON of every claim that meets a request has in it: one text of each group. Made from a base whose other
 * records are known but whose claims are not; of an open type nothing is known either, and ids are taken as typed.
 * @throws UserError for unknown or ambiguous values
 */
export function needlesOf(catalogue: Catalogue, { facets }: SelectionRequest): string[][] {
  const table: [string, Facet][] = Object.entries(FACETS);
  return table.flatMap(([name, facet]) => {
    if (typeof facet.values === 'function') return [];
    return (facets[name] ?? []).map((typed) => texts(catalogue, name, facet, typed));
  });
}

function texts(catalogue: Catalogue, name: string, facet: Facet, typed: string): string[] {
  if (isOpen(catalogue, facet)) return [typed, ...typed.split(',').map((part) => part.trim())];
  const ids = resolveValues(typed, { option: `--${name}`, choices: choicesOf(facet, catalogue) });
  const { including } = facet;
  return including === undefined ? ids : ids.flatMap((id) => [...including(id, catalogue)]);
}

function isOpen({ base }: Catalogue, { values }: Facet): boolean {
  return RECORD_TYPE_NAMES.includes(values as RecordType) && base.records[values as RecordType].length === 0;
}
