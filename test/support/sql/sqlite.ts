import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, SqlRow } from './engine.ts';

export const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;

/** SQLite, by its own command. */
export function sqlite(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-sqlite-'));
  const database = join(folder, 'base.db');
  const run = (args: readonly string[], input = '') =>
    spawnSync('sqlite3', [...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return {
    load: (script) => {
      rmSync(database, { force: true });
      const { stdout, stderr, status } = run(['-bail', '-cmd', 'pragma foreign_keys = on', database], script);
      const dangling = run([database, 'pragma foreign_key_check']).stdout;
      return Promise.resolve(`${stdout}${stderr}${status === 0 ? '' : `exit ${String(status)}`}${dangling}`);
    },
    ask: (query) => {
      const { stdout, stderr } = run(['-json', database, query]);
      if (stderr !== '') throw new Error(stderr);
      return Promise.resolve(JSON.parse(stdout === '' ? '[]' : stdout) as SqlRow[]);
    },
    close: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}
