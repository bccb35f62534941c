import type { ShowRow } from '../model/outputs.ts';
import { RESERVED_ID } from '../model/patterns.ts';
import {
  inLanguage,
  nameOfDocument,
  RECORD_TYPES,
  titleOf,
  type AnyRecord,
  type RecordType,
} from '../model/records.ts';
import { fieldsOf, type Field, type Text } from '../model/shape.ts';
import { nameOf, ownText, plainText } from './cell.ts';
import { findRecord } from '../model/find-record.ts';
import { headingOf } from './heading.ts';
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
    citation: citation(row, options),
  }));
}

function otherLanguages({ type, record }: ShowRow, { language }: RenderOptions) {
  const title = titleOf(type, record);
  const shown = inLanguage(title, language);
  return Object.entries(title).flatMap(([tag, text]) => (text === shown ? [] : [{ name: `in ${tag}`, text }]));
}

/** Left to other places of the sheet, or never shown. */
const ELSEWHERE = ['id', 'searchTerms', 'relations'];
const LINKING: readonly Field['form'][] = ['reference', 'references'];

function fieldLines({ type, record }: ShowRow, options: RenderOptions) {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const { fields, title } = RECORD_TYPES[type];
  const known = fieldsOf(fields).flatMap(([name, field]) => {
    const isLink = LINKING.includes(field.form) && values[name] !== RESERVED_ID;
    if (ELSEWHERE.includes(name) || name === title || isLink) return [];
    const text = fieldText(values[name], field, options);
    return text === '' ? [] : [{ name: headingOf(name), text }];
  });
  const own = Object.keys(values).filter((name) => name.startsWith('x-') || name === 'claimCount');
  return [...known, ...own.map((name) => ({ name: headingOf(name), text: ownText(values[name]) }))];
}

function fieldText(value: unknown, field: Field, options: RenderOptions): string {
  if (value === undefined) return '';
  if (field.form === 'text') return inLanguage(value as Text, options.language);
  if (field.form === 'reference') return nameOf(field.to as RecordType, value as string, options);
  if (field.form !== 'object' && field.form !== 'objects') return plainText(value, ', ');
  const places = (Array.isArray(value) ? value : [value]) as readonly { locator: string; quotation?: string }[];
  return places
    .map(({ locator, quotation }) => (quotation === undefined ? locator : `${locator} “${quotation}”`))
    .join(', ');
}

function linkGroups(row: ShowRow, options: RenderOptions): LinkGroup[] {
  const groups = new Map<string, LinkGroup['items'][number][]>();
  for (const link of row.links) {
    const name = relationName(link);
    const items = groups.get(name) ?? [];
    items.push({ id: link.id, text: linkText(row, link, options) });
    groups.set(name, items);
  }
  return [...groups].map(([name, items]) => ({ name, items }));
}

function linkText(
  row: ShowRow,
  { type, id, direction, relation }: ShowRow['links'][number],
  options: RenderOptions,
): string {
  const other = findRecord(options.base, type as RecordType, id);
  if (other === undefined) return nameOf(type as RecordType, id, options);
  const title = inLanguage(titleOf(type as RecordType, other), options.language);
  const from = direction === 'out' ? row.record : other;
  const to = direction === 'out' ? id : row.record.id;
  return isEditorial(from, relation, to) ? `${title} (editorial link)` : title;
}

/** A relation between claims that no words of the source state. */
function isEditorial(from: AnyRecord, relation: string, to: string): boolean {
  if (!('relations' in from)) return false;
  return from.relations.some(({ type, claim, cue }) => type === relation && claim === to && cue === undefined);
}

function citation({ type, record }: ShowRow, { base, language, version }: RenderOptions): string {
  const place = 'source' in record ? record.source : undefined;
  const at = place === undefined ? '' : `, ${place.locator}`;
  const source = base?.document;
  const title = source === undefined ? '' : `, on “${nameOfDocument(source, language)}”`;
  const published = source?.published === undefined ? '' : ` (${source.published})`;
  return `Cite: ${type}:${record.id}${at}${title}${published}; paraphrase, ${version}.`;
}
