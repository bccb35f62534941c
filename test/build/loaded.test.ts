import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binaryRunner, hasScript, NODE, terminalRunner } from '../support/binary.ts';
import { shellWords } from '../support/shell-words.ts';
import type { Runner } from '../support/transcript.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-'));
const preload = join(folder, 'preload.cjs');
const note = join(folder, 'loaded');

// Notes each file of dist that the launcher starts, and whether V8 took the code cache that the build made of it.
writeFileSync(
  preload,
  `const vm = require('node:vm');
const { basename } = require('node:path');
const { appendFileSync } = require('node:fs');
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const cache = options.cachedData === undefined ? 'none' : this.cachedDataRejected ? 'refused' : 'taken';
    appendFileSync(process.env.NOTE, basename(options.filename, '.cjs') + ' ' + cache + '\\n');
  }
};
`,
);
writeFileSync(join(folder, 'base.yaml'), 'claims:\n  - id: a\n    statement: { en: A. }\n');
writeFileSync(join(folder, 'base.jsonl'), '{"id":"a","statement":{"en":"A."}}\n');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Loaded {
  readonly name: string;
  /** `taken`, `refused` or `none`. */
  readonly cache: string;
}

async function loadedBy(line: string, runner: Runner = binaryRunner(folder, {})): Promise<Loaded[]> {
  writeFileSync(note, '');
  const env = { NODE_OPTIONS: `--require ${preload}`, NOTE: note, TERM: 'xterm' };
  const { exitCode, output } = await runner.run([{ argv: shellWords(line), env }]);
  expect([line, exitCode, exitCode === 0 ? '' : output]).toEqual([line, 0, '']);
  const lines = readFileSync(note, 'utf8').trimEnd().split('\n');
  return lines.map((text) => {
    const [name = '', cache = ''] = text.split(' ');
    return { name, cache };
  });
}

async function namesLoadedBy(line: string, runner?: Runner): Promise<string> {
  return (await loadedBy(line, runner)).map(({ name }) => name).join(' ');
}

/** Everything that a command starts, in this order: each of these files costs some milliseconds. */
const IN_A_PIPE = {
  'claims --topic chips --json': 'sora-cn',
  'claims --topic chips': 'sora-cn',
  'claims -f jsonl': 'sora-cn',
  'claims --count': 'sora-cn',
  '--help': 'sora-cn',
  'claims --help': 'sora-cn',
  '--version': 'sora-cn',
  'claims --color always': 'sora-cn chalk',
  'claims -f yaml': 'sora-cn yaml-list yaml',
  'claims -f csv': 'sora-cn separated',
  'claims -f markdown': 'sora-cn markdown',
  'claims --lang zh': 'sora-cn',
  actors: 'sora-cn actors',
  'search chips': 'sora-cn search',
  'search "fuga de talentos"': 'sora-cn search',
  'search bytdance': 'sora-cn search fuse',
  'show talent-drain': 'sora-cn show',
  'graph -f dot': 'sora-cn graph dot',
  '__complete fish claims --topic ch': 'sora-cn complete',
  'claims -d base.jsonl --json': 'sora-cn load-base files progress',
  'claims -d base.yaml --json': 'sora-cn load-base files progress read-yaml',
};

const ON_A_TERMINAL = {
  'claims --topic chips': 'sora-cn chalk terminal',
  'claims --topic chips --color never': 'sora-cn terminal',
  'claims --topic chips --lang zh': 'sora-cn chalk terminal',
  'claims --topic chips --json': 'sora-cn',
};

describe('the files of the bundle that are loaded, in a pipe', () => {
  it.each(Object.entries(IN_A_PIPE))('%s: %s', async (line, files) => {
    expect(await namesLoadedBy(line)).toBe(files);
  });
});

describe.skipIf(!hasScript)('the files of the bundle that are loaded, on a terminal', () => {
  it.each(Object.entries(ON_A_TERMINAL))('%s: %s', async (line, files) => {
    expect(await namesLoadedBy(line, terminalRunner(folder, 80))).toBe(files);
  });
});

describe('the code cache', () => {
  const COMMON = ['claims --topic chips --json', 'search bytdance', 'show baidu', '__complete fish claims --topic ch'];

  async function cachesOf(line: string, runner?: Runner): Promise<object> {
    return Object.fromEntries((await loadedBy(line, runner)).map(({ name, cache }) => [name, cache]));
  }

  it.skipIf(NODE !== process.execPath)(
    'is there for what is run most, and taken by the Node that made it',
    async () => {
      for (const line of COMMON) expect(new Set(Object.values(await cachesOf(line)))).toEqual(new Set(['taken']));
      if (!hasScript) return;
      expect(await cachesOf('claims', terminalRunner(folder, 80))).toEqual({
        'sora-cn': 'taken',
        chalk: 'taken',
        terminal: 'taken',
      });
    },
  );

  // V8 looks only at its own version number, and crashes on the cache of another build of it.
  it.skipIf(NODE === process.execPath)('of another Node is not even tried', async () => {
    for (const line of COMMON) expect(new Set(Object.values(await cachesOf(line)))).toEqual(new Set(['none']));
  });
});
