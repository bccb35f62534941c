import { homedir } from 'node:os';
import { join } from 'node:path';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Runtime } from './runtime.ts';

/** Above this many bytes the files used longest ago go. */
const MOST_BYTES = 2 ** 30;

/** Where prepared files are kept: `SORA_CN_CACHE`, else the folder that the platform has for such things. */
export function cacheFolder(env: Runtime['env'], platform: string): string {
  const named = env['SORA_CN_CACHE'];
  if (named !== undefined && named !== '') return named;
  const base = env['XDG_CACHE_HOME'];
  if (base !== undefined && base !== '') return join(base, 'sora-cn');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'sora-cn');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'sora-cn', 'cache');
  return join(homedir(), '.cache', 'sora-cn');
}

/**
 * Keeps a file in the folder, readable for its owner only. Written beside and renamed, so that no reader ever sees half
 * of it. If it cannot be kept, nothing is said: the next run makes it anew.
 */
export function keep(folder: string, name: string, contents: readonly Uint8Array[]): void {
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat(contents), { mode: 0o600 });
    renameSync(temporary, join(folder, name));
    evict(folder);
  } catch {
    discard(temporary);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder is none, or not ours: then there is nothing of ours in it.
  }
}

function evict(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return { name, size, mtimeMs };
  });
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= MOST_BYTES) return;
    rmSync(join(folder, name), { force: true });
    total -= size;
  }
}
