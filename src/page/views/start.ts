import { SOURCE, STATEMENT, titleOf } from '../../model/records.ts';
import { tally } from '../../query/tally.ts';
import { between, DOT, element, type Child } from '../element.ts';
import { hrefOf, linkTo, said, term, type Page } from '../page.ts';

/** Where to start: what stands in the way, the openings, what is hedged, and what the marks mean. */
export function startView(page: Page): HTMLElement {
  const { catalogue, words } = page;
  const { records, about } = catalogue.base;
  const hedged = records.claim.filter(({ modality }) => modality !== undefined && modality !== 'certain').length;
  const rows: (readonly [string, ...Child[]])[] = [];
  for (const type of ['obstacle', 'opportunity'] as const) {
    const items = records[type].slice(0, 12).map(({ id }) => linkTo(page, type, id));
    if (items.length > 0) rows.push([words.types[type]?.[1] ?? type, ...between(items, DOT)]);
  }
  if (hedged > 0) {
    const href = hrefOf(page, { type: STATEMENT, filters: { modality: ['probable,possible'] }, query: '' });
    rows.push([
      words.hedged,
      element('a', { href }, `${String(hedged)} · ${term(page, 'probable')}, ${term(page, 'possible')}`),
    ]);
  }
  // Of claims on which nothing bears there is nothing to tell.
  const outcomes = tally(catalogue, 'outcome').filter(({ value, count }) => value !== 'open' && count > 0);
  const byOutcome = outcomes.map(({ value, count }) => {
    const href = hrefOf(page, { type: STATEMENT, filters: { outcome: [value] }, query: '' });
    return element('a', { href }, `${term(page, value)} ${String(count)}`);
  });
  if (byOutcome.length > 0) rows.push([words.cameOfIt, ...between(byOutcome, DOT)]);
  return element(
    'section',
    { class: 'start' },
    element('h2', { tabindex: '-1' }, words.startHere),
    element(
      'dl',
      {},
      ...rows.flatMap(([name, ...content]) => [element('dt', {}, name), element('dd', {}, ...content)]),
    ),
    about?.stanceTowards && element('p', { class: 'muted' }, ...measured(page, about.stanceTowards)),
  );
}

/** The sentence on what stance is measured against, around the base’s own words. */
function measured(page: Page, towards: Parameters<typeof said>[1]): Child[] {
  const [before = '', after = ''] = page.words.measuredAgainst.split('{x}');
  return [before, said(page, towards), after];
}

/** What the base is called. */
export function baseTitle(page: Page): HTMLElement {
  const { about, records } = page.catalogue.base;
  const [only] = records.document;
  if (about?.title !== undefined) return said(page, about.title);
  if (only !== undefined && records.document.length === 1) return said(page, titleOf(SOURCE, only));
  return element('span', {}, 'sora-cn');
}
