import { execFileSync, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Engine, SqlRow } from './engine.ts';

/** Debian keeps what only the server needs off the path. */
const DEBIAN = '/usr/lib/postgresql';
const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []),
];

/** Where the programs of PostgreSQL are, if it is installed. */
const programs = folders.find((folder) => ['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(folder, name))));

export const hasPostgresql = programs !== undefined;

/** The server refuses to run as root: it is anybody else then. */
const NOBODY = 65_534;

/** PostgreSQL: a cluster of its own in a temporary folder, which no network reaches. */
export function postgresql(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'sora-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const server: SpawnSyncOptions = { cwd: folder, stdio: 'ignore', ...(isRoot && { uid: NOBODY, gid: NOBODY }) };
  const data = join(folder, 'data');
  const program = (name: string) => join(programs ?? '', name);
  execFileSync(program('initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], server);
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  execFileSync(program('pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], server);
  const psql = (args: readonly string[], input = '') =>
    spawnSync(program('psql'), ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'test', 'postgres', ...args], {
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
  return {
    load: (script) => {
      psql([], 'set client_min_messages = error; drop schema public cascade; create schema public;');
      const { stdout, stderr, status } = psql([], script);
      return Promise.resolve(`${stdout}${stderr}${status === 0 ? '' : `exit ${String(status)}`}`);
    },
    ask: (query) => {
      const { stdout, stderr } = psql(['-At', '-c', `select coalesce(json_agg(asked), '[]') from (${query}) asked`]);
      if (stderr !== '') throw new Error(stderr);
      return Promise.resolve(JSON.parse(stdout) as SqlRow[]);
    },
    close: () => {
      execFileSync(program('pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], server);
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}
