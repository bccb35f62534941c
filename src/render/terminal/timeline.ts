import type { TimelineRow } from '../../model/outputs.ts';
import { inLanguage } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { escapeText } from '../../text/escape.ts';
import { bearingInWords } from '../in-words.ts';
import { dateInWords, UNDATED } from '../timeline-dates.ts';
import { hangingIndent } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

/** What a record is, told by a shape as well as by its word. */
const MARKS: Readonly<Record<string, string>> = { document: '■', claim: '●', evidence: '◇' };
/** `02-16` and a gap. */
const SIDE = 7;

/** A line down the page: year by year, the month and day at the side, and what bears on what. */
export function* timeline(rows: readonly TimelineRow[], terminal: Terminal): Generator<string> {
  const { style } = terminal;
  const years = [...grouped(rows, ({ date }) => date?.slice(0, 4) ?? UNDATED)];
  for (const [at, [year, ofYear]] of years.entries()) {
    if (at > 0) yield `${line(terminal)}\n`;
    yield `${style.heading(year)}\n`;
    for (const [place, row] of ofYear.entries()) {
      yield `${line(terminal)}\n`;
      yield* entry(row, ofYear[place - 1]?.date === row.date, terminal);
    }
  }
}

function line({ style }: Terminal): string {
  return `${' '.repeat(SIDE)}${style.muted('│')}`;
}

function* entry(row: TimelineRow, isSameDay: boolean, terminal: Terminal): Generator<string> {
  const { style, language } = terminal;
  const day = (isSameDay ? '' : (row.date?.slice(5) ?? '')).padEnd(SIDE);
  const rest = `${' '.repeat(SIDE)}│ `;
  const text = escapeText(inLanguage(row.label, language));
  yield* hangingIndent(text, `${day}${MARKS[row.type] ?? '·'} `, rest, terminal);
  const said = row.said === true ? ' · said' : '';
  const date = row.dateNote === undefined ? '' : ` · ${dateInWords(row)}`;
  yield* hangingIndent(`${row.type} ${escapeText(row.id)}${said}${date}`, rest, rest, terminal, style.muted);
  for (const bearing of row.bearings) {
    const words = `→ ${bearingInWords(bearing)}: ${escapeText(bearing.claim)}`;
    yield* hangingIndent(words, rest, `${rest}  `, terminal, style.id);
  }
}
