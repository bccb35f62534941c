import { createHash } from 'node:crypto';
import { closeSync, fstatSync, futimesSync, openSync } from 'node:fs';
import type { Part } from '../load/load-base.ts';
import { readClaim } from '../load/lines/read-claim.ts';
import { UserError } from '../model/errors.ts';
import {
  onlyDocument,
  RECORD_TYPE_NAMES,
  SOURCE,
  STATEMENT,
  type AnyRecord,
  type Claim,
  type KnowledgeBase,
} from '../model/records.ts';
import { createCatalogue, type Catalogue } from '../query/catalogue.ts';
import { claimCounts } from '../query/count.ts';
import { languagesOf } from '../query/languages.ts';
import { listed } from '../query/listed.ts';
import { corpusBy, indexBase, type Corpus, type Searchable } from '../query/search/corpus.ts';
import { decodeIndex } from '../query/search/decode.ts';
import { encodeIndex } from '../query/search/encode.ts';
import { indexOf } from '../query/search/index.ts';
import { cacheFolder, distrust, keep, openKept } from './cache-folder.ts';
import { claimLines, lineSum, type ClaimLine } from './claim-lines.ts';
import { chunksOf } from './files.ts';
import { readAt } from './read-at.ts';
import type { Runtime } from './runtime.ts';
import { unbroken } from './unbroken.ts';

/** The types whose records are kept with the index; the others are read where they stand. */
const OTHERS = RECORD_TYPE_NAMES.filter((type) => type !== STATEMENT);

/** Bases of more bytes than this are not indexed anew for every search. */
const WORTH_BYTES = 2 ** 20;
/** To be raised when what is kept beside the index changes. */
const VERSION = 4;
/** A file changed so shortly before its index was made could change again without its times telling. */
const RACY_MS = 2000;
/** The length of the JSON, the number of claims, a checksum. */
const HEAD = 32;
const SUM = 4;
const LINE = 2 ** 12;

/** Whether an index of the parts is kept: they are large JSON Lines that can be read again. */
export function isWorthAnIndex(parts: readonly Part[]): boolean {
  const isFile = ({ format, size }: Part) => format === 'jsonl' && size !== undefined;
  return parts.every(isFile) && parts.reduce((sum, { size = 0 }) => sum + size, 0) > WORTH_BYTES;
}

/** A file of the base that is open as long as it is asked: whatever its path leads to by then, it is the same. */
interface OpenFile {
  readonly name: string;
  readonly descriptor: number;
  readonly identity: string;
}

/** The base of the parts, for searching: by the index kept of it, or wholly read, and an index kept for the next time. */
export async function indexed(
  parts: readonly Part[],
  { env, version }: Pick<Runtime, 'env' | 'version'>,
  open: (parts: readonly Part[]) => Promise<KnowledgeBase>,
  remark: (line: string) => void,
): Promise<Searchable> {
  const folder = cacheFolder(env, process.platform);
  const files = openFiles(parts);
  // What is wrong with one is said where it is read.
  if (files === undefined) return createCatalogue(await open(parts));
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, version.program, ...files.map(({ identity }) => identity)]))
    .digest('hex');
  const kept = reopen(folder, key, files);
  if (kept !== undefined) return kept;

  const started = Date.now();
  const base = await open(
    parts.map((part, at) => ({ ...part, chunks: chunksOf(files[at]?.descriptor ?? -1, part.name) })),
  );
  const catalogue = createCatalogue(base);
  const lines = linesOf(base.records.claim, files);
  const first = OTHERS.reduce((sum, type) => sum + base.records[type].length, 0);
  const tables = await indexBase(base, (type, rank) =>
    type === STATEMENT ? (lines?.[rank - first]?.place ?? -1) : rank,
  );
  // The lines hold links that the base does not.
  const isAsWritten = base.leftAside === undefined;
  if (lines !== undefined && isAsWritten && files.every((file) => isSettled(file, started))) {
    const bytes = contents(key, catalogue, lines, encodeIndex(tables));
    const reason = await unbroken(() => keep(folder, nameOf(key), bytes));
    if (reason !== undefined) remark(`No index is kept in ${folder}: ${reason}.`);
  }
  for (const { descriptor } of files) closeSync(descriptor);
  const index = indexOf({ ...tables, places: Float64Array.from(tables.places, (_, rank) => rank) });
  return { ...catalogue, corpus: corpusBy(index, catalogue) };
}

/** Undefined if one cannot be opened, or not as many. */
function openFiles(parts: readonly Part[]): OpenFile[] | undefined {
  const files: OpenFile[] = [];
  try {
    for (const { name } of parts) {
      const descriptor = openSync(name, 'r');
      files.push({ name, descriptor, identity: identityOf(descriptor) });
    }
    return files;
  } catch {
    for (const { descriptor } of files) closeSync(descriptor);
    return undefined;
  }
}

