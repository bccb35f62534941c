import type { ShowRow } from '../model/outputs.ts';
import { ownPaths, valueAt } from '../model/paths.ts';
import { RESERVED_ID } from '../model/patterns.ts';
import {
  inLanguage,
  onOneLine,
  RECORD_TYPES,
  STATEMENT,
  titleOf,
  type AnyRecord,
  type Evidence,
  type RecordType,
} from '../model/records.ts';
import { citedInWords, publishedInWords } from '../model/source-in-words.ts';
import { fieldsOf, type Field, type Text } from '../model/shape.ts';
import type { PlaceInSource } from '../model/places.ts';
import { grouped } from '../text/grouped.ts';
import { nameOf, ownText, plainText } from './cell.ts';
import { computedFields } from '../model/computed-fields.ts';
import { headingOf } from './heading.ts';
import { bearingInWords, groundInWords, outcomeInFull } from './in-words.ts';
import type { RenderOptions } from './options.ts';
import { relationName } from './relation-name.ts';

/** A record in full as people read it; texts are not escaped yet. */
interface FullRecord {
  readonly heading: { readonly type: RecordType; readonly id: string; readonly title: string };
  readonly lines: readonly { readonly name: string; readonly text: string }[];
  readonly groups: readonly LinkGroup[];
  readonly citation: string;
}

interface LinkGroup {
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
}

/** The fullRecords of the records that `show` answers with. */
export function fullRecords(rows: readonly ShowRow[], options: RenderOptions): FullRecord[] {
  return rows.map((row) => ({
    heading: { type: row.type, id: row.record.id, title: inLanguage(titleOf(row.type, row.record), options.language) },
    lines: [...otherLanguages(row, options), ...fieldLines(row, options)],
    groups: linkGroups(row, options),
    citation: row.citation,
  }));
}

function otherLanguages({ type, record }: ShowRow, { language }: RenderOptions) {
  const title = titleOf(type, record);
  const shown = inLanguage(title, language);
  return Object.entries(title).flatMap(([tag, text]) => (text === shown ? [] : [{ name: `in ${tag}`, text }]));
}

/** Left to other places of the sheet, or never shown. */
const ELSEWHERE = ['id', 'searchTerms', 'relations', 'bearings', 'citations'];
const LINKING: readonly Field['form'][] = ['reference', 'references'];

function fieldLines({ type, record }: ShowRow, options: RenderOptions) {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const { fields, title } = RECORD_TYPES[type];
  const outcome = 'alsoAt' in record ? outcomeInFull(record) : '';
  const known = fieldsOf(fields).flatMap(([name, field]) => {
    const isLink = LINKING.includes(field.form) && values[name] !== RESERVED_ID;
    if (ELSEWHERE.includes(name) || name === title || isLink || field.form === 'digests') return [];
    const written = fieldText(values[name], field, options, placeOf(record));
    const text = name === 'published' && 'sections' in record ? publishedInWords(record) : written;
    return text === '' ? [] : [{ name: headingOf(name, fields), text }];
  });
  const computed = computedFields(type);
  const beside = Object.keys(values).filter((name) => type !== STATEMENT && Object.hasOwn(computed, name));
  return [
    ...known,
    ...(outcome === '' ? [] : [{ name: 'outcome', text: outcome }]),
    ...[...ownPaths(record, fields), ...beside].map((path) => ({
      name: headingOf(path, { ...fields, ...computed }),
      text: onOneLine(ownText(valueAt(values, path))),
    })),
  ];
}

function fieldText(value: unknown, field: Field, options: RenderOptions, place: PlaceInSource | undefined): string {
  if (value === undefined) return '';
  if (field.form === 'text') return inLanguage(value as Text, options.language);
  if (field.form === 'reference') return nameOf(field.to as RecordType, value as string, options, place);
  if (field.form !== 'object' && field.form !== 'objects') return onOneLine(plainText(value, ', '));
  const items = (Array.isArray(value) ? value : [value]) as readonly (PlaceInSource & {
    readonly id?: string;
    readonly quotation?: string;
  })[];
  return items
    .map(({ id, quotation, ...one }) => {
      // A part of a document, which has a name of its own.
      if (id !== undefined) return id;
      return `${options.sources.inPrint(one)}${quotation === undefined ? '' : ` “${quotation}”`}`;
    })
    .join(', ');
}

function linkGroups(row: ShowRow, options: RenderOptions): LinkGroup[] {
  const told = new Set(row.evidence?.map(({ id }) => `evidence ${id}`));
  const { record } = row;
  const bearings = 'bearings' in record ? record.bearings : [];
  const isTold = ({ type, id, direction }: ShowRow['links'][number]) =>
    direction === 'in' ? told.has(`${type} ${id}`) : bearings.length > 0 && type === STATEMENT;
  const groups = grouped(
    row.links.filter((link) => !isTold(link)),
    relationName,
  );
  const linked = [...groups].map(([name, links]) => ({
    name,
    items: links.map((link) => ({ id: link.id, text: linkText(link, options) })),
  }));
  const sections = [
    { name: 'bears on', items: bearings.map((bearing) => bearingItem(bearing, options)) },
    ...linked,
    { name: 'what came of it', items: (row.evidence ?? []).map((item) => evidenceItem(item, options)) },
    {
      name: 'found at',
      items: 'citations' in record ? record.citations.map(citationItem) : [],
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function bearingItem(bearing: Evidence['bearings'][number], options: RenderOptions) {
  const statement = options.names.titleOf(STATEMENT, bearing.claim);
  const text = statement === undefined ? '' : inLanguage(statement, options.language);
  return { id: bearing.claim, text: `${bearingInWords(bearing)}: ${text}${noteOf(bearing, options)}` };
}

function citationItem(citation: Evidence['citations'][number], at: number) {
  const { language } = citation;
  return { id: `${at + 1}`, text: `${citedInWords(citation)}${language === undefined ? '' : `, in ${language}`}` };
}

function evidenceItem(item: NonNullable<ShowRow['evidence']>[number], options: RenderOptions) {
  const { id, date, statement, citation } = item;
  const when = date === undefined ? '' : `${date}, `;
  const fact = `${inLanguage(statement, options.language)}${noteOf(item, options)}`;
  return { id, text: `${when}${bearingInWords(item)}: ${fact} [${citation}]` };
}

function noteOf({ note }: { readonly note?: Text }, { language }: RenderOptions): string {
  return note === undefined ? '' : ` (${inLanguage(note, language)})`;
}

function linkText(link: ShowRow['links'][number], { names, language }: RenderOptions): string {
  const title = names.titleOf(link.type, link.id);
  return `${title === undefined ? link.id : inLanguage(title, language)}${groundInWords(link)}`;
}

function placeOf(record: AnyRecord): PlaceInSource | undefined {
  return 'source' in record ? record.source : undefined;
}
