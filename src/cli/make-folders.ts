import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { refuseForeignLink } from './foreign-link.ts';

/**
 * Makes a folder and those that lead to it, or none of them. One by one: the `recursive` of Node never comes back on
 * file systems such as /proc, which say that a folder is not there whatever is asked of them.
 * @returns the folders that were made, the innermost first
 */
export function makeFolders(path: string, mode = 0o777): string[] {
  refuseForeignLink(path);
  const missing: string[] = [];
  for (let folder = resolve(path); !isThere(folder) && dirname(folder) !== folder; folder = dirname(folder)) {
    missing.push(folder);
  }
  const made: string[] = [];
  try {
    for (const folder of missing.reverse()) if (make(folder, mode)) made.unshift(folder);
  } catch (error) {
    removeFolders(made);
    throw error;
  }
  return made;
}

/** Takes folders away that nothing was put into. */
export function removeFolders(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Something of somebody’s is in it, and so in those that lead to it.
  }
}

/** False if another process was quicker. */
function make(folder: string, mode: number): boolean {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    if (isFolder(folder)) return false;
    // A link to nowhere is in the way.
    const isInTheWay = lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
    throw isInTheWay ? Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' }) : error;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
