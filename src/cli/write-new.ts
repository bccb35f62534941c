import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewFile } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';
import { FOREIGN_LINK } from './foreign-link.ts';
import { makeFolders, removeFolders } from './make-folders.ts';
import { codeOf, reasonFor } from './system-error.ts';
import { unbroken } from './unbroken.ts';

/**
 * Writes files where there are none yet, and the folders above them: all or nothing.
 * @throws UserError (1) if one exists or cannot be written
 */
export function writeNew(files: readonly NewFile[]): Promise<void> {
  return unbroken(() => {
    const undo: (() => void)[] = [];
    for (const file of files) {
      try {
        writeOne(file, undo);
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw failure(file.path, error);
      }
    }
  });
}

function writeOne({ path, text }: NewFile, undo: (() => void)[]): void {
  const folders = makeFolders(dirname(path));
  undo.push(() => {
    removeFolders(folders);
  });
  const file = openSync(path, 'wx');
  undo.push(() => {
    rmSync(path, { force: true });
  });
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

export function failure(path: string, error: unknown): UserError {
  const code = codeOf(error);
  if (code === 'EEXIST' || code === 'EISDIR') {
    return new UserError(`${path} exists, and nothing is written over it. Name another, or move it away.`, [], 1);
  }
  if (code === FOREIGN_LINK && error instanceof Error) return new UserError(error.message, [], 1);
  if (path === '') return new UserError('cannot write a file with an empty name. Name one.', [], 1);
  const reason = code === 'ENOENT' ? 'there is no such folder' : reasonFor(code);
  return new UserError(`cannot write ${path}: ${reason}.`, [], 1);
}
