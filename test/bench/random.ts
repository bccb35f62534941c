/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Choices that are the same for the same seed. */
export interface Chance {
  readonly number: () => number;
  /** A whole number below `count`, each as likely. */
  readonly below: (count: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly from: <T>(list: readonly T[]) => T;
  /** As words in a text: the first entry of the list comes often, the last ones hardly ever (Zipf’s law). */
  readonly ranked: <T>(list: readonly T[]) => T;
  /** At most so many entries, ranked, none of them twice. */
  readonly some: <T>(count: number, list: readonly T[]) => T[];
}

export function chanceFrom(seed: number): Chance {
  const number = randomFrom(seed);
  const below = (count: number) => Math.floor(number() * count);
  const ranked = <T>(list: readonly T[]): T => list[Math.floor((list.length + 1) ** number()) - 1] as T;
  return {
    number,
    below,
    ranked,
    happens: (probability) => number() < probability,
    from: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    some: <T>(count: number, list: readonly T[]): T[] => [
      ...new Set(Array.from({ length: count }, () => ranked(list))),
    ],
  };
}
