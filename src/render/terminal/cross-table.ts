import { pivot, type Pivot } from '../pivot.ts';
import type { RowsView } from '../options.ts';
import { wrapped } from '../wrap.ts';
import { bars } from './bars.ts';
import { inlineParts } from './inline-parts.ts';
import type { Terminal } from './layout.ts';

const GAP = 2;
/** Headings of columns are wrapped to this width. */
const COLUMN = 14;
const TOTAL = 'claims';

/** One facet down, one across, with the claims of each; where that is too wide, a block of bars a line. */
export function* crossTable(view: Extract<RowsView, { view: 'crossTable' }>, terminal: Terminal): Generator<string> {
  const table = pivot(view, terminal);
  const { measure, width } = terminal;
  const headings = [...table.columns.map(({ label }) => label), TOTAL].map((label) => wrapped(label, COLUMN, measure));
  const digits = String(table.total).length;
  const widths = headings.map((lines) => Math.max(digits, ...lines.map(measure)));
  const taken = widths.reduce((sum, column) => sum + GAP + column, 0);
  const widest = table.lines.reduce((wider, { label }) => Math.max(wider, measure(label)), TOTAL.length);
  const side = Math.min(widest, Math.max(COLUMN, width - taken));
  if (side + taken > width) yield* blocks(table, terminal);
  else yield* grid(table, headings, widths, side, terminal);
}

function* grid(
  { columns, lines, total }: Pivot,
  headings: readonly (readonly string[])[],
  widths: readonly number[],
  side: number,
  { measure, style }: Terminal,
): Generator<string> {
  const right = (text: string, at: number, styled: (text: string) => string) =>
    ' '.repeat(GAP + Math.max(0, (widths[at] ?? 0) - measure(text))) + styled(text);
  const height = Math.max(...headings.map(({ length }) => length));
  for (let line = 0; line < height; line++) {
    // Short headings stand on the line above the numbers.
    const cells = headings.map((texts, at) => right(texts[line - height + texts.length] ?? '', at, style.heading));
    yield `${' '.repeat(side)}${cells.join('')}`.trimEnd() + '\n';
  }
  const all = { label: TOTAL, counts: new Map(columns.map((column) => [column.value, column.total])), total };
  for (const line of [...lines, all]) {
    const isTotal = line === all;
    const cells = [...columns.map(({ value }) => line.counts.get(value) ?? 0), line.total];
    const numbers = cells.map((count, at) =>
      right(count === 0 ? '·' : String(count), at, isTotal || at === columns.length ? style.heading : plain),
    );
    for (const [at, text] of wrapped(line.label, side, measure).entries()) {
      const fill = ' '.repeat(Math.max(0, side - measure(text)));
      const name = isTotal ? style.heading(text) : text;
      yield at === 0 ? `${name}${fill}${numbers.join('')}\n` : `${name}\n`;
    }
  }
}

function plain(text: string): string {
  return text;
}

function* blocks({ columns, lines }: Pivot, terminal: Terminal): Generator<string> {
  const { style } = terminal;
  const labels = new Map(columns.map(({ value, label }) => [value, label]));
  const blocksOfBars = lines.map(({ counts }) =>
    [...counts]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ label: labels.get(value) ?? value, count })),
  );
  const all = blocksOfBars.flat();
  for (const [at, { label, total }] of lines.entries()) {
    if (at > 0) yield '\n';
    const parts = [
      { text: label, style: style.heading },
      { text: total === 1 ? '1 claim' : `${total} claims`, style: style.muted },
    ];
    for (const line of inlineParts(parts, '  ', terminal.width, terminal)) yield `${line}\n`;
    yield* bars(blocksOfBars[at] ?? [], terminal, all);
  }
}
