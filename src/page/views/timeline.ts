import { fieldsIn, RECORD_TYPE_NAMES, type AnyRecord, type Claim, type RecordType } from '../../model/records.ts';
import { byCodePoint } from '../../text/compare.ts';
import { grouped } from '../../text/grouped.ts';
import { element } from '../element.ts';
import { linkTo, type Page } from '../page.ts';
import { longList } from './list.ts';

interface Dated {
  readonly date: string;
  readonly type: RecordType;
  readonly record: AnyRecord;
}

/** What has a date, in the order of time; a year comes before its months, and a month before its days. */
export function timelineOf({ catalogue }: Page, claims: readonly Claim[] | undefined): Dated[] {
  const kept = claims && new Set<AnyRecord>(claims);
  const dated = RECORD_TYPE_NAMES.flatMap((type) =>
    (catalogue.base.records[type] as readonly AnyRecord[]).flatMap((record): Dated[] => {
      const { date, published } = fieldsIn(record) as { date?: string; published?: string };
      const when = date ?? published;
      return when === undefined || (type === 'claim' && kept?.has(record) === false)
        ? []
        : [{ date: when, type, record }];
    }),
  );
  return dated.sort((a, b) => byCodePoint(a.date, b.date));
}

/** Dated claims, sources and evidence as a line down the page, year by year. */
export function timelineView(page: Page, claims: readonly Claim[] | undefined): HTMLElement {
  const { words } = page;
  const years = grouped(timelineOf(page, claims), ({ date }) => date.slice(0, 4));
  return element(
    'section',
    { class: 'timeline' },
    element('h2', { tabindex: '-1' }, words.timeline),
    ...[...years].map(([year, rows]) =>
      element(
        'section',
        {},
        element('h3', {}, year),
        longList(page, rows, ({ date, type, record }) =>
          element(
            'li',
            { class: `dated ${type}` },
            element('time', { datetime: date }, date),
            element(
              'div',
              {},
              element('span', { class: 'muted' }, `${words.types[type]?.[0] ?? type} `),
              linkTo(page, type, record.id),
            ),
          ),
        ),
      ),
    ),
  );
}
