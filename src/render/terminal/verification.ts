import type { VerificationRow } from '../../model/outputs.ts';
import { inLanguage, STATEMENT } from '../../model/records.ts';
import { escapeText } from '../escape.ts';
import { quotationInWords } from '../in-words.ts';
import type { StyleName } from '../style.ts';
import { padded, wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** Each status is told by a mark as well as by a colour and its word. */
const MARKS = {
  verified: { mark: '✓', style: 'good' },
  moved: { mark: '→', style: 'warning' },
  changed: { mark: '≠', style: 'error' },
  missing: { mark: '✗', style: 'error' },
  unchecked: { mark: '?', style: 'muted' },
} as const satisfies Record<VerificationRow['status'], { mark: string; style: StyleName }>;

const INDENT = 4;
const SIDE = 12;

/** A line for each place; under what is lost or cannot be checked, what the claim says and what stands there now. */
export function* verification(rows: readonly VerificationRow[], terminal: Terminal): Generator<string> {
  const { style, measure, width, names } = terminal;
  const places = rows.map(placeOf);
  const side = Math.min(24, Math.max(0, ...places.map((place) => measure(place)))) + 2;
  let shown: string | undefined;
  for (const [at, row] of rows.entries()) {
    const { mark, style: name } = MARKS[row.status];
    const head = `${style[name](`${mark} ${row.status.padEnd(10)}`)} ${padded(places[at] ?? '', side, measure)}`;
    yield `${head}${style.id(escapeText(row.id))}\n`;
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

/** `p1.s1`, or `p1.s1 → p2.s1` where it stands elsewhere. */
function placeOf({ locator = '—', foundAt }: VerificationRow): string {
  return foundAt.length === 0 || foundAt[0] === locator ? locator : `${locator} → ${foundAt.join(', ')}`;
}
