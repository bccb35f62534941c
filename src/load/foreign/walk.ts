import type { Json } from './one-or-many.ts';

/**
 * Shows every object in foreign data, an outer one before what is in it, in their order and however deep. `take` says
 * whether it has taken an object as a whole, so that nothing in it is shown.
 * @returns how many were taken
 */
export function walk(root: unknown, take: (object: Json, where: string) => boolean): number {
  // Not by recursion: data may be nested deeper than calls can be.
  let taken = 0;
  const left = [{ value: root, where: '' }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, where } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && take(value as Json, where === '' ? '(whole)' : where)) {
      taken++;
      continue;
    }
    const inner = Array.isArray(value)
      ? value.map((item: unknown, at) => ({ value: item, where: `${where}[${String(at)}]` }))
      : Object.entries(value).map(([key, item]) => ({
          value: item as unknown,
          where: where === '' ? key : `${where}.${key}`,
        }));
    for (const one of inner.reverse()) left.push(one);
  }
  return taken;
}

/** Whether a value is nested deeper than so many levels. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
