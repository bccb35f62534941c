import type { Span } from './matches.ts';

/** Spans in order, those that overlap as one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && span[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** Ascending spans of a text, counted in code points. */
export function inCodePoints(text: string, spans: readonly Span[]): Span[] {
  if (!/[\ud800-\udbff]/.test(text)) return [...spans];
  let unit = 0;
  let points = 0;
  const upTo = (offset: number): number => {
    for (const character of text.slice(unit, offset)) {
      unit += character.length;
      points++;
    }
    return points;
  };
  return spans.map(([start, end]) => [upTo(start), upTo(end)]);
}
