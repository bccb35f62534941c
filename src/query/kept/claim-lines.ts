import { appendTo, GrowingNumbers, type Packed } from '../../text/growing-numbers.ts';
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

  /** Takes what another builder finished of the lines that come next. */
  append(numbers: Packed): void {
    appendTo(this.#numbers, numbers);
  }

  finish(): Packed {
    return this.#numbers.packed(HIGH);
  }
}

/** Finds the line of the claim at a place among all. All are read at once, so that no damage is found amid an answer. */
export function linesIn(section: SectionFile): (place: number) => ClaimLine {
  let numbers: Uint32Array | undefined;
  return (place) => {
    numbers ??= section.numbers('lines');
    const at = place * NUMBERS;
    const offset = (numbers[at + 1] ?? 0) * HIGH + (numbers[at + 2] ?? 0);
    return { file: numbers[at] ?? 0, offset, length: numbers[at + 3] ?? 0, sum: numbers[at + 4] ?? 0 };
  };
}
