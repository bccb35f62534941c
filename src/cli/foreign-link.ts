import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const ROOT = 0;

export const FOREIGN_LINK = 'FOREIGN_LINK';

/**
 * Refuses a path that a link of another user is on: where others can write they could plant it, and it leads whoever
 * writes there to a file of their own.
 * @throws Error with the code `FOREIGN_LINK`: every start loads this, and so no errors of ours
 */
export function refuseForeignLink(path: string): void {
  const user = process.geteuid?.();
  if (user === undefined) return;
  for (let step = resolve(path), above = dirname(step); above !== step; step = above, above = dirname(step)) {
    const stats = lstatSync(step, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() !== true || stats.uid === user || stats.uid === ROOT) continue;
    const message = `cannot write ${path}: ${step} is a link that another user made. Name what it leads to, if that is meant.`;
    throw Object.assign(new Error(message), { code: FOREIGN_LINK });
  }
}
