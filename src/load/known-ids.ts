import type { DataText, Path } from './data-text.ts';

/** Where a record stands. */
export interface Place {
  readonly source: DataText;
  readonly path: Path;
}

/**
 * The ids of one record type, each with the place that had it first, and whether that record is broken. There may be
 * millions, so that a number stands for each.
 */
export class KnownIds {
  readonly #numbers = new Map<string, number>();
  readonly #broken = new Set<number>();
  /** Of each number its path; the ordinal alone where the path is no more. */
  readonly #paths: (Path | number)[] = [];
  /** The texts, each with the first number of its ids. */
  readonly #texts: { readonly source: DataText; readonly first: number }[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of an id that was not known before. */
  add(id: string, { source, path }: Place, isBroken: boolean): number {
    const number = this.#paths.length;
    this.#numbers.set(id, number);
    if (isBroken) this.#broken.add(number);
    const [only] = path;
    this.#paths.push(path.length === 1 && typeof only === 'number' ? only : path);
    if (this.#texts.at(-1)?.source !== source) this.#texts.push({ source, first: number });
    return number;
  }

  keys(): Iterable<string> {
    return this.#numbers.keys();
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  isBroken(number: number): boolean {
    return this.#broken.size > 0 && this.#broken.has(number);
  }

  /** Where the record of a number stands. */
  placeOf(number: number): Place {
    const path = this.#paths[number] ?? [];
    const text = this.#texts.findLast(({ first }) => first <= number);
    if (text === undefined) throw new RangeError(`no id has the number ${number}`);
    return { source: text.source, path: typeof path === 'number' ? [path] : path };
  }
}
