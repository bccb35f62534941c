import { ownPaths, valueAt } from '../../model/paths.ts';
import { incoming, outgoing, type Link } from '../../query/links.ts';
import {
  EVIDENCE,
  SOURCE,
  STATEMENT,
  UNDETERMINED,
  factsOf,
  fieldsIn,
  titleOf,
  type AnyRecord,
  type Claim,
  type RecordType,
} from '../../model/records.ts';
import { fieldsOf, type Field, type Text } from '../../model/shape.ts';
import type { PlaceInSource } from '../../model/places.ts';
import { grouped } from '../../text/grouped.ts';
import { between, DOT, element, type Child } from '../element.ts';
import { holder, hrefOf, linkTo, nameOf, said, term, webLink, type Page } from '../page.ts';
import { filled } from '../words/in-languages.ts';
import { citation } from './citation.ts';
import { side } from './claim-card.ts';
import { cameOfIt } from './outcome.ts';
import { linkItem } from './link-item.ts';
import { longList } from './list.ts';

/** A record in full: what it says, its fields, what links to it, and how to cite it. */
export function recordView(page: Page, type: RecordType, record: AnyRecord): HTMLElement {
  const { words } = page;
  return element(
    'article',
    { class: `record ${type}` },
    element('p', { class: 'back' }, element('a', { href: hrefOf(page, { type }) }, `← ${words.back}`)),
    element(
      'p',
      { class: 'eyebrow' },
      words.types[type]?.[0] ?? type,
      ' ',
      element('span', { class: 'id' }, record.id),
    ),
    element('h2', { tabindex: '-1' }, said(page, titleOf(type, record))),
    type === STATEMENT ? side(page, record as Claim) : undefined,
    element(
      'dl',
      {},
      ...[...otherLanguages(page, type, record), ...fields(page, type, record), ...subjects(page, type, record)].flat(),
    ),
    type === STATEMENT ? cameOfIt(page, record as Claim) : undefined,
    ...linkGroups(page, type, record),
    citation(page, type, record),
  );
}

type Row = readonly [HTMLElement, HTMLElement];

function row(name: string, ...content: readonly Child[]): Row {
  return [element('dt', {}, name), element('dd', {}, ...content)];
}

function otherLanguages(page: Page, type: RecordType, record: AnyRecord): Row[] {
  const title = titleOf(type, record);
  const shown = said(page, title).textContent;
  return Object.entries(title).flatMap(([tag, text]) =>
    tag === UNDETERMINED || text === shown
      ? []
      : [
          row(
            filled(page.words.inLanguage, { x: nameOf(page.language, 'language', tag) }),
            element('span', { lang: tag, dir: 'auto' }, text),
          ),
        ],
  );
}

/** Shown elsewhere, or of no use to readers. */
const PASSED_OVER = new Set([
  'id',
  'searchTerms',
  'relations',
  'stance',
  'sections',
  'sentences',
  'gaps',
  'notes',
  'abbreviations',
  'blocks',
  'stanceTowards',
]);

function fields(page: Page, type: RecordType, record: AnyRecord): Row[] {
  const { fields: shape, title } = factsOf(type);
  const values = fieldsIn(record);
  const known = fieldsOf(shape).flatMap(([name, field]): Row[] => {
    const value = values[name];
    if (name === title || PASSED_OVER.has(name) || value === undefined) return [];
    const content = fieldContent(page, name, field, value, record);
    return content.length === 0 ? [] : [row(page.words.fields[name] ?? name, ...content)];
  });
  const own = ownPaths(record, shape).map((path) => {
    const value = valueAt(record, path);
    return row(path, typeof value === 'string' ? value : JSON.stringify(value));
  });
  return [...known, ...own];
}

function fieldContent(page: Page, name: string, field: Field, value: unknown, record: AnyRecord): Child[] {
  if (name === 'attributedTo') return [holder(page, value as string, 'source' in record ? record.source : undefined)];
  if (field.form === 'text') return [said(page, value as Text)];
  if (field.form === 'term') return [term(page, value as string), ...meaning(page, value as string)];
  if (name === 'source') return [placeOf(page, value as QuotedPlace)];
  if (name === 'alsoAt')
    return between(
      (value as readonly QuotedPlace[]).map((place) => placeOf(page, place)),
      '; ',
    );
  if (name === 'country') return [nameOf(page.language, 'region', value as string)];
  if (name === 'language') return [nameOf(page.language, 'language', value as string)];
  if (name === 'url' || name === 'archiveUrl') return [webLink(value as string, value as string)];
  if (name === 'citations') return [citations(page, value as readonly Citation[])];
  if (field.form === 'strings')
    return (value as readonly string[]).length === 0 ? [] : [(value as readonly string[]).join(', ')];
  if (field.form === 'date' || field.form === 'string') return [value as string];
  return [];
}

