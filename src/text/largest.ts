/** The largest of some numbers, 0 of none: there may be more than a call of `Math.max` takes. */
export function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
