import { foldName } from './fold-name.ts';

const EMPTY = 0;

/**
 * Texts with a number each, to tell whether one was there before, as `foldName` compares them: two checksums stand for a
 * text, 64 bits together, so that millions of texts need not be kept. Numbers are from 0 to 2³² − 2.
 */
export class SaidBefore {
  /** Three of each place: the checksums and the number, raised by one. */
  #table = new Uint32Array(3 * 2 ** 10);
  #count = 0;

  /**
   * The number of the same text in the same language; undefined if there is none, and this one is noted, or if the text
   * says nothing.
   */
  note(text: string, language: string, number: number): number | undefined {
    if (this.#count * 3 > (this.#table.length / 3) * 2) this.#grow();
    sums.start(language);
    if (!sums.addLatin(text)) {
      sums.start(language);
      sums.add(foldName(text));
    }
    if (sums.length === 0) return undefined;
    const one = mixed(sums.one ^ sums.length);
    const other = mixed(sums.other ^ sums.length);
    const at = placeOf(this.#table, one, other);
    const found = this.#table[at + 2] ?? EMPTY;
    if (found !== EMPTY) return found - 1;
    put(this.#table, at, one, other, number + 1);
    this.#count++;
    return undefined;
  }

  /** What `has` and `append` take of another. */
  packed(): Uint32Array {
    return this.#table;
  }

  /** Whether one of the texts of another is here, too. */
  has(packed: Uint32Array): boolean {
    for (const [one, other] of taken(packed)) {
      if (this.#table[placeOf(this.#table, one, other) + 2] !== EMPTY) return true;
    }
    return false;
  }

  /** Takes the texts of another, none of which is here, with their numbers raised by `by`. */
  append(packed: Uint32Array, by: number): void {
    // In good time: texts come in the order of their sums, which would crowd a smaller table from one side.
    const least = 2 * Math.max(this.#table.length, packed.length);
    while (this.#table.length < least) this.#grow();
    for (const [one, other, number] of taken(packed)) {
      put(this.#table, placeOf(this.#table, one, other), one, other, number + by);
      this.#count++;
    }
  }

  #grow(): void {
    const old = this.#table;
    const table = new Uint32Array(old.length * 2);
    for (const [one, other, number] of taken(old)) put(table, placeOf(table, one, other), one, other, number);
    this.#table = table;
  }
}

/** Two sums over characters, by the steps of MurmurHash, that know nothing of each other. */
class Sums {
  one = 0;
  other = 0;
  /** How many characters there were since `start`. */
  length = 0;

  start(language: string): void {
    this.one = 0x1747b28c;
    this.other = 0x5bd1e995;
    this.add(language);
    this.length = 0;
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at++) this.#step(text.charCodeAt(at));
  }

  /** Adds what `foldName` makes of a text, without making it; false, with a part added, if that is not so simple. */
  addLatin(text: string): boolean {
    let isSpaced = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const folded = code < LATIN ? foldedCode(code) : MANY;
      if (folded === MANY) return false;
      if (folded === SPACE) isSpaced = this.length > 0;
      else {
        if (isSpaced) this.#step(SPACE);
        isSpaced = false;
        this.#step(folded);
      }
    }
    return true;
  }

  #step(code: number): void {
    const one = Math.imul(this.one ^ code, 0x4c9e2d51);
    this.one = (one << 15) | (one >>> 17);
    const other = Math.imul(this.other ^ code, 0x35ebca77);
    this.other = (other << 13) | (other >>> 19);
    this.length++;
  }
}

const sums = new Sums();

const SPACE = 0x20;
/** Letters up to here are folded one by one: none of them joins with what stands beside it. */
const LATIN = 0x180;
const MANY = 0xffff;
const UNKNOWN = 0xfffe;
const codes = new Uint16Array(LATIN).fill(UNKNOWN);

/** The one character that a letter is folded to; `MANY` if it is none or several. */
function foldedCode(code: number): number {
  const known = codes[code] ?? MANY;
  if (known !== UNKNOWN) return known;
  const letter = String.fromCharCode(code);
  const folded = foldName(letter);
  const only = /\s/u.test(letter) ? SPACE : folded.length === 1 ? folded.charCodeAt(0) : MANY;
  codes[code] = only;
  return only;
}

/** What stands in a table: the checksums, and the number raised by one. */
function* taken(table: Uint32Array): Generator<readonly [one: number, other: number, number: number]> {
  for (let at = 0; at < table.length; at += 3) {
    const number = table[at + 2] ?? EMPTY;
    if (number !== EMPTY) yield [table[at] ?? 0, table[at + 1] ?? 0, number];
  }
}

function put(table: Uint32Array, at: number, one: number, other: number, number: number): void {
  table[at] = one;
  table[at + 1] = other;
  table[at + 2] = number;
}

/** Where the checksums stand in a table, or the empty place where they would. */
function placeOf(table: Uint32Array, one: number, other: number): number {
  let at = (one % (table.length / 3)) * 3;
  while (table[at + 2] !== EMPTY && (table[at] !== one || table[at + 1] !== other)) at = (at + 3) % table.length;
  return at;
}

function mixed(sum: number): number {
  let mixing = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}
