import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from './make-folders.ts';
import type { Runtime } from './runtime.ts';

/** Above this many bytes the files used longest ago go. */
const MOST_BYTES = 2 ** 30;
/** So long after it was begun, nobody is still writing a file. */
const ABANDONED_MS = 60 * 60 * 1000;
const KEPT = /^[0-9a-f]{32}\.(?:[\w.-]+\.)?(?:index|code)$/;
const TEMPORARY = /^\.[0-9a-f]{32}\.(?:[\w.-]+\.)?(?:index|code)\.[0-9a-f-]{36}$/;

/** Where prepared files are kept, in a folder of their own: that of `SORA_CN_CACHE`, else of the platform. */
export function cacheFolder(env: Runtime['env'], platform: string): string {
  return join(cacheHome(env, platform), 'sora-cn');
}

function cacheHome(env: Runtime['env'], platform: string): string {
  const named = env['SORA_CN_CACHE'] ?? '';
  if (named !== '') return named;
  const base = env['XDG_CACHE_HOME'] ?? '';
  if (base !== '') return base;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? homedir();
  return join(homedir(), '.cache');
}

/** Why nothing in a folder can be believed, and nothing is written there; undefined if it is the user’s alone, or not there. */
export function distrust(folder: string): string | undefined {
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isDirectory()) return 'it is no folder';
    return isOfUser(stats) ? undefined : 'it belongs to another user, or others may write to it';
  } catch {
    return 'it cannot be looked at';
  }
}

/** Makes the folder; why nothing can be kept in it, if nothing can. */
export function prepare(folder: string): string | undefined {
  try {
    makeFolders(folder, 0o700);
    return distrust(folder);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Opens a file that was kept, unless somebody else may have put it there. */
export function openKept(folder: string, name: string): number | undefined {
  // Without waiting: a pipe in its place would hang the search.
  const file = openSync(join(folder, name), constants.O_RDONLY | constants.O_NONBLOCK);
  const stats = fstatSync(file);
  if (stats.isFile() && isOfUser(stats)) return file;
  closeSync(file);
  return undefined;
}

/** Whether a file or folder is the user’s, and nobody else can write to it; where there are no such users, it is. */
function isOfUser({ uid, mode }: Stats): boolean {
  const user = process.geteuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** A file to keep: its name, and its contents in pieces. */
export interface KeptFile {
  readonly name: string;
  readonly contents: readonly Uint8Array[];
}

/**
 * Keeps files in the folder, readable for their owner only. Each is written beside and renamed, so that no reader ever
 * sees half of it. Above `most` bytes in all, the files of ours that were used longest ago go, never these.
 * @returns why they cannot be kept, which does no harm: the next run makes them anew
 */
export function keep(folder: string, files: readonly KeptFile[], most = MOST_BYTES): string | undefined {
  try {
    const reason = prepare(folder);
    if (reason !== undefined) return reason;
    for (const file of files) write(folder, file);
    tidy(folder, new Set(files.map(({ name }) => name)), most);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function write(folder: string, { name, contents }: KeptFile): void {
  const temporary = join(folder, `.${name}.${crypto.randomUUID()}`);
  const file = openSync(temporary, 'wx', 0o600);
  try {
    for (const part of contents) writeFileSync(file, part);
    renameSync(temporary, join(folder, name));
  } finally {
    closeSync(file);
    rmSync(temporary, { force: true });
  }
}

/** Removes what runs that were killed left behind, and what is too much. */
function tidy(folder: string, newest: ReadonlySet<string>, most: number): void {
  let total = 0;
  const kept = readdirSync(folder).flatMap((name) => {
    if (!KEPT.test(name) && !TEMPORARY.test(name)) return [];
    const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return [];
    const isKept = KEPT.test(name);
    if (!isKept && Date.now() - stats.mtimeMs > ABANDONED_MS) rmSync(join(folder, name), { force: true });
    total += isKept ? stats.size : 0;
    return isKept && !newest.has(name) ? [{ name, size: stats.size, used: stats.mtimeMs }] : [];
  });
  for (const { name, size } of kept.sort((a, b) => a.used - b.used)) {
    if (total <= most) return;
    rmSync(join(folder, name), { force: true });
    total -= size;
  }
}
