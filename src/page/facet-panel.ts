import { STATEMENT, titleOf, type Claim } from '../model/records.ts';
import { FACETS, type Facet, type FacetName } from '../query/facets.ts';
import { itemOf } from '../query/columns/lazy-list.ts';
import { tally, TALLY_ORDER } from '../query/tally.ts';
import { chosenBy, selectionOf } from './selected.ts';
import { FILTER_NAMES, type Address } from './address.ts';
import { element } from './element.ts';
import { hrefOf, said, term, type Page } from './page.ts';
import { filled } from './words/in-languages.ts';

/** So many values of a facet are shown at first, and so many more with each push of the button. */
const FEW = 8;
const MORE = 50;

/** Goes to another address. */
export type Go = (address: Address) => void;

/** The facets with their values and counts: what the other filters and the query leave of each. */
export function facetPanel(page: Page, open: Set<string>, hits: readonly Claim[] | undefined, go: Go): HTMLElement {
  const panel = element('div', { class: 'facets' });
  for (const name of TALLY_ORDER) {
    const chosen = chosenIds(page, name);
    const box = element('details', { class: 'facet', open: open.has(name) || chosen.size > 0 });
    const label = page.words.facets[name] ?? name;
    box.append(element('summary', {}, label, chosen.size > 0 ? ` (${String(chosen.size)})` : ''));
    const fill = () => {
      if (!box.open || box.childElementCount > 1) return;
      box.append(values(page, name, chosen, hits, go));
    };
    box.addEventListener('toggle', () => {
      if (box.open) open.add(name);
      else open.delete(name);
      fill();
    });
    fill();
    panel.append(box);
  }
  return panel;
}

function values(
  page: Page,
  name: FacetName,
  chosen: ReadonlySet<string>,
  hits: readonly Claim[] | undefined,
  go: Go,
): HTMLElement {
  const others = without(page.address.filters, name);
  const left = chosenBy(page.catalogue, { filters: others });
  const found = hits === undefined ? undefined : new Set(hits);
  const { claim: claims } = page.catalogue.base.records;
  const isFound = (place: number) => found === undefined || found.has(itemOf(claims, place));
  const rows = tally(page.catalogue, name, left.filter(isFound)).filter(
    ({ value, count }) => count > 0 || chosen.has(value),
  );
  const list = element('ul', { 'aria-label': page.words.facets[name] });
  const button = element('button', { type: 'button', class: 'more' });
  let shown = 0;
  function grow(count: number): void {
    for (const { value, label, count: claimCount } of rows.slice(shown, shown + count)) {
      const box = element('input', { type: 'checkbox', id: `${name}:${value}`, checked: chosen.has(value) });
      box.addEventListener('change', () => {
        const next = new Set(chosen);
        if (box.checked) next.add(value);
        else next.delete(value);
        const filters = next.size === 0 ? others : { ...others, [name]: [[...next].join(',')] };
        go({ ...page.address, type: listType(page), id: '', filters });
      });
      const shownLabel = typeof FACETS[name].values === 'object' ? term(page, value) : said(page, label);
      list.append(
        element(
          'li',
          {},
          element('label', {}, box, ' ', shownLabel),
          element('span', { class: 'count' }, String(claimCount)),
        ),
      );
    }
    shown = Math.min(rows.length, shown + count);
    button.hidden = shown >= rows.length;
    button.textContent = filled(page.words.more, { n: Math.min(MORE, rows.length - shown) });
  }
  button.addEventListener('click', () => {
    const next = shown;
    grow(MORE);
    list.children[next]?.querySelector('input')?.focus();
  });
  grow(Math.max(FEW, rows.findLastIndex(({ value }) => chosen.has(value)) + 1));
  return element('div', {}, list, button);
}

/** Filters are of claims: other lists give way to that of claims. */
function listType({ address: { type } }: Page): string {
  return ['', STATEMENT, 'graph', 'timeline'].includes(type) ? type : STATEMENT;
}

/** The values that are chosen, by id; a name in the address counts as well. */
function chosenIds(page: Page, name: FacetName): Set<string> {
  const typed = page.address.filters[name];
  if (typed === undefined) return new Set();
  const selection = selectionOf(page.catalogue, { filters: { [name]: typed } });
  if (typeof selection === 'string') return new Set();
  const { including }: Facet = FACETS[name];
  const ids = new Set(selection.required.flatMap(({ values }) => [...values]));
  if (including === undefined) return ids;
  // What a chosen topic includes is not chosen itself.
  const words = new Set(typed.flatMap((value) => [value, ...value.split(',')]));
  const named = [...ids].filter((id) => words.has(id));
  return new Set(named.length > 0 ? named : ids);
}

/** What is filtered by, each with a way to be rid of it. */
export function activeFilters(page: Page): HTMLElement | undefined {
  const { address, words } = page;
  const entries = FILTER_NAMES.flatMap((name) =>
    (address.filters[name] ?? []).map((value, at) => ({ name, value, at })),
  );
  if (entries.length === 0) return undefined;
  const items = entries.map(({ name, value, at }) => {
    const rest = (address.filters[name] ?? []).filter((_, other) => other !== at);
    const others = without(address.filters, name);
    const filters = rest.length === 0 ? others : { ...others, [name]: rest };
    const label =
      words.facets[name] ??
      ({ since: words.since, until: words.until, exclude: words.exclude } as Record<string, string>)[name];
    return element(
      'li',
      {},
      `${label ?? name}: `,
      element('b', {}, shownValue(page, name, value)),
      ' ',
      element(
        'a',
        {
          href: hrefOf(page, { filters, type: address.type }),
          'aria-label': `${words.remove}: ${label ?? name} ${value}`,
        },
        '×',
      ),
    );
  });
  const all = element('li', {}, element('a', { href: hrefOf(page, { filters: {}, type: address.type }) }, words.clear));
  return element(
    'ul',
    { class: 'active', 'aria-label': words.filters },
    ...items,
    entries.length > 1 ? all : undefined,
  );
}

function shownValue(page: Page, name: string, value: string): string {
  const facet: Facet | undefined = Object.hasOwn(FACETS, name) ? FACETS[name as FacetName] : undefined;
  const { values } = facet ?? {};
  const names = value.split(',').map((id) => {
    const record = typeof values === 'string' ? page.catalogue.find(values, id) : undefined;
    if (record === undefined || typeof values !== 'string') return term(page, id);
    return said(page, titleOf(values, record)).textContent;
  });
  return names.join(', ');
}

function without(filters: Address['filters'], name: string): Address['filters'] {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
}
