import type { TimelineRow } from '../../model/outputs.ts';
import { STATEMENT, type Claim } from '../../model/records.ts';
import { timeline } from '../../query/timeline.ts';
import { grouped } from '../../text/grouped.ts';
import { between, DOT, element, type Child } from '../element.ts';
import { linkTo, said, term, type Page } from '../page.ts';
import { longList } from './list.ts';

/** Claims, sources and evidence as a line down the page, year by year; only what bears on `claims`, where they are given. */
export function timelineView(page: Page, claims: readonly Claim[] | undefined): HTMLElement {
  const { words, catalogue } = page;
  const rows = timeline(catalogue, {
    claims: claims ?? catalogue.base.records.claim,
    areNamed: false,
    isNarrowed: claims !== undefined,
  });
  const years = grouped(rows, ({ date }) => date?.slice(0, 4) ?? words.undated);
  return element(
    'section',
    { class: 'timeline' },
    element('h2', { tabindex: '-1' }, words.timeline),
    ...[...years].map(([year, found]) =>
      element(
        'section',
        {},
        element('h3', {}, year),
        longList(page, found, (row) => momentItem(page, row)),
      ),
    ),
  );
}

function momentItem(page: Page, { date, dateNote, type, id, bearings }: TimelineRow): HTMLElement {
  const details: Child[] = bearings.map(({ bearing, claim }) =>
    element('span', {}, `${term(page, bearing)}: `, linkTo(page, STATEMENT, claim)),
  );
  if (dateNote !== undefined) details.push(said(page, dateNote));
  return element(
    'li',
    { class: `dated ${type}` },
    element('time', { datetime: date }, date),
    element(
      'div',
      {},
      element('span', { class: 'muted' }, `${page.words.types[type]?.[0] ?? type} `),
      linkTo(page, type, id),
      details.length > 0 ? element('p', { class: 'detail' }, ...between(details, DOT)) : undefined,
    ),
  );
}
