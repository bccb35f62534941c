import type { Measure } from '../measure.ts';
import type { RenderOptions } from '../options.ts';

/** What a terminal layout works with: render options with the width known, and a measure. */
export interface Terminal extends RenderOptions {
  readonly width: number;
  readonly measure: Measure;
}

/** Below this a side column would leave too little room for text. */
export const NARROW = 64;
