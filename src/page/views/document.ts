import type { OutlineRow } from '../../model/outputs.ts';
import { STATEMENT, placesOf, type SourceDocument } from '../../model/records.ts';
import { outline } from '../../query/outline.ts';
import { grouped } from '../../text/grouped.ts';
import { element, type Child } from '../element.ts';
import { said, type Page } from '../page.ts';
import { linkItem } from './link-item.ts';
import { filled } from '../words/in-languages.ts';

/** An outline with more places is folded, section by section. */
const MANY = 80;

/** The outline of a source: its sections and sentences, with the claims that stand at each. */
export function documentOutline(page: Page, document: SourceDocument): HTMLElement {
  const { catalogue, words } = page;
  const claims = catalogue.base.records.claim.filter((claim) =>
    placesOf(claim).some((place) => catalogue.sources.of(place)?.id === document.id),
  );
  const rows = outline(catalogue, claims).filter((row) => (row.document ?? document.id) === document.id);
  const sentences = rows.filter(({ covered }) => covered !== undefined);
  const covered = sentences.filter((row) => row.covered === true);
  return element(
    'section',
    { class: 'outline' },
    sentences.length === 0
      ? undefined
      : element('p', { class: 'coverage' }, filled(words.coverage, { n: covered.length, x: sentences.length })),
    ...[...grouped(rows, ({ section }) => section)].map(([section, places]) =>
      sectionOf(page, document, section, places, rows.length > MANY),
    ),
  );
}

function sectionOf(
  page: Page,
  document: SourceDocument,
  id: string | undefined,
  rows: readonly OutlineRow[],
  folded: boolean,
) {
  const section = id === undefined ? undefined : page.catalogue.sources.section(id, document.id);
  const heading = section === undefined ? page.words.outsideSections : said(page, section.title);
  const list = () => element('ol', { class: 'places' }, ...rows.map((row) => placeItem(page, row)));
  if (!folded) return element('section', {}, element('h3', {}, heading), list());
  const box = element('details', {}, element('summary', {}, element('h3', {}, heading)));
  box.addEventListener('toggle', () => {
    if (box.open && box.childElementCount === 1) box.append(list());
  });
  return box;
}

function placeItem(page: Page, { locator, covered, claims, gaps, notes }: OutlineRow): HTMLElement {
  const { words } = page;
  const remarks: Child[] = [
    ...gaps.map(({ note }) =>
      element('p', { class: 'muted' }, words.missingWords, note && ': ', note && said(page, note)),
    ),
    ...notes.map(({ note }) => note && element('p', { class: 'muted' }, said(page, note))),
  ];
  const state =
    claims.length > 0
      ? undefined
      : covered === true
        ? words.wholeParagraph
        : covered === false
          ? words.noClaim
          : undefined;
  return element(
    'li',
    { class: covered === false ? 'place-row bare' : 'place-row' },
    element('span', { class: 'place' }, locator),
    element(
      'div',
      {},
      claims.length === 0
        ? undefined
        : element('ul', {}, ...claims.map((id) => linkItem(page, { type: STATEMENT, id }, true))),
      state && element('p', { class: 'muted' }, state),
      ...remarks,
    ),
  );
}
