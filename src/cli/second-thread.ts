import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Part, ReadRest } from '../load/load-base.ts';
import type { OpenFile } from './open-files.ts';
import { SECOND_THREAD, type RestOfFile, type Shared } from './rest-of-file.ts';
import { readAt } from './read-at.ts';
import { largest } from '../text/largest.ts';

/** Of a smaller file, in bytes, each thread would be done before its code is quick. */
const LEAST = 2 ** 25;
/** Where a file is cut: the second thread begins later. */
const CUT = 0.51;
/** Lines that are longer are rare, and the file is then read by one thread. */
const LONGEST_LINE = 2 ** 16;
const LINE_FEED = 0x0a;

export interface SecondThread {
  /** What starts this program; without it there is no second thread. */
  readonly program?: string | undefined;
  /** Replaces the size of the largest file from which on a second thread is started, in bytes. */
  readonly least?: number;
}

/**
 * The parts of a base and the end of the largest, which a second thread begins to read; no end where that does not pay.
 * @param files of the parts, in their order
 */
export function shareOut(
  parts: readonly Part[],
  files: readonly OpenFile[],
  how: Pick<RestOfFile, 'maxSize' | 'strict' | 'kept'>,
  { program, least = LEAST }: SecondThread,
): Shared {
  const sizes = parts.map(({ size = 0 }) => size);
  const size = largest(sizes);
  const part = sizes.indexOf(size);
  const file = files[part];
  const isWorthwhile = size >= least && availableParallelism() > 1 && parts.every(({ format }) => format === 'jsonl');
  if (program === undefined || file === undefined || !isWorthwhile) return { parts };
  const offset = lineAfter(file, Math.floor(size * CUT));
  if (offset === undefined) return { parts };
  const named = files.map(({ name, descriptor }, at) => ({ name, descriptor, size: sizes[at] ?? 0 }));
  // Handed on once: whoever takes it may let go of it.
  let found: Promise<ReadRest | undefined> | undefined = inThread({ ...how, files: named, part, offset }, program);
  const read = async () => {
    const once = found;
    found = undefined;
    return once;
  };
  return {
    parts: parts.map((one, at) => ({
      ...one,
      ...files[at]?.bytes,
      ...(at === part && { chunks: file.bytes.between(0, offset) }),
    })),
    rest: { part, offset, chunks: file.bytes.between(offset), read },
  };
}

function lineAfter({ descriptor }: OpenFile, offset: number): number | undefined {
  const end = readAt(descriptor, offset, LONGEST_LINE).indexOf(LINE_FEED);
  return end < 0 ? undefined : offset + end + 1;
}

/** What another thread finds; undefined if it fails, whatever the reason: then the first one reads all, and tells. */
function inThread(rest: RestOfFile, program: string): Promise<ReadRest | undefined> {
  return new Promise((resolve) => {
    const fail = () => {
      resolve(undefined);
    };
    try {
      const worker = new Worker(program, { argv: [SECOND_THREAD], workerData: rest });
      worker.once('message', resolve).once('error', fail).once('exit', fail);
    } catch {
      // The system gives no more threads.
      fail();
    }
  });
}
