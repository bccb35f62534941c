import { closeSync, futimesSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from './crc32.ts';
import type { Part } from '../load/load-base.ts';
import { readClaim } from '../load/lines/read-claim.ts';
import { UserError } from '../model/errors.ts';
import { onlyDocument, type Claim, type KnowledgeBase } from '../model/records.ts';
import { createCatalogue } from '../query/create-catalogue.ts';
import type { ClaimLine } from '../query/kept/claim-lines.ts';
import { hasWords, keptCatalogue } from '../query/kept/kept-catalogue.ts';
import { SectionFile, UnusableIndex } from '../query/kept/section-file.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { cacheFolder, distrust, keep, openKept } from './cache-folder.ts';
import { closeFiles, isSettled, openFiles, RACY_MS, type OpenFile } from './open-files.ts';
import { readAt } from './read-at.ts';
import { watchMemory } from './refuse-if-full.ts';
import type { Load } from './make-kept.ts';
import type { Runtime } from './runtime.ts';
import { unbroken } from './unbroken.ts';
import { largest } from '../text/largest.ts';

interface Wanted {
  /** What is not there is made, by reading the base. */
  readonly make: boolean;
  /** So that it can be searched. */
  readonly words: boolean;
  /** As the user asks for it. */
  readonly maxSize?: number | undefined;
}

/**
 * A base by what is kept of it. What is made is kept for the next time.
 * @returns undefined if there is nothing and nothing is to be made, or a file cannot be opened: then say so who reads it
 */
export async function keptBase(
  parts: readonly Part[],
  { env, version, program }: Pick<Runtime, 'env' | 'version' | 'program'>,
  { make, words, maxSize }: Wanted,
  load: Load,
  remark: (line: string) => void,
): Promise<Searchable | undefined> {
  const files = openFiles(parts);
  if (files === undefined) return undefined;
  const folder = cacheFolder(env, process.platform);
  const key = JSON.stringify([version.program, ...files.map(({ identity }) => identity)]);
  const watch = watchMemory(files.map(({ name }) => name).join(', '));
  const read = (line: ClaimLine, base: KnowledgeBase) => {
    watch(line.length);
    return claimAt(line, files, base);
  };
  const open = () => reopen(folder, key, words, read);
  const known = open();
  if (known !== undefined) return known;
  if (!make) {
    closeFiles(files);
    return undefined;
  }
  const started = Date.now();
  const { makeKept } = await import('./make-kept.ts');
  const prepared = await makeKept(parts, files, { key, words, maxSize, program }, load).catch((error: unknown) => {
    closeFiles(files);
    throw error;
  });
  if ('base' in prepared) {
    closeFiles(files);
    return createCatalogue(prepared.base);
  }
  const { pieces } = prepared;
  if (files.every((file) => isSettled(file, started))) {
    const reason = await unbroken(() => keep(folder, [{ name: nameOf(key), contents: pieces }]));
    if (reason !== undefined) remark(`No index is kept in ${folder}: ${reason}.`);
  }
  return open() ?? keptCatalogue(new SectionFile(reading(pieces), crc32), key, read);
}

/** Reads pieces as if they stood one behind the other in a file. */
function reading(pieces: readonly Uint8Array[]): (offset: number, length: number) => Uint8Array {
  return (offset, length) => {
    const bytes = new Uint8Array(length);
    let [start, filled] = [0, 0];
    for (const piece of pieces) {
      const from = Math.max(0, offset + filled - start);
      if (filled < length && from < piece.length) {
        const part = piece.subarray(from, from + length - filled);
        bytes.set(part, filled);
        filled += part.length;
      }
      start += piece.length;
    }
    return bytes.subarray(0, filled);
  };
}

/** What else is in the file says whose it is, so that two with one name are not mistaken for each other. */
function nameOf(key: string): string {
  const bytes = Buffer.from(key);
  const digits = [0, 1, 2, 3].map((seed) => crc32(bytes, seed).toString(16).padStart(8, '0'));
  return `${digits.join('')}.index`;
}

/** The files that answers are taken from. */
const inUse = new Set<string>();

/** The file that was opened last. */
export function keptFile(): string | undefined {
  return [...inUse].at(-1);
}

/** Waits until files that changed just now would tell it if they changed again. */
export async function whenSettled(parts: readonly Part[]): Promise<void> {
  const last = largest(parts.map(({ name }) => statSync(name).mtimeMs));
  const wait = last + RACY_MS + 1 - Date.now();
  if (wait > 0 && wait <= RACY_MS + 1) await new Promise((done) => setTimeout(done, wait));
}

/** Removes the files that answers were taken from: one is damaged, and made anew by whoever asks next. */
export function forgetKept(): void {
  for (const file of inUse) rmSync(file, { force: true });
  inUse.clear();
}

/** The base by its file of the cache; undefined if there is none, or none that can be used. */
function reopen(
  folder: string,
  key: string,
  words: boolean,
  read: (line: ClaimLine, base: KnowledgeBase) => Claim,
): Searchable | undefined {
  const path = join(folder, nameOf(key));
  let descriptor: number | undefined;
  try {
    const opened = distrust(folder) === undefined ? openKept(folder, nameOf(key)) : undefined;
    if (opened === undefined) return undefined;
    descriptor = opened;
    const file = new SectionFile((offset, length) => readAt(opened, offset, length), crc32);
    if (!words || hasWords(file)) {
      const catalogue = keptCatalogue(file, key, read);
      inUse.delete(path);
      inUse.add(path);
      touch(opened);
      return catalogue;
    }
  } catch (error) {
    if (!(error instanceof UnusableIndex || (error instanceof Error && 'code' in error))) throw error;
  }
  if (descriptor !== undefined) closeSync(descriptor);
  return undefined;
}

/** Says that it was used, which keeps it longest; where nothing can be written, nothing will be removed either. */
function touch(file: number): void {
  try {
    futimesSync(file, new Date(), new Date());
  } catch {
    // A read-only disk.
  }
}

/** @throws UserError (2) if the line is no longer the one that was read before */
function claimAt({ file, offset, length, sum }: ClaimLine, files: readonly OpenFile[], base: KnowledgeBase): Claim {
  const { readLine, name = '' } = files[file] ?? {};
  const line = readLine?.(offset, length);
  if (line?.length === length && crc32(line) === sum) {
    return readClaim(line, base.impliedDocuments?.[name] ?? onlyDocument(base));
  }
  throw new UserError(`${name} changed while it was read.`, ['Ask again: it is then read anew.']);
}
