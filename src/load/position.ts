/** Where something stands in a text. Lines and columns count from 1, columns in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly caret: number;
}

/** Where a line starts of which no more is known. */
export type Start = Pick<Position, 'line' | 'column'>;

const WIDEST = 200;
const BEFORE = 80;

/**
 * The spots of offsets that ascend. One pass over the text, whatever their number.
 * `line` is the number of the first line of the text.
 */
export function positionsAt(text: string, offsets: readonly number[], line = 1): Position[] {
  let start = 0;
  let stop = lineEnd(text, start);
  let reached = 0;
  let column = 1;
  return offsets.map((offset) => {
    // All of a text may stand on one line, whose end is looked for once.
    for (; stop < Math.min(offset, text.length); stop = lineEnd(text, start)) {
      start = stop + 1;
      reached = start;
      column = 1;
      line++;
    }
    column += codePoints(text, reached, offset);
    reached = offset;
    return { line, column, ...excerptAt(text, start, stop, offset, column) };
  });
}

function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed;
}

export function positionAt(text: string, offset: number, line = 1): Position {
  const [spot] = positionsAt(text, [offset], line);
  return spot ?? { line, column: 1, excerpt: '', caret: 1 };
}

function excerptAt(
  text: string,
  start: number,
  stop: number,
  offset: number,
  column: number,
): Pick<Position, 'excerpt' | 'caret'> {
  const end = text[stop - 1] === '\r' ? stop - 1 : stop;
  if (end - start <= WIDEST) return { excerpt: detached(text.slice(start, Math.max(end, offset))), caret: column };
  const from = offset - start <= BEFORE ? start : wholeFrom(text, offset - BEFORE);
  const to = Math.min(end, wholeFrom(text, from + WIDEST));
  const lead = from === start ? '' : '…';
  return {
    excerpt: `${lead}${detached(text.slice(from, to))}${to === end ? '' : '…'}`,
    caret: lead.length + codePoints(text, from, offset) + 1,
  };
}

/** A copy that does not keep the whole text in memory, as a slice would. */
function detached(slice: string): string {
  return Array.from(slice).join('');
}

function codePoints(text: string, from: number, to: number): number {
  let count = to - from;
  for (let at = from; at < to - 1; at++) if (isPair(text, at)) count--;
  return count;
}

function wholeFrom(text: string, at: number): number {
  return isPair(text, at - 1) ? at + 1 : at;
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
