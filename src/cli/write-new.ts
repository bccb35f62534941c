import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewFile } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';

/**
 * Writes files where there are none yet, all of them or none.
 * @throws UserError (1) if one exists or cannot be written
 */
export function writeNew(files: readonly NewFile[]): void {
  const made: string[] = [];
  for (const { path, text } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      create(path);
      made.push(path);
      writeFileSync(path, text);
    } catch (error) {
      for (const one of made) rmSync(one, { force: true });
      throw failure(path, error);
    }
  }
}

function create(path: string): void {
  try {
    writeFileSync(path, '', { flag: 'wx' });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? inTheWay(path) : error;
  }
}

function inTheWay(path: string): UserError {
  return new UserError(`${path} exists, and nothing is written over it. Name another, or move it away.`, [], 1);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ENOENT: 'there is no such folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead round in a circle',
  ERR_INVALID_ARG_VALUE: 'its name holds a NUL character',
};

function failure(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  return new UserError(`cannot write ${path}: ${REASONS[code] ?? `the system says ${code}`}.`, [], 1);
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