function meaning({ words }: Page, word: string): Child[] {
  const text = words.meanings[word];
  return text === undefined ? [] : [element('span', { class: 'muted' }, ` (${text})`)];
}

interface Citation {
  readonly title?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly quotation?: string;
}

/** Where evidence was found: title, publisher, date, and the copy that stays. */
function citations({ words }: Page, list: readonly Citation[]): HTMLElement {
  const items = list.map(({ title, url, archiveUrl, publisher, published, quotation }) => {
    const name = title ?? url ?? '';
    return element(
      'li',
      {},
      ...between(
        [
          url === undefined ? name : webLink(name, url),
          publisher,
          published,
          quotation && element('q', { dir: 'auto' }, quotation),
          archiveUrl && webLink(words.archived, archiveUrl),
        ],
        ', ',
      ),
    );
  });
  return element('ul', {}, ...items);
}

interface QuotedPlace extends PlaceInSource {
  readonly quotation?: string;
}

function placeOf(page: Page, place: QuotedPlace): HTMLElement {
  const { sources } = page.catalogue;
  const document = sources.of(place);
  const section = sources.sectionOf(place);
  const where = element('span', { class: 'place' }, sources.inPrint(place));
  const spelt = speltOut(page, place.locator);
  return element(
    'span',
    {},
    document === undefined ? where : element('a', { href: hrefOf(page, { type: SOURCE, id: document.id }) }, where),
    spelt && element('span', { class: 'muted' }, ` (${spelt})`),
    section && element('span', { class: 'muted' }, DOT, said(page, section.title)),
    ...(place.quotation === undefined
      ? []
      : [DOT, element('q', { lang: document?.language, dir: 'auto' }, place.quotation)]),
  );
}

/** What `p2.s3` stands for, for those who were never told. */
function speltOut({ words }: Page, locator = ''): string | undefined {
  const [, letter = '', n = '', x = ''] = /^([ph])(\d+)(?:\.s(\d+))?$/.exec(locator) ?? [];
  const pattern = letter === 'h' ? words.headingAt : x === '' ? words.paragraphAt : words.sentenceAt;
  return letter === '' ? undefined : filled(pattern, { n, x });
}

/** The subjects that it links to, a row for each kind of link. */
function subjects(page: Page, type: RecordType, record: AnyRecord): Row[] {
  const links = outgoing(type, record).filter(({ relation, type }) => relation !== 'attributedTo' && isSubject(type));
  return [...grouped(links, (link) => headingOf(page, link))].map(([heading, found]) =>
    row(
      heading,
      ...between(
        found.map((link) => linkTo(page, link.type, link.id)),
        DOT,
      ),
    ),
  );
}

function isSubject(type: RecordType): boolean {
  return factsOf(type).role === 'subject';
}

/** What else it links to, and what links to it, by the kind of link. */
function linkGroups(page: Page, type: RecordType, record: AnyRecord): HTMLElement[] {
  const links = [
    ...outgoing(type, record).filter((link) => !isSubject(link.type)),
    ...claimsFirst([...incoming([{ type, record }], page.catalogue).values()].flat()).filter(
      (link) => type !== STATEMENT || link.type !== EVIDENCE,
    ),
  ];
  return [...grouped(links, (link) => headingOf(page, link))].map(([heading, found]) =>
    element(
      'section',
      { class: 'links' },
      element('h3', {}, heading),
      longList(page, found, (link) => linkItem(page, link, false, bearingOf(page, record, link))),
    ),
  );
}

/** As of when evidence bears so on a claim, and what is noted of it. */
function bearingOf(page: Page, record: AnyRecord, { relation, id }: Link): Child[] {
  if (!('bearings' in record)) return [];
  const found = record.bearings.filter((one) => one.claim === id && one.bearing === relation);
  return found.flatMap(({ asOf, note }) => [term(page, asOf), note && said(page, note)]);
}

function claimsFirst(links: readonly Link[]): Link[] {
  return [true, false].flatMap((isClaim) => links.filter(({ type }) => (type === STATEMENT) === isClaim));
}

function headingOf({ words }: Page, { relation, direction, type }: Link): string {
  const [out, back] = words.relations[relation] ?? [relation, words.aboutIt];
  if (direction === 'out') return out;
  // What links are called back is said of claims.
  const isOfClaims = back !== words.aboutIt && type !== EVIDENCE;
  return isOfClaims ? back : `${words.types[type]?.[1] ?? type}: ${words.aboutIt}`;
}
