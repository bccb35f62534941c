import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Part } from '../load/load-base.ts';
import { chunksOf, PASSING_CHUNK } from './files.ts';
import type { ReadAt } from '../query/kept/section-file.ts';
import { readingAhead } from './read-at.ts';

/** A file changed so shortly before it was read could change again without its times telling. */
export const RACY_MS = 2000;

/** A file of the base that is open as long as it is asked: whatever its path leads to by then, it is the same. */
export interface OpenFile {
  readonly name: string;
  readonly descriptor: number;
  /** Lines of it, by the descriptor. */
  readonly readLine: ReadAt;
  /** What tells that it is the same as before. */
  readonly identity: string;
  /** Its bytes, by the descriptor. */
  readonly bytes: Bytes;
}

/** The bytes of an open file, each time that they are asked for. */
interface Bytes extends Pick<Part, 'chunks' | 'passing'> {
  /** From one offset up to another, or to its end. */
  readonly between: (from: number, to?: number) => Iterable<Uint8Array>;
}

/** The files of some parts; undefined if one cannot be opened, or not as many. */
export function openFiles(parts: readonly Part[]): OpenFile[] | undefined {
  const files: OpenFile[] = [];
  try {
    for (const { name } of parts) {
      const descriptor = openSync(name, 'r');
      files.push({
        name,
        descriptor,
        readLine: readingAhead(descriptor),
        identity: identityOf(descriptor),
        bytes: bytesOf(descriptor, name),
      });
    }
    return files;
  } catch {
    closeFiles(files);
    return undefined;
  }
}

export function closeFiles(files: readonly OpenFile[]): void {
  for (const { descriptor } of files) closeSync(descriptor);
}

export function bytesOf(descriptor: number, name: string): Bytes {
  const between = (position: number, end?: number, shared?: Uint8Array) => ({
    [Symbol.iterator]: () => chunksOf(descriptor, name, { shared, position, end }),
  });
  return { chunks: between(0), passing: between(0, undefined, new Uint8Array(PASSING_CHUNK)), between };
}

function identityOf(descriptor: number): string {
  const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(descriptor, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

/** Whether a file did not change since some time, and would tell if it did. */
export function isSettled({ descriptor, identity }: OpenFile, started: number): boolean {
  return identityOf(descriptor) === identity && started - fstatSync(descriptor).mtimeMs > RACY_MS;
}
