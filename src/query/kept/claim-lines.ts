import { GrowingNumbers } from '../../text/growing-numbers.ts';
import type { SectionFile } from './section-file.ts';

/** Where the line of a claim stands, in which of the files of the base, and a checksum of it. */
export interface ClaimLine {
  readonly file: number;
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** Numbers of four bytes a line; an offset has two. */
const NUMBERS = 5;
const HIGH = 2 ** 32;

export class LineBuilder {
  readonly #numbers = new GrowingNumbers();

  add({ file, offset, length, sum }: ClaimLine): void {
    for (const number of [file, Math.floor(offset / HIGH), offset % HIGH, length, sum]) this.#numbers.push(number);
  }

  finish(): ArrayBufferView {
    return this.#numbers.packed(HIGH);
  }
}

/** The line of the claim at a place among all. */
export function lineIn(section: SectionFile, place: number): ClaimLine {
  const numbers = section.numbers('lines', place * NUMBERS, (place + 1) * NUMBERS);
  const [file = 0, high = 0, low = 0, length = 0, sum = 0] = numbers;
  return { file, offset: high * HIGH + low, length, sum };
}