/** What tells that a file is the same as before. */
function identityOf(descriptor: number): string {
  const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(descriptor, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

function isSettled({ descriptor, identity }: OpenFile, started: number): boolean {
  return identityOf(descriptor) === identity && started - fstatSync(descriptor).mtimeMs > RACY_MS;
}

/** Where a claim stands, the number of its file and the offset in it as one number, and the checksum of its line. */
interface PlacedLine {
  readonly place: number;
  readonly sum: number;
}

/** The lines of all claims, in the order of the data; undefined if that is unclear. */
function linesOf(claims: readonly Claim[], files: readonly OpenFile[]): readonly PlacedLine[] | undefined {
  let lines: readonly (ClaimLine & PlacedLine)[];
  try {
    lines = files.flatMap(({ descriptor }, file) =>
      claimLines(descriptor, (line) => readClaim(line).id).map((line) => ({
        ...line,
        place: file * FILE_STEP + line.offset,
      })),
    );
  } catch {
    // It was changed since.
    return undefined;
  }
  return lines.length === claims.length && lines.every(({ id }, at) => id === claims[at]?.id) ? lines : undefined;
}

const FILE_STEP = 2 ** 44;

function nameOf(key: string): string {
  return `${key.slice(0, 32)}.index`;
}

/** A file of the cache: a head, the JSON of the other records, the checksums of the lines of the claims, the index. */
function contents(
  key: string,
  catalogue: Catalogue,
  lines: readonly PlacedLine[],
  index: Uint8Array,
): readonly Uint8Array[] {
  const { base } = catalogue;
  const counts = OTHERS.map((type) => [type, Object.fromEntries(claimCounts(type, catalogue))] as const);
  const others: KnowledgeBase = {
    ...base,
    records: { ...base.records, [STATEMENT]: [] },
    claimsArePartial: true,
    claimCounts: Object.fromEntries(counts),
    languages: languagesOf(base),
    coveredCounts: Object.fromEntries(listed(SOURCE, catalogue).map(({ id, coveredCount }) => [id, coveredCount])),
  };
  const json = Buffer.from(JSON.stringify(others));
  const sums = Buffer.alloc(SUM * lines.length);
  for (const [at, { sum }] of lines.entries()) sums.writeUInt32LE(sum, SUM * at);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(lines.length, 4);
  checksum(key, json, sums).copy(head, 8);
  return [head, json, sums, index];
}

/** With the key, so that a file renamed to that of another base is not taken for its index. */
function checksum(key: string, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(key);
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, HEAD - 8);
}

/** The base by its file of the cache; undefined if there is none, or none that can be used. */
function reopen(folder: string, key: string, files: readonly OpenFile[]): Searchable | undefined {
  try {
    const cache = distrust(folder) === undefined ? openKept(folder, nameOf(key)) : undefined;
    if (cache === undefined) return undefined;
    const head = Buffer.from(readAt(cache, 0, HEAD));
    const [length, count] = [head.readUInt32LE(0), head.readUInt32LE(4)];
    const json = readAt(cache, HEAD, length);
    const sums = Buffer.from(readAt(cache, HEAD + length, SUM * count));
    if (!checksum(key, json, sums).equals(head.subarray(8))) return undefined;
    const base = JSON.parse(Buffer.from(json).toString('utf8')) as KnowledgeBase;
    const start = HEAD + length + SUM * count;
    // Checked as a whole: damage found halfway would come too late to make it anew.
    const index = decodeIndex((offset, size) => readAt(cache, start + offset, size), true);
    const catalogue = createCatalogue(base);
    const others: AnyRecord[] = RECORD_TYPE_NAMES.flatMap((type): readonly AnyRecord[] => base.records[type]);
    const corpus: Corpus = {
      index,
      recordAt: (number) =>
        others[number] ??
        claimAt(index.placeOf(number), sums.readUInt32LE(SUM * (number - others.length)), files, base),
      find: (type, id) => catalogue.find(type, id),
    };
    touch(cache);
    return { ...catalogue, corpus };
  } catch {
    return undefined;
  }
}

/** Says that it was used, which keeps it longest; where nothing can be written, nothing will be removed either. */
function touch(file: number): void {
  try {
    futimesSync(file, new Date(), new Date());
  } catch {
    // A read-only disk.
  }
}

/** @throws UserError (2) if the line is no longer the one that the index was made of */
function claimAt(place: number, sum: number, files: readonly OpenFile[], base: KnowledgeBase): Claim {
  const { descriptor = -1, name = '' } = files[Math.floor(place / FILE_STEP)] ?? {};
  const line = lineAt(descriptor, place % FILE_STEP);
  if (lineSum(line) === sum) return readClaim(line, base.impliedDocuments?.[name] ?? onlyDocument(base));
  throw new UserError(`${name} changed while it was read.`, ['Ask again: it is then read anew.']);
}

function lineAt(descriptor: number, offset: number): Uint8Array {
  for (let size = LINE; ; size *= 4) {
    const bytes = readAt(descriptor, offset, size);
    const end = bytes.indexOf(0x0a);
    if (end >= 0) return bytes.subarray(0, end);
    if (bytes.length < size) return bytes;
  }
}
