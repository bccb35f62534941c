const CHUNK_BITS = 16;
const CHUNK = 2 ** CHUNK_BITS;

/** Numbers of one, two or four bytes each. */
export type Packed = Uint8Array | Uint16Array | Uint32Array;

/** A list of whole numbers that grows, four bytes each: an index of a million claims has tens of millions. */
export class GrowingNumbers {
  /** Never copied to a larger one: for a moment there would be both. */
  readonly #chunks: Uint32Array[] = [];
  length = 0;

  push(value: number): void {
    const at = this.length & (CHUNK - 1);
    if (at === 0) this.#chunks.push(new Uint32Array(CHUNK));
    const chunk = this.#chunks[this.length >>> CHUNK_BITS];
    if (chunk !== undefined) chunk[at] = value;
    this.length++;
  }

  /** 0 where there is none. */
  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const chunk = this.#chunks[index >>> CHUNK_BITS];
    if (chunk !== undefined) chunk[index & (CHUNK - 1)] = value;
  }

  /**
   * The numbers in one piece, each of as many bytes as one below `most` needs. The list is empty then, so that they do not
   * stand in memory twice.
   */
  packed(most: number): Packed {
    const items = new (most <= 2 ** 8 ? Uint8Array : most <= 2 ** 16 ? Uint16Array : Uint32Array)(this.length);
    for (let start = 0; start < this.length; start += CHUNK) {
      items.set(this.#chunks.shift()?.subarray(0, this.length - start) ?? [], start);
    }
    this.length = 0;
    return items;
  }
}

/** Adds numbers to a list, each raised by `by`. */
export function appendTo(list: GrowingNumbers, numbers: ArrayLike<number>, by = 0): void {
  for (let at = 0, end = numbers.length; at < end; at++) list.push((numbers[at] ?? 0) + by);
}

/** Some of the numbers of a list, in one piece. */
export function sliceOf(list: GrowingNumbers, from: number, to: number): Uint32Array {
  const numbers = new Uint32Array(Math.max(0, Math.min(to, list.length) - from));
  for (let at = 0, end = numbers.length; at < end; at++) numbers[at] = list.at(from + at);
  return numbers;
}
