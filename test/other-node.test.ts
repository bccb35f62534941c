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

/** What `npm run nodes` was started with. */
const OTHER = process.env['SORA_CN_OTHER_NODE'] ?? NODE;

const folders = [NODE, OTHER].map((node) => ({ node, folder: newFolder() }));

/** Stops before semicolons, signs that were letters of another class, and stops that were none, in sentences of twelve languages. */
const TOLD_APART: Readonly<Record<string, string>> = {
  en: 'He cited Doe et al.; Roe disagreed. He wrote (24.); V. Marsh did not.; Nobody… ʕAlī bears it. ʕ•ᴥ•ʔ So it is!',
  zh: '他问：“谁来了？”；没有人说话。“走。”；他走了。他走了︒她来了︖好。',
  ja: '彼は言った。「行くよ。」；彼女は去った。そうか？；はい。',
  el: 'Τι έγινε; Ο κ. Παππάς ήρθε.; Κανείς δεν ξέρει; «Γιατί;» ρώτησε. Τέλος.',
  ar: 'قال د. أحمد: «لماذا؟»؛ ثم ذهب. من عاد.; لا أحد.',
  hi: 'डॉ. शर्मा आए।; श्री वर्मा गए। क्या हुआ?; कोई नहीं।',
  ru: 'Он спросил: «Кто?»; никто не ответил. Это было в 1998 г.; Потом ушёл.; А. С. Пушкин.',
  fi: 'Hän tuli.; Muut lähtivät. Kuka (esim. Oy.); Sitten.',
  hu: 'Elment (24.); Vége. Ki jött?; Senki.',
  vi: 'Ông đến.; Bà đi. Ai (v.v.); Hết.',
  tr: 'Geldi (vb.); Gitti. Kim?; Kimse. ʕ İşte.',
  cop: 'ⲁⲛⲟⲕ⳹ ⲛⲧⲟⲕ⳺ ⲛⲧⲟϥ⳻ ⲁⲩⲱ. ᧚᧙ ⲁ․ Ⲃ.',
};

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
describe.skipIf(NODE === OTHER)(`${NODE} does the same as ${OTHER}`, () => {
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

  it.each(Object.entries(TOLD_APART))(
    'with a text in %s that versions of Unicode cut differently',
    async (language, text) => {
      for (const { folder } of folders) {
        writeFileSync(join(folder, 'told-apart.txt'), text);
        rmSync(join(folder, 'told-apart.yaml'), { force: true });
      }
      await expectTheSame(['draft', 'told-apart.txt', '--language', language]);
      await expectTheSame(['draft', 'told-apart.txt', '--language', language, '-o', 'told-apart.yaml']);
      const { there, here } = await onBoth(['verify', 'told-apart.txt', '-d', 'told-apart.yaml', '--json']);
      expect(there).toMatchObject({ exitCode: 0 });
      expect(there).toEqual(here);
    },
  );

  it('with the whole corpus of bad files', async () => {
    const inputs = (Object.values(corpus) as readonly (readonly corpus.Input[])[]).flat();
    for (const { folder } of folders) {
      mkdirSync(join(folder, 'bad'));
      for (const [at, { format, content }] of inputs.entries()) {
        if (format !== undefined) writeFileSync(join(folder, 'bad', `${at}.${format}`), content);
      }
    }
    await expectTheSame(['check', 'bad', '--json']);
    for (const { format, content } of inputs) {
      if (format === undefined) await expectTheSame(['check', '-'], {}, content);
    }
  });
});
