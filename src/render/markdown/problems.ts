import type { RowsView } from '../options.ts';
import { placeOf } from '../problems.ts';
import { inMarkdown } from './escape.ts';
import { tableRow } from './table.ts';

/** Problems for the summary of a job: how many there are, then a table. */
export function* problems({ rows, summary }: Extract<RowsView, { view: 'problems' }>): Generator<string> {
  yield `**${inMarkdown(summary)}**\n`;
  if (rows.length === 0) return;
  yield `\n${tableRow(['', 'where', 'rule', 'what is wrong, and what to do'])}`;
  yield tableRow(['---', '---', '---', '---']);
  for (const row of rows) yield tableRow([row.severity, placeOf(row), row.code, row.message].map(inMarkdown));
}
