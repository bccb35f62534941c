import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { decodeUtf8, foreignFormat, foreignText } from '../load/decode-text.ts';
import type { Part } from '../load/load-base.ts';
import { CAPS, inBytes } from '../model/caps.ts';
import { gather } from '../load/lines/read-chunks.ts';
import { byCodePoint } from '../text/compare.ts';
import { shellPath } from '../text/shell-word.ts';
import { UserError } from '../model/errors.ts';
import { refuseWhole, watchMemory } from './refuse-if-full.ts';
import { codeOf, reasonFor } from './system-error.ts';

const STANDARD_INPUT = '-';

/** How standard input is called in messages. */
const STANDARD_INPUT_NAME = '<stdin>';

const FORMATS: Readonly<Record<string, NonNullable<Part['format']>>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** The parts of the base at `paths`: files, the data files of folders in the order of their names, or `-` for standard input. */
export function partsOf(paths: readonly string[]): Part[] {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UserError('standard input (-) can be read only once');
  }
  return paths.flatMap((path) => (isFolder(path) ? folderParts(path) : [filePart(path)]));
}

/** What texts are read as: articles are words alone, foreign data may have markup in it. */
const KINDS = { article: 'an article', foreign: 'a file to import' } as const satisfies Partial<
  Record<keyof typeof CAPS, string>
>;

export type TextKind = keyof typeof KINDS;

/** A whole text file of at most `cap` bytes. */
export function readText(path: string, kind: TextKind, cap: number = CAPS[kind]): string {
  const name = nameOf(path);
  const bytes = gather(readChunks(path), cap);
  if (bytes === undefined)
    throw new UserError(`${name} is larger than ${inBytes(cap)}, the most that is read of ${KINDS[kind]}`, [
      'raise the limit with --max-size',
    ]);
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) throw new UserError(`${name} ${foreign}`);
  refuseWhole(name, kind, bytes.length);
  const decoded = decodeUtf8(bytes);
  if (!('text' in decoded)) {
    const place = decoded.spot === undefined ? name : `${name}:${decoded.spot.line}:${decoded.spot.column}`;
    throw new UserError(`${place}: ${decoded.message}`);
  }
  if (decoded.text.includes('\0'))
    throw new UserError(`${name} holds NUL characters: it is no text, or UTF-16 without its mark: save it as UTF-8`);
  const other = kind === 'article' ? (foreignText(decoded.text) ?? otherByName(path)) : undefined;
  if (other !== undefined) throw new UserError(`${name} ${other}`);
  return decoded.text;
}

/** What a file is by its name that nobody calls a text so. */
function otherByName(path: string): string | undefined {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv' || extension === '.tsv')
    return `is a table by its name: sora-cn import ${extension.slice(1)} ${shellPath(path)} -o base.yaml`;
  return FORMATS[extension] === undefined ? undefined : `is a base by its name: sora-cn check ${shellPath(path)}`;
}

const TEXTS = ['.txt', '.text', '.md'];

/**
 * The path of a text as it is; of a folder those of the texts in it, in the order of their names.
 * @throws UserError for a folder without texts
 */
export function textPaths(path: string): readonly string[] {
  if (path === STANDARD_INPUT || !isFolder(path)) return [path];
  const names = attempt(path, () => readdirSync(path)).filter(
    (name) => !name.startsWith('.') && TEXTS.includes(extname(name).toLowerCase()),
  );
  const files = names.sort(byCodePoint).map((name) => join(path, name));
  if (files.length === 0) {
    throw new UserError(
      `${path} holds no texts: there is no ${TEXTS.map((one) => `*${one}`).join(', ')} in this folder`,
    );
  }
  return files.filter(isFile);
}

/** Whether a path leads to a file or folder; what keeps one from getting there is told when it is read or written. */
export function hasFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

export function hasData(path: string): boolean {
  return hasFile(path) && (!isFolder(path) || dataPaths(path).length > 0);
}

function filePart(path: string): Part {
  const format = path === STANDARD_INPUT ? undefined : FORMATS[extname(path).toLowerCase()];
  const stats = path === STANDARD_INPUT ? undefined : statSync(path, { throwIfNoEntry: false });
  const size = stats?.isFile() === true ? stats.size : undefined;
  return {
    name: nameOf(path),
    ...(format !== undefined && { format }),
    ...(size !== undefined && { size }),
    chunks: readChunks(path),
    beforeWhole: (kind, bytes) => {
      refuseWhole(nameOf(path), kind, bytes);
    },
    ...(size !== undefined && { passing: { [Symbol.iterator]: () => readInPassing(path) } }),
  };
}

