import { wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** Narrower than this no text is wrapped, however far it is indented. */
const LEAST = 12;

/** A text, already safe to show, behind a mark: `first` on its first line, `rest` on the others, as wide as each other. */
export function* hangingIndent(
  text: string,
  first: string,
  rest: string,
  { width, measure }: Terminal,
  styled: (line: string) => string = (line) => line,
): Generator<string> {
  const lines = wrapped(text, Math.max(LEAST, width - rest.length), measure);
  for (const [at, line] of lines.entries()) yield `${`${at === 0 ? first : rest}${styled(line)}`.trimEnd()}\n`;
}

/** A record’s id and its text: on one line if they fit, else the text below. */
export function* idAndText(
  id: string,
  text: string,
  first: string,
  rest: string,
  terminal: Terminal,
): Generator<string> {
  const { style, width, measure } = terminal;
  const isAlone = text === id || text === '';
  if (!isAlone && rest.length + measure(id) + 2 + measure(text) <= width) {
    yield `${first}${style.id(id)}  ${text}\n`;
    return;
  }
  yield* hangingIndent(id, first, rest, terminal, style.id);
  if (!isAlone) yield* hangingIndent(text, `${rest}  `, `${rest}  `, terminal);
}
