import { STATEMENT, factsOf, fieldsIn, titleOf, type AnyRecord, type RecordType } from '../../model/records.ts';
import type { Text } from '../../model/shape.ts';
import { FACETS } from '../../query/facets.ts';
import { outgoing } from '../../query/links.ts';
import { grouped } from '../../text/grouped.ts';
import { between, DOT, element, type Child, type Ranges } from '../element.ts';
import { hrefOf, linkTo, nameOf, said, term, type Page } from '../page.ts';
import { filled } from '../words/in-languages.ts';

/** A record that is no claim as a card: its name, what it is, what it links to, and how many claims are about it. */
export function recordCard(
  page: Page,
  type: RecordType,
  record: AnyRecord,
  { claimCount, ranges = [], isMixed = false }: { claimCount?: number | undefined; ranges?: Ranges; isMixed?: boolean },
): HTMLElement {
  const name = said(page, titleOf(type, record), ranges);
  const description = fieldsIn(record)['description'] as Text | undefined;
  const kind = isMixed ? page.words.types[type]?.[0] : kindOf(page, record);
  return element(
    'li',
    { class: `card ${type}${kind ? '' : ' plain'}` },
    kind && element('p', { class: 'side' }, element('span', { class: 'kind' }, kind)),
    element(
      'div',
      { class: 'body' },
      element('h3', {}, element('a', { href: hrefOf(page, { type, id: record.id }) }, name)),
      description && element('p', {}, said(page, description)),
      element(
        'p',
        { class: 'detail' },
        ...between([claimsLink(page, type, record.id, claimCount), ...links(page, type, record)], DOT),
      ),
    ),
  );
}

function kindOf(page: Page, record: AnyRecord): string {
  const { type, country } = fieldsIn(record) as { type?: string; country?: string };
  return [type && term(page, type), country && nameOf(page.language, 'region', country)].filter(Boolean).join(DOT);
}

function claimsLink(page: Page, type: RecordType, id: string, count: number | undefined): Child {
  if (count === undefined || !Object.hasOwn(FACETS, type)) return undefined;
  const href = hrefOf(page, { type: STATEMENT, filters: { [type]: [id] }, query: '' });
  return element('a', { href }, filled(page.words.claimsOf, { n: count }));
}

/** What the record itself links to: “affects China, Baidu”. */
function links(page: Page, type: RecordType, record: AnyRecord): Child[] {
  if (factsOf(type).role !== 'subject') return [];
  return [...grouped(outgoing(type, record), ({ relation }) => relation)].map(([relation, found]) =>
    element(
      'span',
      {},
      `${page.words.relations[relation]?.[0] ?? relation} `,
      ...between(
        found.map((link) => linkTo(page, link.type, link.id)),
        ', ',
      ),
    ),
  );
}
