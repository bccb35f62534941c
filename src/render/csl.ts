import type { ShowRow } from '../model/outputs.ts';
import { exactlyIn, nameOfDocument, titleOf, type AnyRecord, type SourceDocument } from '../model/records.ts';
import { escapeJson } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** An item of CSL-JSON, as far as we can tell of one. */
interface Item {
  readonly id: string;
  readonly type: 'webpage' | 'document';
  readonly [variable: string]: unknown;
}

/**
 * What records are cited by, as CSL-JSON: of a claim its source with the place in it, of evidence each page where it was
 * found, of any other record the only source of the base.
 */
export function csl(view: RowsView, options: RenderOptions): Iterable<string> {
  const rows = view.view === 'show' ? view.rows : [];
  const items = toldApart(rows.flatMap(({ type, record }) => itemsOf(type, record, options)));
  return [`${escapeJson(JSON.stringify(items, null, 2))}\n`];
}

/** Items each under an id of its own, since what reads them keeps one of each: the first, then those with a number. */
function toldApart(items: readonly Item[]): Item[] {
  const used = new Set<string>();
  const last = new Map<string, number>();
  return items.map((item) => {
    let [id, number] = [item.id, last.get(item.id) ?? 1];
    while (used.has(id)) id = `${item.id}-${++number}`;
    used.add(id);
    last.set(item.id, number);
    return { ...item, id };
  });
}

function itemsOf(type: ShowRow['type'], record: AnyRecord, options: RenderOptions): Item[] {
  const { sources, language } = options;
  const title = exactlyIn(titleOf(type, record), language);
  if ('citations' in record) {
    return record.citations.map((cited) => ({
      id: record.id,
      type: cited.url === undefined ? 'document' : 'webpage',
      // What has no title that we know is described in brackets, so that our words are not taken for its own.
      title: cited.title ?? `[${title}]`,
      ...filled({
        publisher: cited.publisher,
        issued: dateOf(cited.published),
        accessed: dateOf(cited.accessed),
        URL: cited.url ?? cited.archiveUrl,
        language: cited.language,
      }),
      note: noteOf(cited.locator, title),
    }));
  }
  if ('sections' in record) return [sourceItem(record.id, record, options)];
  const place = 'alsoAt' in record ? record.source : undefined;
  const source = 'alsoAt' in record && place === undefined ? undefined : sources.of(place);
  if (source === undefined) return [{ id: record.id, type: 'document', title, note: 'no source recorded' }];
  return [{ ...sourceItem(record.id, source, options), note: noteOf(place?.locator, title) }];
}

/**
 * A note that stays a note: of lines such as “Author: Ann” pandoc, citeproc-js and Zotero make other variables of the item,
 * and pandoc takes a first line with any word before a colon out of the note. So it is one line, in brackets if need be.
 */
function noteOf(where: string | undefined, title: string | undefined): string {
  const note = [where, title]
    .filter((part) => part !== undefined)
    .join('; ')
    .replace(/\s+/gu, ' ');
  return /^[\p{L} _-]+:/u.test(note) ? `[${note}]` : note;
}

function sourceItem(id: string, document: SourceDocument, { language }: RenderOptions): Item {
  const { url, archiveUrl, authors, publisher, published, publishedNote, accessed } = document;
  return {
    id,
    type: url === undefined ? 'document' : 'webpage',
    title: nameOfDocument(document, language),
    ...filled({
      author: authors.length === 0 ? undefined : authors.map((literal) => ({ literal })),
      publisher,
      issued: dateOf(published, publishedNote !== undefined),
      accessed: dateOf(accessed),
      URL: url ?? archiveUrl,
      language: document.language,
    }),
  };
}

function dateOf(date: string | undefined, isInferred = false) {
  if (date === undefined) return undefined;
  return { 'date-parts': [date.split('-').map(Number)], ...(isInferred && { circa: true }) };
}

function filled(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}
