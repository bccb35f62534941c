const FIRST = 2 ** 16;
/** What of a number stands in one byte; the highest bit says that more follows. */
const BITS = 7;
const MORE = 1 << BITS;

/** Whole numbers below 2³², end to end in as few bytes as each needs: of tens of millions most are small. */
export class GrowingBytes {
  #bytes = new Uint8Array(FIRST);
  /** In bytes. */
  length = 0;

  push(value: number): void {
    // A number has five bytes at most.
    if (this.length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest >= MORE) {
      this.#bytes[this.length++] = (rest & (MORE - 1)) | MORE;
      rest >>>= BITS;
    }
    this.#bytes[this.length++] = rest;
  }

  /** What `eachPair` reads; of no use once more is pushed. */
  packed(): Uint8Array {
    return this.#bytes;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads the numbers in bytes from one place to another, two by two. */
export function eachPair(
  bytes: Uint8Array,
  from: number,
  to: number,
  take: (one: number, other: number) => void,
): void {
  let at = from;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += BITS) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value >>> 0;
    }
  };
  while (at < to) take(next(), next());
}
