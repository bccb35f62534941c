import { FACET_NAMES } from '../query/facets.ts';
import type { SelectionRequest } from '../query/select.ts';

/**
 * What the page shows, as its address says it behind the `#`: `TYPE/ID?FACET=VALUE&q=…&lang=es`. Without an ID it is the
 * list of a type, or one of the views that have no type.
 */
export interface Address {
  readonly type: string;
  readonly id: string;
  /** Per filter of claims its values, each as an option of the command line has it. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly query: string;
  readonly language: string | undefined;
}

/** The filters that an address can have, as the command line calls them. */
export const FILTER_NAMES: readonly string[] = [...FACET_NAMES, 'at', 'since', 'until', 'exclude'];

export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '');
  const cut = text.indexOf('?');
  const path = cut < 0 ? text : text.slice(0, cut);
  const slash = path.indexOf('/');
  const parameters = new URLSearchParams(cut < 0 ? '' : text.slice(cut + 1));
  const filters = FILTER_NAMES.flatMap((name) => {
    const values = parameters.getAll(name).filter((value) => value.trim() !== '');
    return values.length === 0 ? [] : [[name, values] as const];
  });
  return {
    type: decoded(slash < 0 ? path : path.slice(0, slash)),
    id: slash < 0 ? '' : decoded(path.slice(slash + 1)),
    filters: Object.fromEntries(filters),
    query: parameters.get('q') ?? '',
    language: parameters.get('lang') ?? undefined,
  };
}

/** Text that somebody cut or typed may be no valid encoding: it then stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function writeAddress({ type, id, filters, query, language }: Address): string {
  const pairs = [
    ...FILTER_NAMES.flatMap((name) => (filters[name] ?? []).map((value) => [name, value] as const)),
    ...(query === '' ? [] : [['q', query] as const]),
    ...(language === undefined ? [] : [['lang', language] as const]),
  ];
  // Commas are left to be read.
  const written = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  const path = `${encodeURIComponent(type)}/${encodeURIComponent(id)}`;
  return `#${path}${written.length === 0 ? '' : `?${written.join('&')}`}`;
}

/** What the filters ask of claims. */
export function requestOf({ filters }: Pick<Address, 'filters'>): SelectionRequest {
  const last = (name: string) => filters[name]?.at(-1);
  const facets = Object.fromEntries(FACET_NAMES.map((name) => [name, filters[name]]));
  return { facets, at: filters['at'], exclude: filters['exclude'], since: last('since'), until: last('until') };
}
