const EMPTY = 0;

/**
 * Texts with a number each, to tell whether one was there before: two checksums stand for a text, 64 bits together, so
 * that millions of texts need not be kept. Numbers are from 0 to 2³² − 2.
 */
export class SaidBefore {
  /** Three of each place: the checksums and the number, raised by one. */
  #table = new Uint32Array(3 * 2 ** 10);
  #count = 0;

  /** The number of the same text; if there is none, undefined, and this one is noted. */
  note(text: string, number: number): number | undefined {
    if (this.#count * 3 > (this.#table.length / 3) * 2) this.#grow();
    const [one, other] = checksums(text);
    const at = placeOf(this.#table, one, other);
    const found = this.#table[at + 2] ?? EMPTY;
    if (found !== EMPTY) return found - 1;
    this.#table.set([one, other, number + 1], at);
    this.#count++;
    return undefined;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 2);
    for (let from = 0; from < this.#table.length; from += 3) {
      const [one = 0, other = 0, number = EMPTY] = this.#table.subarray(from, from + 3);
      if (number !== EMPTY) table.set([one, other, number], placeOf(table, one, other));
    }
    this.#table = table;
  }
}

/** Where the checksums stand in a table, or the empty place where they would. */
function placeOf(table: Uint32Array, one: number, other: number): number {
  let at = (one % (table.length / 3)) * 3;
  while (table[at + 2] !== EMPTY && (table[at] !== one || table[at + 1] !== other)) at = (at + 3) % table.length;
  return at;
}

/** Two checksums that know nothing of each other: the steps of MurmurHash, with seeds and factors of their own. */
function checksums(text: string): readonly [number, number] {
  let one = 0x9747b28c ^ text.length;
  let other = 0x5bd1e995;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0xcc9e2d51);
    one = (one << 15) | (one >>> 17);
    other = Math.imul(other ^ code, 0x85ebca77);
    other = (other << 13) | (other >>> 19);
  }
  return [mixed(one), mixed(other ^ text.length)];
}

function mixed(sum: number): number {
  let mixing = sum;
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}
