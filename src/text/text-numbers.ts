const FIRST_PLACES = 2 ** 10;
const FIRST_UNITS = 2 ** 12;
/** `String.fromCharCode` takes no more at once on every engine. */
const MOST_AT_ONCE = 2 ** 12;

/**
 * Numbers texts in the order in which they come. A `Map` does the same with several times the memory: a million short
 * texts take 40 MB here.
 */
export class TextNumbers {
  /** The code units of all texts, end to end. */
  #units = new Uint16Array(FIRST_UNITS);
  /** Where each text starts in these; one more for the end. */
  #starts = new Uint32Array(FIRST_PLACES / 2 + 1);
  /**
   * Places by checksum, a power of two and never more than half of them taken. Two of each stand side by side in memory, where reading is
   * what takes the time: the number of the text, raised by one, 0 for none; and its checksum.
   */
  #table = new Uint32Array(FIRST_PLACES * 2);
  size = 0;

  /** The number of a text, which is `size` for one that is new. */
  add(text: string): number {
    const sum = sumOf(text);
    let place = this.#placeOf(text, sum);
    const known = this.#table[place] ?? 0;
    if (known > 0) return known - 1;
    if (this.size * 4 === this.#table.length) {
      this.#grow();
      place = this.#placeOf(text, sum);
    }
    const number = this.size++;
    const start = this.#starts[number] ?? 0;
    const end = start + text.length;
    if (end > this.#units.length) this.#units = larger(this.#units, Math.max(end, this.#units.length * 2));
    for (let at = 0; at < text.length; at++) this.#units[start + at] = text.charCodeAt(at);
    this.#starts[number + 1] = end;
    this.#table[place] = number + 1;
    this.#table[place + 1] = sum;
    return number;
  }

  /** The number of a text; undefined if it never came. */
  find(text: string): number | undefined {
    const found = this.#table[this.#placeOf(text, sumOf(text))] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  /** The text of a number. */
  at(number: number): string {
    const end = this.#starts[number + 1] ?? 0;
    let text = '';
    for (let from = this.#starts[number] ?? 0; from < end; from += MOST_AT_ONCE) {
      text += String.fromCharCode(...this.#units.subarray(from, Math.min(end, from + MOST_AT_ONCE)));
    }
    return text;
  }

  /** The texts in the order of their numbers. */
  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.size; number++) yield this.at(number);
  }

  /** Where a text stands in the table, or the free place where it would. */
  #placeOf(text: string, sum: number): number {
    const table = this.#table;
    for (let place = firstPlace(sum, table); ; place = (place + 2) & (table.length - 1)) {
      const found = table[place] ?? 0;
      if (found === 0 || (table[place + 1] === sum && this.#is(found - 1, text))) return place;
    }
  }

  #is(number: number, text: string): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.#units[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  #grow(): void {
    const old = this.#table;
    const table = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      const [number = 0, sum = 0] = [old[from], old[from + 1]];
      if (number === 0) continue;
      let place = firstPlace(sum, table);
      while (table[place] !== 0) place = (place + 2) & (table.length - 1);
      table[place] = number;
      table[place + 1] = sum;
    }
    this.#table = table;
    this.#starts = larger(this.#starts, table.length / 4 + 1);
  }
}

function firstPlace(sum: number, table: Uint32Array): number {
  return (sum << 1) & (table.length - 1);
}

/** Another in each run, so that nobody can make texts that all have one place. */
const SEED = Math.floor(Math.random() * 2 ** 32);

/** By the steps of MurmurHash. */
function sumOf(text: string): number {
  let sum = SEED ^ text.length;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x5bd1e995);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function larger<T extends Uint16Array | Uint32Array>(numbers: T, length: number): T {
  const copy = new (numbers.constructor as new (length: number) => T)(length);
  copy.set(numbers);
  return copy;
}
