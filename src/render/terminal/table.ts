import { shapeOf } from '../../model/outputs.ts';
import { fieldAt } from '../../model/paths.ts';
import type { Shape } from '../../model/shape.ts';
import { cellForPeople, pathsForPeople } from '../cell.ts';
import { escapeText } from '../../text/escape.ts';
import { headingOf } from '../heading.ts';
import type { RowsView } from '../options.ts';
import { padded, wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

const GAP = 2;
/** A column that is made narrower than this is no longer read with ease. */
const LEAST = 14;

/** Columns aligned and wrapped to the width; where they do not fit, one block a record. Nothing where there is no record. */
export function* table(view: RowsView, terminal: Terminal): Generator<string> {
  if (view.rows.length === 0) return;
  const shape = shapeOf(view);
  const paths = pathsForPeople(view, terminal);
  const cells = view.rows.map((row) => paths.map((path) => escapeText(cellForPeople(row, path, shape, terminal))));
  const labels = paths.map((path) => headingOf(path, shape));
  const headings = labels.map((label) => label.toUpperCase());
  const isId = paths.map((path) => fieldAt(shape, path)?.form === 'id');
  const widths = fit(naturalWidths([headings, ...cells], terminal), isId, terminal.width);
  if (widths === undefined) {
    yield* blocks(labels, cells, terminal);
    return;
  }
  const right = paths.map((path) => isNumber(shape, path));
  yield* lines(headings, widths, right, terminal, (text) => terminal.style.heading(text));
  for (const row of cells) {
    yield* lines(row, widths, right, terminal, (text, at) => (at === 0 ? terminal.style.id(text) : text));
  }
}

function isNumber(shape: Shape, path: string): boolean {
  const form = fieldAt(shape, path)?.form;
  return form === 'integer' || form === 'number';
}

function naturalWidths(rows: readonly (readonly string[])[], { measure }: Terminal): number[] {
  return (rows[0] ?? []).map((_, at) => rows.reduce((most, row) => Math.max(most, measure(row[at] ?? '')), 0));
}

/** Takes from the widest columns, but none from those kept whole, until the table fits; undefined if one would become too narrow. */
function fit(natural: readonly number[], whole: readonly boolean[], width: number): number[] | undefined {
  const widths = [...natural];
  let excess = widths.reduce((sum, column) => sum + column + GAP, -GAP) - width;
  for (; excess > 0; excess--) {
    const most = Math.max(...widths.filter((_, at) => whole[at] !== true));
    if (most <= LEAST) return undefined;
    const widest = widths.findIndex((columns, at) => columns === most && whole[at] !== true);
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function* lines(
  cells: readonly string[],
  widths: readonly number[],
  right: readonly boolean[],
  { measure }: Terminal,
  styled: (text: string, column: number) => string,
): Generator<string> {
  const columns = cells.map((cell, at) => wrapped(cell, widths[at] ?? 0, measure));
  const height = Math.max(...columns.map(({ length }) => length));
  for (let line = 0; line < height; line++) {
    const parts = columns.map((column, at) => {
      const text = column[line] ?? '';
      const fill = ' '.repeat(Math.max(0, (widths[at] ?? 0) - measure(text)));
      return right[at] === true ? fill + styled(text, at) : styled(text, at) + fill;
    });
    yield `${parts.join(' '.repeat(GAP)).trimEnd()}\n`;
  }
}

function* blocks(
  labels: readonly string[],
  cells: readonly (readonly string[])[],
  terminal: Terminal,
): Generator<string> {
  const { measure, style, width } = terminal;
  const side = Math.max(...labels.slice(1).map((label) => measure(label))) + GAP;
  for (const row of cells) {
    for (const line of wrapped(row[0] ?? '', width, measure)) yield `${style.id(line)}\n`;
    for (const [at, label] of labels.entries()) {
      const cell = row[at] ?? '';
      if (at === 0 || cell === '') continue;
      const text = wrapped(cell, Math.max(LEAST, width - side - GAP), measure);
      for (const [line, part] of text.entries()) {
        yield `${' '.repeat(GAP)}${style.muted(padded(line === 0 ? label : '', side, measure))}${part}\n`;
      }
    }
  }
}
