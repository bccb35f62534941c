import type { Problem } from '../model/outputs.ts';
import { escapeText } from './escape.ts';
import { measured, type Measure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import type { Style } from './style.ts';

/** Problems as compilers print them: the place, the rule, what to do, the line and a caret under the place. */
export function problems(view: RowsView, { style }: RenderOptions): Iterable<string> | Promise<Iterable<string>> {
  if (view.view !== 'problems') return [];
  return measured((measure) => view.rows.map((row) => inWords(row, style, measure)));
}

function inWords(row: Problem, style: Style, measure: Measure): string {
  const { severity, code, message, excerpt, caret } = row;
  const mark = style[severity](`${severity}[${code}]`);
  const head = `${style.heading(escapeText(placeOf(row)))}: ${mark}: ${escapeText(message)}\n`;
  if (excerpt === undefined) return head;
  const before = escapeText([...excerpt].slice(0, (caret ?? 1) - 1).join(''));
  return `${head}    ${escapeText(excerpt)}\n    ${' '.repeat(measure(before))}${style[severity]('^')}\n`;
}

/** `file:line:column` as far as it is known. */
export function placeOf({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
