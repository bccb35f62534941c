import type { Measure } from '../measure.ts';
import { wrapped } from '../wrap.ts';

/** A label in its lines, and the room that it takes, in points. */
export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 15;

/**
 * What a column of a terminal takes in a proportional font: a little more than Latin letters have on average in the wide
 * fonts among those that are likely, and half of a Han character with air.
 */
const COLUMN = 0.56 * FONT_SIZE;

/** Wraps a label and measures it by its columns, so that Chinese and accented letters count as they are drawn. */
export function labelOf(text: string, columns: number, measure: Measure): Label {
  const lines = wrapped(text, columns, measure);
  const widest = Math.max(...lines.map(measure));
  return { lines, width: Math.ceil(widest * COLUMN), height: lines.length * LINE_HEIGHT };
}
