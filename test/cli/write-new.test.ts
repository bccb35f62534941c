import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.ts';
import { writeNew } from '../../src/cli/write-new.ts';
import { STARTER_BASE } from '../../src/query/starter-base.ts';
import { BINARY, NODE, PATIENCE_MS, plainEnv } from '../support/binary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sora-cn-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, text = 'text') => ({ path: join(folder, name), text });

describe('new files', () => {
  it.each([
    ['new', () => writeNew([{ path: '', text: '' }])],
    ['in place of another', () => replaceFile({ path: '', pieces: [''] })],
  ])('need a name (%s)', async (_, write) => {
    await expect(write()).rejects.toThrow('cannot write a file with an empty name. Name one.');
  });

  it('are written with the folders above them', async () => {
    await writeNew([file('a/b/one'), file('a/two')]);
    expect(readFileSync(join(folder, 'a/b/one'), 'utf8')).toBe('text');
    expect(readdirSync(join(folder, 'a')).sort()).toEqual(['b', 'two']);
  });

  it('leave nothing behind, nor any folder, where one cannot be written', async () => {
    writeFileSync(join(folder, 'taken'), 'mine');
    await expect(writeNew([file('a/b/one'), file('c/two'), file('taken')])).rejects.toThrow(
      'nothing is written over it',
    );
    expect([readdirSync(folder), readFileSync(join(folder, 'taken'), 'utf8')]).toEqual([['taken'], 'mine']);
  });

  it('leave a folder that was there, and what is in it', async () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'taken'), '');
    await expect(writeNew([file('a/b/one'), file('taken/two')])).rejects.toThrow('a part of its path is a file');
    expect(readdirSync(folder).sort()).toEqual(['a', 'taken']);
    expect(readdirSync(join(folder, 'a'))).toEqual([]);
  });

  it('are not written through a link to nowhere', async () => {
    symlinkSync('nowhere', join(folder, 'link'));
    await expect(writeNew([file('link/one')])).rejects.toThrow(/^cannot write/);
    await expect(writeNew([file('link')])).rejects.toThrow('nothing is written over it');
    expect(readdirSync(folder)).toEqual(['link']);
  });
});

const run = (...argv: string[]) => {
  const options = { cwd: folder, env: plainEnv(folder), encoding: 'utf8', timeout: PATIENCE_MS } as const;
  const { status, stdout, stderr } = spawnSync(NODE, [BINARY, ...argv], options);
  return { status, stdout, lines: stderr.trimEnd().split('\n').length };
};

describe('a folder that cannot be had is told at once, in one line', () => {
  const places = ['/proc/nowhere/at/all', '/sys/nowhere', '/dev/null/x', '/proc/self/fd/nowhere'].filter((path) =>
    existsSync(path.split('/').slice(0, 2).join('/')),
  );

  it.each(places)('by init %s', (path) => {
    expect(run('init', path)).toEqual({ status: 1, stdout: '', lines: 1 });
  });

  it.each(places)('by draft -o %s/a.yaml', (path) => {
    writeFileSync(join(folder, 'a.txt'), 'One sentence stands here.\n');
    expect(run('draft', 'a.txt', '-o', `${path}/a.yaml`)).toEqual({ status: 1, stdout: '', lines: 1 });
  });
});

it('init refuses the name that a variable has which is not set', () => {
  expect(run('init', '').status).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync('/base.yaml')).toBe(false);
});

/** Sends a signal amid a write, which takes a while, and waits until the program has ended. */
async function interrupted(signal: NodeJS.Signals, ...argv: string[]): Promise<unknown> {
  const slowly = join(folder, 'slowly.cjs');
  writeFileSync(
    slowly,
    `const fs = require('node:fs');
const { writeFileSync } = fs;
fs.writeFileSync = (...written) => {
  writeFileSync('begun', '');
  const end = Date.now() + 300;
  while (Date.now() < end);
  writeFileSync(...written);
};
`,
  );
  const child = spawn(NODE, ['--require', slowly, BINARY, ...argv], {
    cwd: folder,
    env: plainEnv(folder),
    stdio: 'inherit',
  });
  const exited = once(child, 'exit');
  while (!existsSync(join(folder, 'begun'))) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill(signal);
  return exited;
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the program', (signal) => {
  it('behind what is being written', async () => {
    expect(await interrupted(signal, 'init', 'new')).toEqual([null, signal]);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(['article.txt', 'base.yaml']);
    expect(readFileSync(join(folder, 'new', 'base.yaml'), 'utf8')).toBe(STARTER_BASE);
  });

  it('between two pieces of a file that replaces another, which stays', async () => {
    writeFileSync(join(folder, 'page.html'), 'old');
    expect(await interrupted(signal, 'page', '-o', 'page.html')).toEqual([null, signal]);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
