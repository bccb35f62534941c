import type { SearchRow } from '../../model/outputs.ts';
import { lastPart, valueAt } from '../../model/paths.ts';
import { inLanguage, RECORD_TYPES, tagIn, titleOf, type AnyRecord, type RecordType } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { tagFor } from '../../text/language-tag.ts';
import { escapeSlice, escapeText } from '../../text/escape.ts';
import { inWords } from '../heading.ts';
import { wrap } from '../wrap.ts';
import { inlineParts } from './inline-parts.ts';
import { hangingIndent } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

type Match = SearchRow['matches'][number];

/** One result a block: its id and type, its text with the matched words marked, then what else matched. */
export function* search(rows: readonly SearchRow[], terminal: Terminal): Generator<string> {
  const { style } = terminal;
  for (const [at, row] of rows.entries()) {
    if (at > 0) yield '\n';
    const lacks = row.missing === undefined ? [] : [{ text: `lacks ${row.missing.join(', ')}`, style: style.warning }];
    const head = [{ text: row.id, style: style.id }, { text: row.type, style: style.muted }, ...lacks];
    const safe = head.map((part) => ({ ...part, text: escapeText(part.text) }));
    for (const line of inlineParts(safe, '  ', terminal.width, terminal)) yield `${line}\n`;
    const title = titlePath(row.type, row.record, terminal.language);
    yield* marked(inLanguage(titleOf(row.type, row.record), terminal.language), rangesAt(row, title), 2, terminal);
    for (const match of worthShowing(row, title, terminal.language)) yield* elsewhere(row, match, terminal);
    for (const { word, matched, field, how, via } of row.reasons ?? []) {
      const where = via === undefined ? fieldInWords(field) : `${fieldInWords(field)} of ${via.type} ${via.id}`;
      yield* hangingIndent(
        escapeText(`${word} → ${matched} (${how}) in ${where}`),
        '  ',
        '    ',
        terminal,
        style.muted,
      );
    }
  }
}

function titlePath(type: RecordType, record: AnyRecord, language: string): string {
  return `${RECORD_TYPES[type].title}.${tagIn(titleOf(type, record), language)}`;
}

/** `statement (es)` for `statement.es`, `alias` for `aliases.1`. */
function fieldInWords(field: string): string {
  const [name = '', tag] = field.split('.');
  if (name === 'aliases') return 'alias';
  if (name === 'source' || name === 'alsoAt') return inWords(lastPart(field));
  return tag === undefined ? inWords(name) : `${inWords(name)} (${tag})`;
}

/**
 * The matches beside the title; of a text in several languages, the chosen one where it matched, else the first; of a
 * linked record, the one that shows most.
 */
function worthShowing({ matches }: SearchRow, title: string, language: string): Match[] {
  const texts = grouped(matches, ({ via, field }) => {
    const [name = '', part = ''] = field.split('.');
    return `${via?.type ?? ''}:${via?.id ?? ''} ${name}${/^\d+$/.test(part) ? `.${part}` : ''}`;
  });
  const shown = [...texts.values()].flatMap((ofText) => {
    const tags = ofText.map(({ field }) => lastPart(field));
    const chosen = ofText.find(({ field }) => field === title) ?? ofText[tags.indexOf(tagFor(language, tags) ?? '')];
    return chosen ?? ofText.slice(0, 1);
  });
  const best = new Map<string, Match>();
  for (const match of shown) {
    if (match.via === undefined) continue;
    const key = `${match.via.type}:${match.via.id}`;
    const other = best.get(key);
    if (other === undefined || tells(match) > tells(other)) best.set(key, match);
  }
  const isBest = (match: Match) => match.via === undefined || best.get(`${match.via.type}:${match.via.id}`) === match;
  return shown.filter((match) => isBest(match) && (match.field !== title || match.via !== undefined));
}

/** How much a match shows of why a linked record was found; its id, which the line names anyway, least. */
function tells({ field, ranges }: Match): number {
  return field === 'id' ? 0 : ranges.length;
}

function rangesAt({ matches }: SearchRow, path: string): Match['ranges'] {
  return matches.find(({ field, via }) => field === path && via === undefined)?.ranges ?? [];
}

function* elsewhere(row: SearchRow, match: Match, terminal: Terminal): Generator<string> {
  if (match.field === 'id' && match.via === undefined) return;
  // Hidden labels find a record but are never shown.
  if (match.field.startsWith('searchTerms')) return;
  const { via } = match;
  const text =
    via === undefined ? valueAt(row.record, match.field) : terminal.names.textAt(via.type, via.id, match.field);
  if (typeof text !== 'string') return;
  const where = via === undefined ? fieldInWords(match.field) : `${via.type} ${via.id}`;
  yield* marked(text, match.ranges, 4, terminal, `${where}: `);
}

/** A text wrapped at an indent, the given code-point ranges marked. */
function* marked(
  text: string,
  ranges: Match['ranges'],
  indent: number,
  terminal: Terminal,
  label = '',
): Generator<string> {
  const { style, width, measure } = terminal;
  const prefix = escapeText(label);
  const { shown, marks } = escapedWithMarks(prefix, text, ranges);
  let next = 0;
  for (const { start, end } of wrap(shown, width - indent, measure)) {
    let line = style.muted(shown.slice(start, Math.max(start, Math.min(end, prefix.length))));
    let at = Math.max(start, Math.min(end, prefix.length));
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      const from = Math.max(at, mark.start);
      const to = Math.min(end, mark.end);
      if (from < to) {
        line += shown.slice(at, from) + style.match(shown.slice(from, to));
        at = to;
      }
      // It goes on in the next line.
      if (mark.end > end) break;
      next++;
    }
    yield `${' '.repeat(indent)}${line}${shown.slice(at, end)}\n`;
  }
}

/** A text behind what is safe already. Escaping moves offsets, so it is escaped piece by piece between the ends of the ranges. */
function escapedWithMarks(prefix: string, text: string, ranges: Match['ranges']) {
  let shown = prefix;
  let unit = 0;
  let point = 0;
  const escapeUpTo = (end: number): number => {
    const start = unit;
    for (; point < end && unit < text.length; point++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    shown += escapeSlice(text, start, unit);
    return shown.length;
  };
  const marks = ranges.map(([start, end]) => ({ start: escapeUpTo(start), end: escapeUpTo(end) }));
  escapeUpTo(Infinity);
  return { shown, marks };
}
