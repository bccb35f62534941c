import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../model/errors.ts';

const ROOT = 0;

/**
 * Refuses a path that a link of another user is on: where others can write they could plant it, and it leads whoever
 * writes there to a file of their own.
 * @throws UserError (1) with the link
 */
export function refuseForeignLink(path: string): void {
  const user = process.geteuid?.();
  if (user === undefined) return;
  for (let step = resolve(path), above = dirname(step); above !== step; step = above, above = dirname(step)) {
    const stats = lstatSync(step, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() !== true || stats.uid === user || stats.uid === ROOT) continue;
    const message = `cannot write ${path}: ${step} is a link that another user made. Name what it leads to, if that is meant.`;
    throw new UserError(message, [], 1);
  }
}
