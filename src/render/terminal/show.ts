import type { ShowRow } from '../../model/outputs.ts';
import { escapeText } from '../../text/escape.ts';
import { largest } from '../../text/largest.ts';
import { fullRecords } from '../full-record.ts';
import { padded, wrapped } from '../wrap.ts';
import { idAndText } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

/** Records in full: heading, fields, links by what they mean, and a line to cite. */
export function* show(rows: readonly ShowRow[], terminal: Terminal): Generator<string> {
  const { style, width, measure } = terminal;
  for (const [at, { heading, lines, groups, citation }] of fullRecords(rows, terminal).entries()) {
    if (at > 0) yield '\n';
    for (const line of wrapped(escapeText(heading.title), width, measure)) yield `${style.heading(line)}\n`;
    yield `${style.muted(heading.type)} ${style.id(escapeText(heading.id))}\n\n`;
    const side = largest(lines.map(({ name }) => measure(escapeText(name)))) + 2;
    for (const { name, text } of lines) yield* hanging(escapeText(name), escapeText(text), side, terminal);
    for (const { name, items } of groups) {
      yield `\n${style.heading(escapeText(name))}\n`;
      for (const { id, text } of items) yield* idAndText(escapeText(id), escapeText(text), '  ', '  ', terminal);
    }
    yield '\n';
    for (const line of wrapped(escapeText(citation), width, measure)) yield `${style.muted(line)}\n`;
  }
}

/** A name at the side, its text beside it; below it where there is little room. */
function* hanging(name: string, text: string, side: number, { style, width, measure }: Terminal): Generator<string> {
  const beside = width - side >= 24;
  const indent = beside ? side : 2;
  const lines = wrapped(text, width - indent, measure);
  if (!beside) yield `${style.muted(name)}\n`;
  for (const [at, line] of lines.entries()) {
    yield `${beside && at === 0 ? style.muted(padded(name, side, measure)) : ' '.repeat(indent)}${line}\n`;
  }
}
