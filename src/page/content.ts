import { RECORD_TYPE_NAMES, SOURCE, STATEMENT, type AnyRecord, type Claim, type RecordType } from '../model/records.ts';
import { recordKey } from '../query/links.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { element } from './element.ts';
import { linkTo, type Page } from './page.ts';
import { claimsOf, reachedFrom, searchFor, selectionOf } from './selected.ts';
import { claimCard } from './views/claim-card.ts';
import { documentOutline } from './views/document.ts';
import { longList } from './views/list.ts';
import { networkView } from './views/network.ts';
import { recordCard } from './views/record-card.ts';
import { recordView } from './views/record.ts';
import { countOf, resultsView } from './views/results.ts';
import { startView } from './views/start.ts';
import { timelineView } from './views/timeline.ts';
import { filled } from './words/in-languages.ts';

/** What stands in the middle of the page. */
export interface Content {
  /** What the window is called. */
  readonly title: string;
  readonly view: HTMLElement;
  /** What is told to those who cannot see it change. */
  readonly status: string;
  /** The claims that the query finds, whatever the filters; undefined without a query. */
  readonly hits: readonly Claim[] | undefined;
}

/** Makes what an address asks for. */
export async function contentOf(page: Page, drawing: Element | undefined, searchable: Searchable): Promise<Content> {
  const { address, catalogue, words } = page;
  const type = recordTypeOf(address.type);
  if (address.id !== '') return recordContent(page, type);
  const wrong = selectionOf(catalogue, address);
  if (typeof wrong === 'string') {
    const view = element(
      'div',
      {},
      element('p', { class: 'warning' }, words.notUnderstood),
      element('p', { lang: 'en' }, wrong),
    );
    return { title: words.notUnderstood, view, status: words.notUnderstood, hits: undefined };
  }
  if (address.query.trim() !== '') return searched(page, drawing, searchable, type);
  const plain = plainView(page, drawing, isFiltered(page) ? claimsOf(catalogue, address) : undefined);
  if (plain !== undefined) return { ...plain, status: '', hits: undefined };
  return listContent(page, type ?? STATEMENT);
}

/** What the views that have no record type are called in an address. */
export const NETWORK = 'graph';
export const TIMELINE = 'timeline';

/** A view that shows what claims leave of the whole base. */
function plainView(
  page: Page,
  drawing: Element | undefined,
  claims: readonly Claim[] | undefined,
): Pick<Content, 'title' | 'view'> | undefined {
  const { address, words } = page;
  if (address.type === TIMELINE) return { title: words.timeline, view: timelineView(page, claims) };
  if (address.type !== NETWORK || drawing === undefined) return undefined;
  return { title: words.network, view: networkView(page, drawing, claims) };
}

function isFiltered({ address }: Page): boolean {
  return Object.keys(address.filters).length > 0;
}

function recordTypeOf(name: string): RecordType | undefined {
  return RECORD_TYPE_NAMES.find((type) => type === name);
}

function recordContent(page: Page, type: RecordType | undefined): Content {
  const { address, catalogue, words } = page;
  const record: AnyRecord | undefined = type && catalogue.find(type, address.id);
  if (type === undefined || record === undefined) {
    const message = filled(words.noSuchRecord, { x: `${address.type}:${address.id}` });
    return { title: message, view: element('h2', { tabindex: '-1' }, message), status: message, hits: undefined };
  }
  const view = recordView(page, type, record);
  if (type === SOURCE) {
    view.querySelector('.citation')?.before(documentOutline(page, record as Parameters<typeof documentOutline>[1]));
  }
  return { title: linkTo(page, type, record.id).textContent, view, status: '', hits: undefined };
}

async function searched(
  page: Page,
  drawing: Element | undefined,
  searchable: Searchable,
  type: RecordType | undefined,
): Promise<Content> {
  const { address, words } = page;
  const isPlain = address.type === NETWORK || address.type === TIMELINE;
  const found = await searchFor(searchable, { ...address, type: isPlain ? STATEMENT : (type ?? '') });
  const status = filled(words.found, { n: found.hits.length });
  const claims = found.hits.flatMap(({ type, record }) => (type === STATEMENT ? [record as Claim] : []));
  const plain = plainView(page, drawing, claims);
  if (plain !== undefined) return { ...plain, status, hits: claims };
  const view = element('section', {}, heading(`${words.search}: ${address.query}`), resultsView(page, found));
  return { title: `${words.search}: ${address.query}`, view, status, hits: claims };
}

function heading(text: string): HTMLElement {
  return element('h2', { tabindex: '-1' }, text);
}

function listContent(page: Page, type: RecordType): Content {
  const { address, catalogue, words } = page;
  const title = words.types[type]?.[1] ?? type;
  const all = catalogue.base.records[type] as readonly AnyRecord[];
  const claims = claimsOf(catalogue, address);
  const status = (n: number) => (isFiltered(page) ? filled(words.of, { n, x: all.length }) : counted(page, all.length));
  if (type !== STATEMENT) {
    // Filters are of claims: what they leave of other records is what those claims are about.
    const reached = isFiltered(page) ? reachedFrom(claims, catalogue) : undefined;
    const left = all.filter(({ id }) => reached?.has(recordKey(type, id)) !== false);
    const cards = listOf(page, left, (record) =>
      recordCard(page, type, record, { claimCount: countOf(page, type, record.id) }),
    );
    return { title, view: element('section', {}, heading(title), cards), status: status(left.length), hits: undefined };
  }
  const list = element(
    'section',
    {},
    heading(title),
    listOf(page, claims, (claim) => claimCard(page, claim)),
  );
  const isStart = address.type === '' && !isFiltered(page);
  const view = isStart ? element('div', {}, startView(page), list) : list;
  return { title, view, status: isStart ? '' : status(claims.length), hits: undefined };
}

function listOf<T>(page: Page, items: readonly T[], card: (item: T) => HTMLElement): HTMLElement {
  return items.length === 0 ? element('p', {}, page.words.nothingFound) : longList(page, items, card);
}

function counted({ words }: Page, n: number): string {
  return filled(words.found, { n });
}
