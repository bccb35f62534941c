import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFile } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';

/**
 * Writes files where there are none yet, all of them or none. Each appears whole: it is written beside its place first.
 * @throws UserError (1) if one exists or cannot be written
 */
export function writeNew(files: readonly NewFile[]): void {
  finishBeforeDying();
  const written: string[] = [];
  for (const file of files) {
    try {
      writeWhole(file);
      written.push(file.path);
    } catch (error) {
      for (const path of written) rmSync(path, { force: true });
      throw error instanceof UserError ? error : failure(file.path, error);
    }
  }
}

function writeWhole({ path, text }: NewFile): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.sora-cn-${randomUUID()}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    place(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link fails where something has come in the meantime, which a rename would write over. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw inTheWay(path);
    // Some file systems have no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
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
  const code = codeOf(error);
  return new UserError(`cannot write ${path}: ${REASONS[code] ?? `the system says ${code}`}.`, [], 1);
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

let waits = false;

/** A signal that comes while a file is half written waits until it is whole or gone, then ends the program as ever. */
function finishBeforeDying(): void {
  // A program that writes many times waits once.
  if (waits) return;
  waits = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}
