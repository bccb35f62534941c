import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFile } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';
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
      makeFolders(dirname(path));
      const old = statSync(path, { throwIfNoEntry: false });
      if (old?.isDirectory() === true) throw new UserError(`${path} is a folder. Name a file in it.`, [], 1);
      // A device or a pipe is written to; it has no old content to keep.
      if (old !== undefined && !old.isFile()) writeFileSync(path, text);
      else renameOver(old === undefined ? path : realpathSync(path), text, old?.mode);
    } catch (error) {
      throw failure(path, error);
    }
  });
}

function renameOver(path: string, text: string, mode: number | undefined): void {
  const temporary = join(dirname(path), `.sora-cn-${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (mode !== undefined) fchmodSync(file, mode & 0o777);
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
