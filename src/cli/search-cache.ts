import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../load/load-base.ts';
import { readClaim } from '../load/lines/read-claim.ts';
import { RECORD_TYPE_NAMES, type AnyRecord, type Claim, type KnowledgeBase } from '../model/records.ts';
import { createCatalogue, type Catalogue } from '../query/catalogue.ts';
import { claimCounts } from '../query/count.ts';
import { corpusBy, indexBase, type Corpus, type Searchable } from '../query/search/corpus.ts';
import { decodeIndex } from '../query/search/decode.ts';
import { encodeIndex } from '../query/search/encode.ts';
import { indexOf } from '../query/search/index.ts';
import { cacheFolder, keep } from './cache-folder.ts';
import { claimOffsets } from './claim-offsets.ts';
import type { Runtime } from './runtime.ts';

/** Bases of more bytes than this are not indexed anew for every search. */
const WORTH_BYTES = 2 ** 20;
/** To be raised when what is kept beside the index changes. */
const VERSION = 1;
/** A file changed so shortly before its index was made could change again without its times telling. */
const RACY_MS = 2000;
const HEAD = 16;
const LINE = 2 ** 12;

/** Whether an index of the parts is kept: they are large JSON Lines that can be read again. */
export function isWorthAnIndex(parts: readonly Part[]): boolean {
  const isFile = ({ format, size }: Part) => format === 'jsonl' && size !== undefined;
  return parts.every(isFile) && parts.reduce((sum, { size = 0 }) => sum + size, 0) > WORTH_BYTES;
}

/** The base of the parts, for searching: by the index kept of it, or wholly read, and an index kept for the next time. */
export async function indexed(
  parts: readonly Part[],
  { env, version }: Runtime,
  open: () => Promise<KnowledgeBase>,
): Promise<Searchable> {
  const folder = cacheFolder(env, process.platform);
  const files = parts.map(({ name }) => openSync(name, 'r'));
  const identities = files.map(identity);
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, version.program, ...identities]))
    .digest('hex');
  const name = `${key.slice(0, 32)}.index`;
  const kept = reopen(join(folder, name), files);
  if (kept !== undefined) return kept;

  const started = Date.now();
  const base = await open();
  const catalogue = createCatalogue(base);
  const offsets = parts.map((part) => claimOffsets(part.name, (line) => readClaim(line).id));
  const places = placesOf(base.records.claim, offsets);
  const first = RECORD_TYPE_NAMES.reduce((sum, type) => (type === 'claim' ? sum : sum + base.records[type].length), 0);
  const tables = indexBase(base, (type, rank) => (type === 'claim' ? (places?.[rank - first] ?? -1) : rank));
  if (places !== undefined && files.every((file, at) => isSettled(file, identities[at], started))) {
    keep(folder, name, contents(catalogue, encodeIndex(tables)));
  }
  for (const file of files) closeSync(file);
  const index = indexOf({ ...tables, places: Float64Array.from(tables.places, (_, rank) => rank) });
  return { ...catalogue, corpus: corpusBy(index, catalogue) };
}

/** What tells that a file is the same as before. */
function identity(file: number): string {
  const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(file, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

function isSettled(file: number, before: string | undefined, started: number): boolean {
  return identity(file) === before && started - fstatSync(file).mtimeMs > RACY_MS;
}

/** Where each claim stands: the number of its file and the offset in it, as one number; undefined if that is unclear. */
function placesOf(
  claims: readonly Claim[],
  offsets: readonly (readonly (readonly [string, number])[])[],
): Float64Array | undefined {
  const all = offsets.flatMap((lines, file) => lines.map(([id, offset]) => [id, file * FILE_STEP + offset] as const));
  if (all.length !== claims.length || all.some(([id], at) => id !== claims[at]?.id)) return undefined;
  return Float64Array.from(all, ([, place]) => place);
}

const FILE_STEP = 2 ** 44;

/** A file of the cache: how long the JSON of the other records is and its checksum, that JSON, the index. */
function contents(catalogue: Catalogue, index: Uint8Array): Uint8Array[] {
  const { base } = catalogue;
  const types = RECORD_TYPE_NAMES.filter((type) => type !== 'claim');
  const counts = types.map((type) => [type, Object.fromEntries(claimCounts(type, catalogue))] as const);
  const others: KnowledgeBase = {
    ...base,
    records: { ...base.records, claim: [] },
    claimsArePartial: true,
    claimCounts: Object.fromEntries(counts),
  };
  const json = Buffer.from(JSON.stringify(others));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(json.length, 0);
  sum(json).copy(head, 4);
  return [head, json, index];
}

function sum(bytes: Uint8Array): Buffer {
  return createHash('sha256')
    .update(bytes)
    .digest()
    .subarray(0, HEAD - 4);
}

/** The base by a file of the cache; undefined if there is none, or none that can be used. */
function reopen(path: string, files: readonly number[]): Searchable | undefined {
  try {
    // Without waiting: a pipe in its place would hang the search.
    const cache = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const head = Buffer.from(readAt(cache, 0, HEAD));
    const length = head.readUInt32LE(0);
    const json = readAt(cache, HEAD, length);
    if (!sum(json).equals(head.subarray(4))) return undefined;
    const base = JSON.parse(Buffer.from(json).toString('utf8')) as KnowledgeBase;
    // Checked as a whole: damage found halfway would come too late to make it anew.
    const index = decodeIndex((offset, size) => readAt(cache, HEAD + length + offset, size), true);
    const catalogue = createCatalogue(base);
    const others: AnyRecord[] = RECORD_TYPE_NAMES.flatMap((type): readonly AnyRecord[] => base.records[type]);
    const corpus: Corpus = {
      index,
      recordAt: (number) => others[number] ?? claimAt(index.placeOf(number), files),
      find: (type, id) => catalogue.find(type, id),
    };
    const now = new Date();
    utimesSync(path, now, now);
    return { ...catalogue, corpus };
  } catch {
    return undefined;
  }
}

function claimAt(place: number, files: readonly number[]): Claim {
  const file = files[Math.floor(place / FILE_STEP)] ?? -1;
  const offset = place % FILE_STEP;
  for (let size = LINE; ; size *= 4) {
    const bytes = readAt(file, offset, size);
    const end = bytes.indexOf(0x0a);
    if (end >= 0 || bytes.length < size) return readClaim(end >= 0 ? bytes.subarray(0, end) : bytes);
  }
}

function readAt(file: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
