import type { Problem } from '../model/outputs.ts';
import { escapeText } from '../text/escape.ts';
import type { Measure } from './measure.ts';
import type { RenderOptions } from './options.ts';
import { wrap } from './wrap.ts';

const INDENT = '    ';

/**
 * Problems as compilers print them: the place, the rule, what to do, the line and a caret under the place. Only for a
 * terminal are they broken to a width: what reads them elsewhere expects a line each.
 */
export function* problems(rows: readonly Problem[], options: RenderOptions, measure: Measure): Generator<string> {
  for (const row of rows) {
    const { severity, excerpt, caret } = row;
    yield* headOf(row, options, measure);
    if (excerpt === undefined) continue;
    const before = escapeText([...excerpt].slice(0, (caret ?? 1) - 1).join(''));
    yield `${INDENT}${escapeText(excerpt)}\n${INDENT}${' '.repeat(measure(before))}${options.style[severity]('^')}\n`;
  }
}

function* headOf(row: Problem, { style, width }: RenderOptions, measure: Measure): Generator<string> {
  const { severity, code, message } = row;
  const place = escapeText(placeOf(row));
  const mark = `${severity}[${code}]`;
  const plain = `${place}: ${mark}: ${escapeText(message)}`;
  const prefix = place.length + mark.length + 3;
  const room = width === undefined ? Infinity : Math.max(2 * INDENT.length, width - INDENT.length);
  for (const { start, end } of wrap(plain, room, measure)) {
    const line = plain.slice(start, end);
    if (start > 0) yield `${INDENT}${line}\n`;
    else if (end < prefix) yield `${line}\n`;
    else yield `${style.heading(place)}: ${style[severity](mark)}:${line.slice(prefix)}\n`;
  }
}

/** `file:line:column` as far as it is known. */
export function placeOf({ file, line, column }: Problem): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
