import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFile } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';
import { refuseForeignLink } from './foreign-link.ts';
import { makeFolders } from './make-folders.ts';
import { unbroken } from './unbroken.ts';
import { failure } from './write-new.ts';

/**
 * Writes a file in place of one that may be there: beside it first, so that the old one stays if anything goes wrong.
 * @throws UserError (1) if it cannot be written
 */
export function replaceFile({ path, text }: NewFile): Promise<void> {
  return unbroken(() => {
    try {
      refuseForeignLink(path);
      makeFolders(dirname(path));
      const old = statSync(path, { throwIfNoEntry: false });
      if (old?.isDirectory() === true) throw new UserError(`${path} is a folder. Name a file in it.`, [], 1);
      // In a folder where one may write, a file that one may not could be replaced all the same.
      if (old !== undefined) accessSync(path, constants.W_OK);
      // A device or a pipe is written to; it has no old content to keep.
      if (old !== undefined && !old.isFile()) writeTo(path, text);
      else renameOver(old === undefined ? path : realpathSync(path), text, old);
    } catch (error) {
      throw failure(path, error);
    }
  });
}

/** Writes to what is no file, though another user may by now have put a link to one in its place. */
function writeTo(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY);
  try {
    if (fstatSync(file).isFile()) throw new UserError(`${path} changed while it was written to.`, [], 1);
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

function renameOver(path: string, text: string, old: Stats | undefined): void {
  const temporary = join(dirname(path), `.sora-cn-${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (old !== undefined) keepRights(file, old);
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Root, who may, leaves a file to its owner. */
function keepRights(file: number, { mode, uid, gid }: Stats): void {
  if (process.geteuid?.() === 0) fchownSync(file, uid, gid);
  fchmodSync(file, mode & 0o777);
}
