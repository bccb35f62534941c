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
import { UserError } from '../model/errors.ts';
import { refuseForeignLink } from './foreign-link.ts';
import { makeFolders } from './make-folders.ts';
import { unbroken } from './unbroken.ts';
import { failure } from './write-new.ts';

/** A file that is written piece by piece, as the pieces are made. */
export interface MadeFile {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

type Pause = () => Promise<void>;

/**
 * Writes a file in place of one that may be there: beside it first, so that the old one stays if anything goes wrong.
 * @throws UserError (1) if it cannot be written, and what making the pieces throws
 */
export function replaceFile({ path, pieces }: MadeFile): Promise<void> {
  return unbroken(async (pause) => {
    try {
      refuseForeignLink(path);
      makeFolders(dirname(path));
      const old = statSync(path, { throwIfNoEntry: false });
      if (old?.isDirectory() === true) throw new UserError(`${path} is a folder. Name a file in it.`, [], 1);
      // In a folder where one may write, a file that one may not could be replaced all the same.
      if (old !== undefined) accessSync(path, constants.W_OK);
      // A device or a pipe is written to; it has no old content to keep.
      if (old !== undefined && !old.isFile()) await writeTo(path, pieces, pause);
      else await renameOver(old === undefined ? path : realpathSync(path), pieces, pause, old);
    } catch (error) {
      throw failure(path, error);
    }
  });
}

/** Writes to what is no file, though another user may by now have put a link to one in its place. */
async function writeTo(path: string, pieces: Iterable<string>, pause: Pause): Promise<void> {
  const file = openSync(path, constants.O_WRONLY);
  try {
    if (fstatSync(file).isFile()) throw new UserError(`${path} changed while it was written to.`, [], 1);
    await writePieces(file, pieces, pause);
  } finally {
    closeSync(file);
  }
}

async function writePieces(file: number, pieces: Iterable<string>, pause: Pause): Promise<void> {
  for (const piece of pieces) {
    writeFileSync(file, piece);
    await pause();
  }
}

async function renameOver(path: string, pieces: Iterable<string>, pause: Pause, old: Stats | undefined): Promise<void> {
  const temporary = join(dirname(path), `.sora-cn-${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (old !== undefined) keepRights(file, old);
      await writePieces(file, pieces, pause);
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
