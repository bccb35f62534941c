import type { RecordType } from '../model/records.ts';
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
    if (!hasNeedles(facet)) return [];
    return (facets[name] ?? []).map((typed) => texts(catalogue, name, facet, typed));
  });
}

/**
 * Whether a request names anything that stands in the JSON of the claims that meet it. Whether a field of the user’s own
 * has a value, only all claims can tell.
 */
export function mayHaveNeedles({ facets, where }: SelectionRequest): boolean {
  if (where !== undefined) return false;
  const table: [string, Facet][] = Object.entries(FACETS);
  return table.some(([name, facet]) => hasNeedles(facet) && (facets[name] ?? []).length > 0);
}

function hasNeedles({ values, isImplied }: Facet): boolean {
  return typeof values !== 'function' && isImplied !== true;
}

function texts(catalogue: Catalogue, name: string, facet: Facet, typed: string): string[] {
  if (isOpen(catalogue, facet)) return [typed, ...typed.split(',').map((part) => part.trim())];
  const ids = resolveValues(typed, { option: `--${name}`, choices: choicesOf(facet, catalogue) });
  const { including } = facet;
  return including === undefined ? ids : ids.flatMap((id) => [...including(id, catalogue)]);
}

function isOpen({ base }: Catalogue, { values }: Facet): boolean {
  return base.open.includes(values as RecordType);
}

/**
 * Whether a request names the ids of open types as they are written in this base. If not, they may be other spellings of
 * ids, and which ones, only all claims can tell.
 */
export function namesIdsOfOpenTypes(catalogue: Catalogue, { facets, exclude = [] }: SelectionRequest): boolean {
  const excluded = exclude.map((typed) => [typed.slice(0, typed.indexOf(':')), typed.slice(typed.indexOf(':') + 1)]);
  const table: Readonly<Record<string, Facet>> = FACETS;
  const typed = [...Object.entries(facets).flatMap(([name, list = []]) => list.map((one) => [name, one])), ...excluded];
  return typed.every(([name = '', value = '']) => {
    const facet = Object.hasOwn(table, name) ? table[name] : undefined;
    if (facet === undefined || !isOpen(catalogue, facet)) return true;
    const ids = new Set(choicesOf(facet, catalogue).map(({ id }) => id));
    return ids.has(value) || value.split(',').every((part) => ids.has(part.trim()));
  });
}
