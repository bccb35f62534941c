import { OUTPUTS } from '../model/outputs.ts';
import { cellForPeople, pathsForPeople } from './cell.ts';
import { escapeText } from './escape.ts';
import { headingOf } from './heading.ts';
import { pivot } from './pivot.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { fullRecords } from './full-record.ts';

/** A Markdown table; `show` is a section a record, a cross-table has one facet down and one across. */
export function* markdown(view: RowsView, options: RenderOptions): Generator<string> {
  if (view.view === 'show') {
    for (const { heading, lines, groups, citation } of fullRecords(view.rows, options)) {
      yield `## ${inMarkdown(heading.title)}\n\n\`${heading.type}:${heading.id}\`\n\n`;
      yield lines.map(({ name, text }) => `- **${inMarkdown(name)}**: ${inMarkdown(text)}\n`).join('');
      for (const { name, items } of groups) {
        yield `\n### ${name}\n\n${items.map(({ id, text }) => `- \`${id}\` ${inMarkdown(text)}\n`).join('')}`;
      }
      yield `\n> ${inMarkdown(citation)}\n\n`;
    }
    return;
  }
  if (view.view === 'crossTable' && options.fields === undefined) {
    yield* crossTable(view, options);
    return;
  }
  const { rows: shape } = OUTPUTS[view.view];
  const paths = pathsForPeople(view, options);
  yield row(paths.map((path) => inMarkdown(headingOf(path))));
  yield row(paths.map(() => '---'));
  for (const record of view.rows) {
    yield row(paths.map((path) => inMarkdown(cellForPeople(record, path, shape, options))));
  }
}

function* crossTable(view: Extract<RowsView, { view: 'crossTable' }>, options: RenderOptions): Generator<string> {
  const { columns, lines, total } = pivot(view, options);
  yield row(['', ...columns.map(({ label }) => inMarkdown(label)), 'claims']);
  yield row(['---', ...columns.map(() => '---:'), '---:']);
  for (const { label, counts, total: sum } of lines) {
    const cells = columns.map(({ value }) => String(counts.get(value) ?? 0));
    yield row([inMarkdown(label), ...cells, String(sum)]);
  }
  yield row(['claims', ...columns.map((column) => String(column.total)), String(total)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A text in which Markdown and HTML see no marks of theirs. */
export function inMarkdown(text: string): string {
  return escapeText(text)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
