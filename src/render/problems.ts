import type { Problem } from '../model/outputs.ts';
import { escapeText } from './escape.ts';
import { createMeasure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** Problems as compilers print them: the place, the rule, what to do, the line and a caret under the place. */
export async function problems(view: RowsView, { style }: RenderOptions): Promise<Iterable<string>> {
  if (view.view !== 'problems') return [];
  const { rows } = view;
  const measure = await createMeasure(rows.map(({ excerpt = '' }) => excerpt).join(''));
  return rows.map((row) => {
    const { severity, code, message, excerpt, caret } = row;
    const mark = style[severity](`${severity}[${code}]`);
    const head = `${style.heading(escapeText(placeOf(row)))}: ${mark}: ${escapeText(message)}\n`;
    if (excerpt === undefined) return head;
    const before = escapeText([...excerpt].slice(0, (caret ?? 1) - 1).join(''));
    return `${head}    ${escapeText(excerpt)}\n    ${' '.repeat(measure(before))}${style[severity]('^')}\n`;
  });
}

/** `file:line:column` as far as it is known. */
export function placeOf({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
