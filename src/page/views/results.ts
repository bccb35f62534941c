import { RECORD_TYPES, STATEMENT, tagIn, titleOf, type Claim, type RecordType } from '../../model/records.ts';
import { claimCounts } from '../../query/count.ts';
import type { Found, Hit } from '../../query/search/search.ts';
import { element } from '../element.ts';
import type { Page } from '../page.ts';
import { claimCard } from './claim-card.ts';
import { longList } from './list.ts';
import { recordCard } from './record-card.ts';

/** What a query finds, best first, with its words marked. */
export function resultsView(page: Page, { hits, near, partial }: Found): HTMLElement {
  const { words } = page;
  if (hits.length === 0) {
    return element(
      'div',
      {},
      element('p', {}, words.nothingFound),
      near.length === 0 ? undefined : element('p', {}, `${words.didYouMean} `, near.join(', ')),
    );
  }
  return element(
    'div',
    {},
    partial ? element('p', { class: 'warning' }, words.partial) : undefined,
    longList(page, hits, (hit) => hitCard(page, hit)),
  );
}

function hitCard(page: Page, { type, record, matches, missing }: Hit): HTMLElement {
  const path = `${RECORD_TYPES[type].title}.${tagIn(titleOf(type, record), page.language)}`;
  const ranges = matches.find(({ field, via }) => field === path && via === undefined)?.ranges ?? [];
  const card =
    type === STATEMENT
      ? claimCard(page, record as Claim, ranges)
      : recordCard(page, type, record, { claimCount: countOf(page, type, record.id), ranges, isMixed: true });
  if (missing !== undefined)
    card.lastElementChild?.append(element('p', { class: 'warning' }, `${page.words.lacks} ${missing.join(', ')}`));
  return card;
}

const counts = new WeakMap<object, Map<RecordType, ReadonlyMap<string, number>>>();

/** How many claims a filter by a record leaves; counted once a type. */
export function countOf({ catalogue }: Page, type: RecordType, id: string): number | undefined {
  const known = counts.get(catalogue) ?? new Map<RecordType, ReadonlyMap<string, number>>();
  counts.set(catalogue, known);
  const ofType = known.get(type) ?? claimCounts(type, catalogue);
  known.set(type, ofType);
  return ofType.get(id) ?? 0;
}
