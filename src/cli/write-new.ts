import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewFile } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';
import { FOREIGN_LINK } from './foreign-link.ts';
import { makeFolders, removeFolders } from './make-folders.ts';
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

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOENT: 'there is no such folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead round in a circle',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

export function failure(path: string, error: unknown): UserError {
  const code = codeOf(error);
  if (code === 'EEXIST' || code === 'EISDIR') {
    return new UserError(`${path} exists, and nothing is written over it. Name another, or move it away.`, [], 1);
  }
  if (code === FOREIGN_LINK && error instanceof Error) return new UserError(error.message, [], 1);
  if (path === '') return new UserError('cannot write a file with an empty name. Name one.', [], 1);
  return new UserError(`cannot write ${path}: ${REASONS[code] ?? `the system says ${code}`}.`, [], 1);
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
