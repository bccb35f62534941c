import {
  BLOCK,
  CHECKED_FROM,
  FIXED_HEAD,
  FORMAT_VERSION,
  headLength,
  MAGIC,
  type Checksum,
  type Place,
} from './file-format.ts';

/** Reads bytes of a file; fewer than asked for if the file ends. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

/** The file is no index of this version, or is damaged: it is to be thrown away and made anew. */
export class UnusableIndex extends Error {
  override readonly name = 'UnusableIndex';
}

/** So many single blocks are kept: what is asked for next often lies in the same few. */
const MOST_KEPT = 64;

/**
 * The sections of a file, read when they are asked for, so that little of it is; only checked blocks are handed out.
 * @throws UnusableIndex now, or later from any method, when what is read does not have its checksum
 */
export class SectionFile {
  readonly #read: ReadAt;
  readonly #sumOf: Checksum | undefined;
  readonly #places: Readonly<Record<string, Place>>;
  readonly #sums: Uint32Array;
  readonly #start: number;
  readonly #kept = new Map<number, Uint8Array>();

  /** @param sumOf checks what is read; left out for a file that cannot be damaged */
  constructor(read: ReadAt, sumOf?: Checksum) {
    this.#read = read;
    this.#sumOf = sumOf;
    const fixed = asNumbers(exactly(read(0, FIXED_HEAD * 4), FIXED_HEAD * 4));
    const [magic, version, expected, listLength = 0, blocks = 0] = fixed;
    if (magic !== MAGIC || version !== FORMAT_VERSION) throw new UnusableIndex('It is no index of this version.');
    this.#start = headLength(listLength, blocks);
    const head = asNumbers(exactly(read(0, this.#start), this.#start)).slice();
    const checked = new Uint8Array(head.buffer, CHECKED_FROM);
    if (sumOf !== undefined && sumOf(checked) !== expected) throw new UnusableIndex('Its head is damaged.');
    this.#sums = head.subarray(FIXED_HEAD, FIXED_HEAD + blocks);
    const list = new Uint8Array(head.buffer, (FIXED_HEAD + blocks) * 4, listLength);
    this.#places = JSON.parse(new TextDecoder().decode(list)) as Readonly<Record<string, Place>>;
  }

  has(section: string): boolean {
    return this.#places[section] !== undefined;
  }

  /** How many bytes a section has. */
  length(section: string): number {
    return this.#places[section]?.[1] ?? 0;
  }

  bytes(section: string, from = 0, to = this.length(section)): Uint8Array {
    const place = this.#places[section];
    if (place === undefined || from >= to) return new Uint8Array();
    const first = Math.floor(from / BLOCK);
    const last = Math.floor((to - 1) / BLOCK);
    return this.#blocks(place, first, last).subarray(from - first * BLOCK, to - first * BLOCK);
  }

  /** Numbers of four bytes, by their places in the section. */
  numbers(section: string, from = 0, to = this.length(section) / 4): Uint32Array {
    return asNumbers(this.bytes(section, from * 4, to * 4));
  }

  /** Numbers of two bytes. */
  shorts(section: string): Uint16Array {
    const bytes = aligned(this.bytes(section));
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }

  text(section: string): string {
    return new TextDecoder().decode(this.bytes(section));
  }

  /** Blocks of a section that stand together, the last one included. */
  #blocks([start, length, firstBlock]: Place, first: number, last: number): Uint8Array {
    const known = first === last ? this.#kept.get(firstBlock + first) : undefined;
    if (known !== undefined) return known;
    const size = Math.min((last + 1) * BLOCK, length) - first * BLOCK;
    const bytes = exactly(this.#read(this.#start + start + first * BLOCK, size), size);
    for (let block = first; block <= last && this.#sumOf !== undefined; block++) {
      const from = (block - first) * BLOCK;
      if (this.#sumOf(bytes.subarray(from, from + BLOCK)) !== this.#sums[firstBlock + block]) {
        throw new UnusableIndex('It is damaged.');
      }
    }
    if (first === last) this.#keep(firstBlock + first, bytes);
    return bytes;
  }

  #keep(block: number, bytes: Uint8Array): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    this.#kept.set(block, bytes);
  }
}

function exactly(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new UnusableIndex('It is cut short.');
  return bytes;
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = aligned(bytes);
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** The bytes, copied if they do not start where numbers may. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}