/** The files of data in a folder, in the order of their names. */
function dataPaths(folder: string): string[] {
  const names = attempt(folder, () => readdirSync(folder)).filter(
    (name) => !name.startsWith('.') && Object.hasOwn(FORMATS, extname(name).toLowerCase()),
  );
  const paths = names.sort(byCodePoint).map((name) => join(folder, name));
  return paths.filter(isFile);
}

function folderParts(folder: string): Part[] {
  const parts = dataPaths(folder).map(filePart);
  if (parts.length === 0) {
    throw new UserError(
      `${folder} holds no data: there is no ${Object.keys(FORMATS)
        .map((extension) => `*${extension}`)
        .join(', ')} in this folder`,
      ['Folders inside it are not read; name them too: --data FOLDER --data FOLDER/INNER'],
    );
  }
  return parts;
}

function isFolder(path: string): boolean {
  return path !== STANDARD_INPUT && attempt(path, () => statSync(path).isDirectory());
}

/** Whether what a folder holds is a file; another user may have put there what never ends. */
function isFile(path: string): boolean {
  const stats = attempt(path, () => statSync(path));
  if (stats.isFile() || stats.isDirectory()) return stats.isFile();
  throw new UserError(`${path} is a pipe or a device, which may never end: to read it, name it by itself`);
}

const CHUNK = 64 * 1024;
/** Small enough to be scanned from the cache of the processor. */
export const PASSING_CHUNK = 2 ** 18;

interface Reading {
  /** Memory that all chunks are read into. */
  readonly shared?: Uint8Array | undefined;
  /** Where to begin, whatever was read before; without it the rest is read. */
  readonly position?: number | undefined;
  /** Where to end, in bytes from the start of the file; only beside `position`. */
  readonly end?: number | undefined;
}

/** The bytes of a file, by one descriptor that is open while they are read. */
function* readChunks(path: string, { shared }: Reading = {}): Generator<Uint8Array, void> {
  const descriptor = path === STANDARD_INPUT ? 0 : attempt(path, () => openSync(path, 'r'));
  try {
    yield* chunksOf(descriptor, path, { shared });
  } finally {
    if (path !== STANDARD_INPUT) closeSync(descriptor);
  }
}

function readInPassing(path: string): Iterator<Uint8Array> {
  return readChunks(path, { shared: new Uint8Array(PASSING_CHUNK) });
}

/** The bytes of an open file; each chunk in memory of its own, or all in `shared`. */
export function* chunksOf(
  descriptor: number,
  path: string,
  { shared, position, end = Infinity }: Reading = {},
): Generator<Uint8Array, void> {
  const watch = watchMemory(nameOf(path));
  let total = 0;
  for (;;) {
    const chunk = shared ?? new Uint8Array(CHUNK);
    const from = position === undefined ? null : position + total;
    const wanted = chunk.subarray(0, Math.min(chunk.length, end - (from ?? 0)));
    const length = attempt(path, () => readWaiting(descriptor, wanted, from));
    if (length === 0) return;
    total += length;
    watch(length);
    // A short piece does not hold on to a whole chunk.
    yield shared === undefined && length < CHUNK / 2 ? chunk.slice(0, length) : chunk.subarray(0, length);
  }
}

const RETRY_MS = 10;

function readWaiting(descriptor: number, chunk: Uint8Array, position: number | null): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, position);
    } catch (error) {
      // A pipe or terminal that somebody set to not block has nothing yet.
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

function nameOf(path: string): string {
  return path === STANDARD_INPUT ? STANDARD_INPUT_NAME : path;
}

/** Does something with a file and turns what the system reports into a message for people. */
function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UserError(
      `cannot read ${path === '' ? 'the file with an empty name' : nameOf(path)}: ${reasonToRead(error, path)}`,
    );
  }
}

function reasonToRead(error: unknown, path: string): string {
  const code = codeOf(error);
  if (code === 'EBADF') return 'it is not open for reading';
  if (code !== 'ENOENT') return reasonFor(code);
  return isLink(path) ? 'it is a link to something that is not there' : 'there is no such file or folder';
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
