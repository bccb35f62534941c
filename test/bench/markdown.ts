import type { Timing } from './compare.ts';

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `1.17 (1.02–1.31)`: the median of the ratios, and where four fifths of them lie. */
export function ratioCell({ ratio, spread: [low, high] }: Timing): string {
  return `${significant(ratio)} (${significant(low)}–${significant(high)})`;
}

export function verdict(meets: boolean): string {
  return meets ? 'meets' : '**misses**';
}

/** Three digits, and no more than two of them behind the point. */
export function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
