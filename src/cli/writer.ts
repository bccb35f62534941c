import { writeSync } from 'node:fs';
import { UserError } from '../model/errors.ts';

const CHUNK = 2 ** 16;
const PAUSE_MS = 5;
/** The reader has left; what programs made by Node give each other for a pipe is a socket, with a word of its own. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET']);

/**
 * Writes a text to a descriptor, all of it, before it returns: `process.stdout.write` loses what is left at exit.
 * @returns false if the reader has closed the pipe
 * @throws UserError (1) for any other write error, such as a full disk
 */
export function writeAll(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at, Math.min(CHUNK, bytes.length - at));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
        pause();
        continue;
      }
      const fault = writeFault(error as Error);
      if (fault === undefined) return false;
      throw fault;
    }
  }
  return true;
}

/** What is said of output that cannot be written: nothing where its reader has left. */
export function writeFault({ code, message }: NodeJS.ErrnoException): UserError | undefined {
  if (code !== undefined && GONE.has(code)) return undefined;
  return new UserError(`cannot write the output: ${reason(code, message)}.`, [], 1);
}

function reason(code: string | undefined, message: string): string {
  if (code === 'ENOSPC') return 'no space left on the device';
  if (code === 'EBADF') return 'the stream is closed';
  return message;
}

/** A slow reader of a pipe that does not block: wait, then try again. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
