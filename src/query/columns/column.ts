import { GrowingNumbers, type Packed } from '../../text/growing-numbers.ts';

/** What the claims of a base have of one thing, such as their topics: entries, each a claim and one of its values. */
export interface Column {
  /** Every value, once, in the order in which they come. */
  readonly values: readonly string[];
  /** Of each entry, the place of its value in `values`. */
  readonly numbers: ArrayLike<number>;
  /** Of each entry, the place of its claim among all, ascending; absent where the entries are one a claim. */
  readonly claims?: ArrayLike<number>;
}

/** Takes the values of one claim after the other; claims that have none need not be told. */
export class ColumnBuilder {
  readonly #values = new Map<string, number>();
  readonly #numbers = new GrowingNumbers();
  /** Undefined as long as each claim has one value. */
  #claims: GrowingNumbers | undefined;
  #next = 0;

  add(values: readonly string[], claim = this.#next): void {
    if (this.#claims === undefined && (values.length !== 1 || claim !== this.#next)) this.#claims = upTo(this.#next);
    for (const value of values) {
      let number = this.#values.get(value);
      if (number === undefined) this.#values.set(value, (number = this.#values.size));
      this.#numbers.push(number);
      this.#claims?.push(claim);
    }
    this.#next = claim + 1;
  }

  /** @param size how many claims there are in all */
  finish(size = this.#next): Column & { readonly numbers: Packed; readonly claims?: Packed } {
    const claims = this.#claims ?? (this.#next === size ? undefined : upTo(this.#next));
    return {
      values: [...this.#values.keys()],
      numbers: this.#numbers.packed(this.#values.size),
      ...(claims !== undefined && { claims: claims.packed(2 ** 32) }),
    };
  }
}

function upTo(end: number): GrowingNumbers {
  const numbers = new GrowingNumbers();
  for (let number = 0; number < end; number++) numbers.push(number);
  return numbers;
}

/** Which claims are chosen: 1 at the place of each that is; undefined for all of them. */
export type Mask = Uint8Array | undefined;

/** @param size how many claims there are in all */
export function maskOf(places: Uint32Array, size: number): Mask {
  if (places.length === size) return undefined;
  const mask = new Uint8Array(size);
  for (const place of places) mask[place] = 1;
  return mask;
}

/** The places that a mask has. */
export function placesIn(mask: Uint8Array): Uint32Array {
  const places = new Uint32Array(countIn(mask));
  let next = 0;
  for (let place = 0; place < mask.length; place++) if (mask[place] === 1) places[next++] = place;
  return places;
}

export function countIn(mask: Uint8Array): number {
  let count = 0;
  for (let place = 0, end = mask.length; place < end; place++) count += mask[place] ?? 0;
  return count;
}

/** How many entries of chosen claims there are of each value. */
export function countEntries({ values, numbers, claims }: Column, mask: Mask): Uint32Array {
  const counts = new Uint32Array(values.length);
  const { length } = numbers;
  for (let entry = 0; entry < length; entry++) {
    if (mask?.[claims === undefined ? entry : (claims[entry] ?? 0)] === 0) continue;
    const number = numbers[entry] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** Hands on each chosen claim that has values, with their places in `values`: a list that stands only for so long. */
export function eachClaim(
  { numbers, claims }: Column,
  mask: Mask,
  take: (numbers: readonly number[], claim: number) => void,
): void {
  const own: number[] = [];
  const { length } = numbers;
  const claimOf = (entry: number) => (claims === undefined ? entry : (claims[entry] ?? 0));
  for (let entry = 0; entry < length;) {
    const claim = claimOf(entry);
    own.length = 0;
    while (entry < length && claimOf(entry) === claim) own.push(numbers[entry++] ?? 0);
    if (mask === undefined || mask[claim] === 1) take(own, claim);
  }
}

/** The chosen claims that have each value, by its place in `values`. */
export function claimsByValue(column: Column, mask: Mask): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  eachClaim(column, mask, (numbers, claim) => {
    for (const number of numbers) {
      const group = groups.get(number);
      if (group === undefined) groups.set(number, [claim]);
      else group.push(claim);
    }
  });
  return groups;
}

/** A function that gives what is said of a few claims, in the order of their places, without going through the others. */
export function partsOf({ values, numbers, claims }: Column, size: number): (places: readonly number[]) => Column {
  const starts = new Uint32Array(size + 1);
  for (let entry = 0; entry < numbers.length; entry++)
    starts[(claims === undefined ? entry : (claims[entry] ?? 0)) + 1] = entry + 1;
  for (let at = 1; at <= size; at++) starts[at] = Math.max(starts[at] ?? 0, starts[at - 1] ?? 0);
  return (places) => {
    const renumbered = new Map<number, number>();
    const part = { values: [] as string[], numbers: [] as number[], claims: [] as number[] };
    for (const place of places) {
      for (let entry = starts[place] ?? 0; entry < (starts[place + 1] ?? 0); entry++) {
        const number = numbers[entry] ?? 0;
        const known = renumbered.get(number) ?? part.values.push(values[number] ?? '') - 1;
        renumbered.set(number, known);
        part.numbers.push(known);
        part.claims.push(place);
      }
    }
    return part;
  };
}

/** Which claims have a value that is wanted. */
export function claimsHaving(
  { values, numbers, claims }: Column,
  size: number,
  isWanted: (value: string) => boolean,
): Uint8Array {
  const wanted = Uint8Array.from(values, (value) => Number(isWanted(value)));
  const having = new Uint8Array(size);
  const { length } = numbers;
  for (let entry = 0; entry < length; entry++) {
    if (wanted[numbers[entry] ?? 0] === 1) having[claims === undefined ? entry : (claims[entry] ?? 0)] = 1;
  }
  return having;
}
