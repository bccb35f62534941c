import { columnsOf, shapeOf } from '../model/outputs.ts';
import { cellText } from './cell.ts';
import { escapeText } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** The table in a pipe: one line a record, cells between tabs, nothing cut, no heading row. */
export function* piped(view: RowsView, options: RenderOptions): Generator<string> {
  const shape = shapeOf(view);
  const paths = options.fields ?? columnsOf(view);
  for (const row of view.rows) {
    const cells = paths.map((path, at) => {
      const cell = escapeText(cellText(row, path, shape, options));
      return at === 0 ? options.style.id(cell) : cell;
    });
    yield `${cells.join('\t')}\n`;
  }
}
