import { shapeOf } from '../../model/outputs.ts';
import { cellForPeople, pathsForPeople } from '../cell.ts';
import { headingOf } from '../heading.ts';
import type { RenderOptions, RowsView } from '../options.ts';
import { pivot } from '../pivot.ts';
import { inMarkdown } from './escape.ts';

/** A Markdown table, one row a record. */
export function* table(view: RowsView, options: RenderOptions): Generator<string> {
  const shape = shapeOf(view);
  const paths = pathsForPeople(view, options);
  yield tableRow(paths.map((path) => inMarkdown(headingOf(path, shape))));
  yield tableRow(paths.map(() => '---'));
  for (const record of view.rows) {
    yield tableRow(paths.map((path) => inMarkdown(cellForPeople(record, path, shape, options))));
  }
}

/** One facet down and one across. */
export function* crossTable(
  view: Extract<RowsView, { view: 'crossTable' }>,
  options: RenderOptions,
): Generator<string> {
  const { columns, lines, total } = pivot(view, options);
  yield tableRow(['', ...columns.map(({ label }) => inMarkdown(label)), 'claims']);
  yield tableRow(['---', ...columns.map(() => '---:'), '---:']);
  for (const { label, counts, total: sum } of lines) {
    const cells = columns.map(({ value }) => String(counts.get(value) ?? 0));
    yield tableRow([inMarkdown(label), ...cells, String(sum)]);
  }
  yield tableRow(['claims', ...columns.map((column) => String(column.total)), String(total)]);
}

/** One line of a table; its cells are safe already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
