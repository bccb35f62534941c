import type { StyleName } from '../style.ts';
import { padded, wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** One bar: its label, already safe to show, and its length. */
interface Bar {
  readonly label: string;
  readonly count: number;
  readonly style?: StyleName | undefined;
}

const INDENT = 2;
const GAP = 2;
/** Shorter bars say nothing beside their numbers. */
const LEAST = 4;
/** An eighth of a column to a whole one. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/**
 * Labels, counts and bars in lines of the width of the terminal.
 * @param all the bars that these are to compare with, of several blocks: they have one scale
 */
export function* bars(
  items: readonly Bar[],
  { width, measure, style }: Terminal,
  all: readonly Bar[] = items,
): Generator<string> {
  const most = all.reduce((larger, { count }) => Math.max(larger, count), 1);
  const digits = String(most).length;
  const widest = all.reduce((wider, { label }) => Math.max(wider, measure(label)), 0);
  const side = Math.min(widest, Math.max(LEAST, Math.floor((width - INDENT) * 0.45)));
  const room = width - INDENT - side - GAP - digits - 1;
  for (const { label, count, style: name = 'bar' } of items) {
    const bar = room < LEAST ? '' : barOf(count / most, room);
    for (const [at, line] of wrapped(label, side, measure).entries()) {
      const start = ' '.repeat(INDENT) + (at === 0 ? padded(line, side + GAP, measure) : line);
      yield at > 0 ? `${start}\n` : `${`${start}${String(count).padStart(digits)} ${style[name](bar)}`.trimEnd()}\n`;
    }
  }
}

/** A bar of `share` of `columns`; never empty for a share above nothing. */
function barOf(share: number, columns: number): string {
  const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * columns * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
