import { firstWhere } from '../../text/first-where.ts';

/** The words of an index, sorted by code unit and numbered in that order. */
export class Vocabulary {
  /** All words, each ended by a line feed. */
  readonly text: string;
  /** Where each word starts in `text`; one more for the end. */
  readonly starts: Uint32Array;
  readonly #read: () => Uint32Array;
  #letters: Uint32Array | undefined;

  /** @param letters what `letters` is to be; asked for only when a word is misspelt */
  constructor(text: string, starts: Uint32Array, letters?: () => Uint32Array) {
    this.text = text;
    this.starts = starts;
    this.#read = letters ?? (() => Uint32Array.from(starts.subarray(1), (_, number) => lettersOf(this.word(number))));
  }

  static of(sorted: readonly string[]): Vocabulary {
    const starts = new Uint32Array(sorted.length + 1);
    let at = 0;
    sorted.forEach((word, number) => {
      starts[number] = at;
      at += word.length + 1;
    });
    starts[sorted.length] = at;
    const text = sorted.length === 0 ? '' : `${sorted.join('\n')}\n`;
    return new Vocabulary(text, starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Which letters each word has: a bit for each, several letters to a bit. */
  get letters(): Uint32Array {
    return (this.#letters ??= this.#read());
  }

  word(number: number): string {
    return this.text.slice(this.starts[number], (this.starts[number + 1] ?? 1) - 1);
  }

  /** The number of a word; -1 if it is unknown. */
  find(word: string): number {
    const number = this.#firstNotBefore(word);
    return number < this.size && this.word(number) === word ? number : -1;
  }

  /** The numbers of the words that begin so, as a range, its end exclusive. */
  beginningWith(prefix: string): readonly [from: number, to: number] {
    return [this.#firstNotBefore(prefix), this.#firstNotBefore(`${prefix}\uffff`)];
  }

  /** The numbers of the words that have `part` in them, in order. */
  containing(part: string): number[] {
    const found: number[] = [];
    let at = this.text.indexOf(part);
    while (at >= 0) {
      const number = this.#at(at);
      found.push(number);
      at = this.text.indexOf(part, this.starts[number + 1]);
    }
    return found;
  }

  /** Whether a word has `part` in it. Words before number `from` are not looked at. */
  hasPart(part: string, from = 0): boolean {
    return this.text.includes(part, this.starts[from]);
  }

  /** The words that may be `word` but for so many edits: a quick test of lengths and letters that misses none. */
  nearly(word: string, edits: number): string[] {
    return this.#like(word, edits, (here, there) => bits(here & ~there) <= edits && bits(there & ~here) <= edits);
  }

  /** The words with no other letters that may be `word` but for so many edits: a quick test, as above. */
  withLettersOf(word: string, edits: number): string[] {
    return this.#like(word, edits, (here, there) => here === there);
  }

  #like(word: string, longer: number, isLike: (wanted: number, other: number) => boolean): string[] {
    const wanted = lettersOf(word);
    const { letters } = this;
    const found: string[] = [];
    for (let number = 0; number < this.size; number++) {
      const length = (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0) - 1;
      if (Math.abs(length - word.length) > longer) continue;
      if (isLike(wanted, letters[number] ?? 0)) found.push(this.word(number));
    }
    return found;
  }

  #firstNotBefore(word: string): number {
    return firstWhere(this.size, (number) => this.word(number) >= word);
  }

  #at(position: number): number {
    return firstWhere(this.size, (number) => (this.starts[number + 1] ?? 0) > position);
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
