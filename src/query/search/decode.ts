import {
  BLOCK,
  checksum,
  FIXED_HEAD,
  FORMAT_VERSION,
  MAGIC,
  padded,
  SECTION_NAMES,
  SECTIONS,
  type Section,
} from './file-format.ts';
import { typeNamed, type Index } from './index.ts';
import { Vocabulary } from './vocabulary.ts';

const BLOCKS_AT_ONCE = 32;

/** Reads bytes of a file; fewer than asked for if the file ends. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

/** The file is no index of this version, or is damaged: it is to be thrown away and made anew. */
export class UnusableIndex extends Error {
  override readonly name = 'UnusableIndex';
}

/**
 * The index in a file. The words are read at once, anything else when it is asked for, so that a search reads little.
 * @throws UnusableIndex now, or later from any method of the index, when what is read does not have its checksum;
 * only now if the file is to be checked as a whole
 */
export function decodeIndex(read: ReadAt, checkWhole = false): Index {
  const file = new CheckedFile(read);
  if (checkWhole) file.check();
  const starts = file.numbers('starts');
  const text = new TextDecoder().decode(file.bytes('text'));
  const vocabulary = new Vocabulary(text, starts, () => file.numbers('letters'));
  const range = (section: 'postingStarts' | 'referrerStarts', at: number): readonly [number, number] => {
    const [from = 0, to = 0] = file.numbers(section, at, at + 2);
    return [from, to];
  };
  let types: Uint8Array | undefined;
  return {
    size: file.count('types'),
    vocabulary,
    postings: (word) => {
      const [from, to] = range('postingStarts', word);
      return {
        records: file.numbers('records', from, to),
        weights: file.bytes('weights', from, to),
        covers: file.bytes('covers', from, to),
        shares: file.bytes('shares', from, to),
      };
    },
    frequencyOf: (word) => {
      const [from, to] = range('postingStarts', word);
      return to - from;
    },
    referrers: (record) => file.numbers('referrers', ...range('referrerStarts', record)),
    typeOf: (record) => typeNamed((types ??= file.bytes('types'))[record]),
    placeOf: (record) => file.doubles('places', record, record + 1)[0] ?? 0,
  };
}

const MOST_KEPT = 64;

/** The sections of a file, of which only checked blocks are handed out. */
class CheckedFile {
  readonly #read: ReadAt;
  readonly #head: Uint32Array;
  readonly #offsets = new Map<Section, number>();
  readonly #kept = new Map<number, Uint8Array>();
  readonly #length: number;

  constructor(read: ReadAt) {
    this.#read = read;
    const fixed = asNumbers(exactly(read(0, FIXED_HEAD * 4), FIXED_HEAD * 4));
    if (fixed[0] !== MAGIC || fixed[1] !== FORMAT_VERSION) throw new UnusableIndex('It is no index of this version.');
    const headLength = padded((FIXED_HEAD + (fixed[3] ?? 0)) * 4);
    this.#head = asNumbers(exactly(read(0, headLength), headLength)).slice();
    const expected = this.#head[2];
    this.#head[2] = 0;
    if (checksum(this.#head) !== expected) throw new UnusableIndex('Its head is damaged.');
    let at = headLength;
    SECTION_NAMES.forEach((name, place) => {
      this.#offsets.set(name, at);
      at += padded(this.#head[4 + place] ?? 0);
    });
    this.#length = at;
  }

  /** Reads all of the file. */
  check(): void {
    const blocks = Math.ceil((this.#length - this.#head.byteLength) / BLOCK);
    for (let first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
      this.#blocks(first, Math.min(first + BLOCKS_AT_ONCE, blocks) - 1);
    }
  }

  /** How many items a section has. */
  count(section: Section): number {
    return (this.#head[4 + SECTION_NAMES.indexOf(section)] ?? 0) / SECTIONS[section];
  }

  bytes(section: Section, from = 0, to = this.count(section)): Uint8Array {
    const start = (this.#offsets.get(section) ?? 0) + from * SECTIONS[section];
    return this.#slice(start, start + (to - from) * SECTIONS[section]);
  }

  numbers(section: Section, from?: number, to?: number): Uint32Array {
    return asNumbers(this.bytes(section, from, to));
  }

  doubles(section: Section, from?: number, to?: number): Float64Array {
    return new Float64Array(new Uint8Array(this.bytes(section, from, to)).buffer);
  }

  #slice(start: number, end: number): Uint8Array {
    if (start === end) return new Uint8Array();
    const first = Math.floor((start - this.#head.byteLength) / BLOCK);
    const last = Math.floor((end - 1 - this.#head.byteLength) / BLOCK);
    const from = this.#head.byteLength + first * BLOCK;
    return this.#blocks(first, last).subarray(start - from, end - from);
  }

  /** Blocks that stand together, the last one included. Single ones are kept: postings of rare words lie in the same few. */
  #blocks(first: number, last: number): Uint8Array {
    const known = first === last ? this.#kept.get(first) : undefined;
    if (known !== undefined) return known;
    const from = this.#head.byteLength + first * BLOCK;
    const length = Math.min((last - first + 1) * BLOCK, this.#length - from);
    const bytes = exactly(this.#read(from, length), length);
    for (let block = first; block <= last; block++) {
      const numbers = asNumbers(bytes.subarray((block - first) * BLOCK, (block - first + 1) * BLOCK));
      if (checksum(numbers) !== this.#head[FIXED_HEAD + block]) throw new UnusableIndex('It is damaged.');
    }
    if (first === last) this.#keep(first, bytes);
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

/** The bytes as numbers; copied if they do not start where numbers may. */
function asNumbers(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length / 4);
}
