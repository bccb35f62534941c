import type { VerificationRow } from '../../model/outputs.ts';
import { inLanguage, STATEMENT } from '../../model/records.ts';
import { escapeText } from '../../text/escape.ts';
import { largest } from '../../text/largest.ts';
import { placeInWords, quotationInWords } from '../in-words.ts';
import type { StyleName } from '../style.ts';
import { padded, wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** Each status is told by a mark as well as by a colour and its word. */
const MARKS = {
  verified: { mark: '✓', style: 'good' },
  retyped: { mark: '≈', style: 'good' },
  'by-place': { mark: '·', style: 'muted' },
  moved: { mark: '→', style: 'warning' },
  changed: { mark: '≠', style: 'error' },
  missing: { mark: '✗', style: 'error' },
  unchecked: { mark: '?', style: 'muted' },
} as const satisfies Record<VerificationRow['status'], { mark: string; style: StyleName }>;

/** What a mark and a status take. */
const STATUS = 13;
const INDENT = 4;
const SIDE = 12;

/**
 * A line for each place, and one for all that moved as far as their neighbours; under what is lost or cannot be checked, what the claim says and
 * what stands there now.
 */
export function* verification(rows: readonly VerificationRow[], terminal: Terminal): Generator<string> {
  const { style, measure, width, names } = terminal;
  const groups = movedTogether(rows);
  const places = groups.map(({ first, last }) => placeOf(first, last, terminal));
  const side = Math.min(24, largest(places.map((place) => measure(place))));
  let shown: string | undefined;
  for (const [at, { first: row, count }] of groups.entries()) {
    const { mark, style: name } = MARKS[row.status];
    const head = `${style[name](`${mark} ${row.status.padEnd(10)}`)} ${padded(places[at] ?? '', side, measure)}  `;
    const id = escapeText(row.id);
    const more = count > 1 ? ` and ${count - 1} more` : '';
    const unwritten = row.written === false ? '  to write' : '';
    const fits = STATUS + side + 2 + measure(id + more + unwritten) <= width;
    const start = fits ? head : `${head.trimEnd()}\n${' '.repeat(INDENT)}`;
    yield `${start}${style.id(id)}${more}${style.muted(unwritten)}\n`;
    if (row.status === 'by-place' || (row.status === 'retyped' && row.quotationMeant === undefined)) continue;
    if (row.status === 'verified' || (row.status === 'moved' && row.quotationFound !== false)) continue;
    const statement = names.titleOf(STATEMENT, row.id);
    for (const { label, text } of [
      { label: 'claim', text: statement === undefined ? '' : inLanguage(statement, terminal.language) },
      { label: 'quotation', text: quotationInWords(row) },
      {
        label: row.asRecorded === true ? 'it reads' : 'now there',
        text: row.sentence === shown && shown !== undefined ? 'as above' : (row.sentence ?? ''),
      },
      { label: 'note', text: row.gap === true ? 'our copy lacks words here' : '' },
    ]) {
      if (text === '') continue;
      for (const [line, part] of wrapped(escapeText(text), Math.max(20, width - INDENT - SIDE), measure).entries()) {
        yield `${' '.repeat(INDENT)}${style.muted(padded(line === 0 ? label : '', SIDE, measure))}${part}\n`;
      }
    }
    shown = row.sentence ?? shown;
  }
}

interface Group {
  readonly first: VerificationRow;
  readonly last: VerificationRow;
  readonly count: number;
}

/** Rows that follow one another and moved by as many paragraphs are one group; any other row is its own. */
function movedTogether(rows: readonly VerificationRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const isSame =
      row.paragraphsLater !== undefined &&
      row.paragraphsLater === group?.first.paragraphsLater &&
      row.document === group.first.document &&
      row.quotationFound !== false &&
      group.first.quotationFound !== false;
    if (isSame) groups.splice(-1, 1, { ...group, last: row, count: group.count + 1 });
    else groups.push({ first: row, last: row, count: 1 });
  }
  return groups;
}

/** `p1.s1`, `p1.s1 → p2.s1` where it stands elsewhere, or `p1.s1–p9.s2 → p2.s1–p10.s2` of many. */
function placeOf(first: VerificationRow, last: VerificationRow, terminal: Terminal): string {
  const { locator, foundAt } = first;
  const place = placeInWords(first, terminal, '—');
  if (last !== first) return `${place}–${last.locator ?? ''} → ${foundAt[0] ?? ''}–${last.foundAt[0] ?? ''}`;
  return foundAt.length === 0 || foundAt[0] === locator ? place : `${place} → ${foundAt.join(', ')}`;
}
