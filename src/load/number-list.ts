/** A list of whole numbers from 0 to 2³² − 1 that grows, four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(2 ** 8);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const numbers = new Uint32Array(this.#length * 2);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[this.#length++] = number;
  }

  /** NaN where there is none. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? NaN) : NaN;
  }

  slice(from: number, to: number): Uint32Array {
    return this.#numbers.subarray(from, Math.min(to, this.#length));
  }
}
