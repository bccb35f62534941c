import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCommand } from '../src/cli/load-command.ts';
import { SUBCOMMAND_NAMES } from '../src/commands/list.ts';
import { FORMATS } from '../src/model/formats.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../src/query/starter-base.ts';
import * as corpus from './load/corpus/inputs.ts';
import { BINARY, NODE, plainEnv } from './support/binary.ts';
import { shellWords } from './support/shell-words.ts';

/** Where the examples are at home. */
const FILES = {
  'article.txt': STARTER_ARTICLE,
  'my-base/base.yaml': STARTER_BASE,
  'my-base.yaml': STARTER_BASE,
  'base.yaml': STARTER_BASE,
};

const folders = [NODE, process.execPath].map((node) => ({ node, folder: newFolder() }));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

afterAll(() => {
  for (const { folder } of folders) rmSync(folder, { recursive: true });
});

/** What a command line comes to on the one Node and on the other; nothing of the machine is in its environment. */
async function onBoth(argv: readonly string[], env: Record<string, string> = {}, input: string | Uint8Array = '') {
  const outcomes = folders.map(
    ({ node, folder }) =>
      new Promise<object>((done) => {
        const options = { cwd: folder, env: plainEnv(folder, env), maxBuffer: 2 ** 26 };
        const child = execFile(node, [BINARY, ...argv], options, (error, stdout, stderr) => {
          done({ exitCode: error?.code ?? 0, signal: error?.signal ?? null, stdout, stderr });
        });
        // A program that refuses its input early closes the pipe.
        child.stdin?.on('error', () => undefined).end(input);
      }),
  );
  const [there, here] = await Promise.all(outcomes);
  return { there, here };
}

async function expectTheSame(...command: Parameters<typeof onBoth>): Promise<void> {
  const { there, here } = await onBoth(...command);
  expect([command[0], there]).toEqual([command[0], here]);
}

// Run by `npm run nodes`, which names the other Node.
describe.skipIf(NODE === process.execPath)(`${NODE} does the same as the Node of the tests`, () => {
  it.each(SUBCOMMAND_NAMES)('with the examples and the help of %s', async (name) => {
    for (const example of (await loadCommand(name)).examples) await expectTheSame(shellWords(example));
    await expectTheSame([name, '--help']);
  });

  it.each(Object.keys(FORMATS))('with the format %s', async (format) => {
    for (const name of ['claims', 'search chips', 'show talent-drain', 'graph', 'stats']) {
      await expectTheSame([...shellWords(name), '-f', format]);
    }
  });

  it('in colour, and where the environment contradicts itself', async () => {
    const env = { FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'xterm-256color', COLORTERM: 'truecolor' };
    for (const line of ['claims', 'search bytdance', 'show baidu', '--help', 'claims --topic nowhere']) {
      await expectTheSame(shellWords(line), env);
    }
  });

  it('with nothing of Node’s own on standard error', async () => {
    const { there } = await onBoth(['claims', '--count'], { FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(there).toEqual({ exitCode: 0, signal: null, stdout: '58\n', stderr: '' });
  });

  it('with texts in which it has to find sentences', async () => {
    for (const name of ['village-library.zh.txt', 'village-library.en.txt']) {
      const article = resolve('test/articles', name);
      await expectTheSame(['draft', article]);
      await expectTheSame(['verify', article, '-d', resolve('test/articles/village-library.yaml'), '--json']);
    }
  });

  it('with the whole corpus of bad files', async () => {
    const groups: readonly (readonly corpus.Input[])[] = Object.values(corpus);
    for (const { format, content } of groups.flat()) {
      const name = format === undefined ? '-' : `bad.${format}`;
      for (const { folder } of folders) writeFileSync(join(folder, name), content);
      await expectTheSame(['check', name], {}, name === '-' ? content : '');
    }
  }, 300_000);
});
