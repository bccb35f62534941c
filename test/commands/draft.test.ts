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
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { soraCnOnDisk } from '../support/memory-runtime.ts';
import { shellWords } from '../support/shell-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-draft-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const article = fileURLToPath(new URL('../articles/village-library.en.txt', import.meta.url));

describe('draft', () => {
  it('prints a base, or writes the same to a new file', async () => {
    const printed = await soraCnOnDisk(['draft', article]);
    expect(printed).toMatchObject({ exitCode: 0, stderr: '' });
    const path = join(folder, 'new.yaml');
    expect(await soraCnOnDisk(['draft', article, '-o', path])).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(printed.stdout);
    expect((await soraCnOnDisk(['claims', '--data', path, '--count'])).stdout).toBe('13\n');
    expect((await soraCnOnDisk(['verify', article, '--data', path])).exitCode).toBe(0);
    expect((await soraCnOnDisk(['check', path])).exitCode).toBe(0);
  });

  // Whoever changes a draft sees it here, in the difference: `npx vitest run … -u` writes it anew.
  it('explains itself to who fills it in', async () => {
    const base = join(folder, 'with-topics');
    mkdirSync(base);
    writeFileSync(join(base, 'topics.yaml'), 'topics: [{ id: taxes, label: { en: Taxes } }]\n');
    expect(await soraCnOnDisk(['draft', article, '--into', base])).toMatchObject({ exitCode: 0 });
    const [name = ''] = readdirSync(base).filter((one) => one !== 'topics.yaml');
    const { stdout } = await soraCnOnDisk(['draft', article]);
    const head = readFileSync(join(base, name), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('#'));
    await expect(`${stdout}\n\n${name}\n${head.join('\n')}\n`).toMatchFileSnapshot('drafted.txt');
  });

  it('never writes over a file, and leaves nothing behind', async () => {
    const path = join(folder, 'mine.yaml');
    writeFileSync(path, 'mine');
    const before = readdirSync(folder);
    const { exitCode, stdout, stderr } = await soraCnOnDisk(['draft', article, '--output', path]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const below = await soraCnOnDisk(['draft', article, '-o', join(path, 'x.yaml')]);
    expect(below).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('not a folder') as string });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('refuses what is no plain text, with what to do', async () => {
    const web = '<html><body><h1>Dam opens</h1>\n<p>It holds 40&nbsp;litres.</p></body></html>\n';
    for (const [content, what] of [
      [web, 'copy the text itself from a browser'],
      [`<!-- saved -->\n<!DOCTYPE html>${web}`, 'pandoc'],
      [`Dam opens\n${'<p>It holds.</p><br>'.repeat(3)}`, 'HTML'],
      ['<p>It holds.\n<p>It leaks.\n', 'HTML'],
      ['<svg width="9"><text>It holds.</text></svg>', 'HTML or XML'],
      ['{\\rtf1 It holds.}', 'RTF'],
      ['% draft\n\\documentclass{article}\n', 'LaTeX'],
      ['Subject: Dam\nContent-Type: text/plain;\n charset=utf-8\n\nIt holds.\n', 'mail'],
      ['Received: from a by b; Mon\nSubject: Dam\n\nIt holds.\n', 'mail'],
      ['From me@example.org Mon May 4 10:00:00 2020\nSubject: Dam\n\nIt holds.\n', 'mailbox'],
      ['1\n00:00:01,000 --> 00:00:02,500\nIt holds.\n', 'subtitles'],
      ['WEBVTT\n\n00:01.000 --> 00:02.000\nIt holds.\n', 'subtitles'],
      [`{{Infobox|a=1}} '''It''' holds.${'<ref name="a"/> [[dam|It]] leaks.'.repeat(3)}`, 'wiki'],
      [Buffer.from('1b2442405f36211b2842', 'hex'), 'ISO-2022-JP'],
      [Buffer.from('89504e470d0a1a0a00', 'hex'), 'picture'],
      [Buffer.from('ffd8ffe000104a46', 'hex'), 'picture'],
      [Buffer.from('GIF89a\x01\0'), 'picture'],
      [Buffer.from('377abcaf271c', 'hex'), '7z'],
      [Buffer.from('Es hält.\n', 'utf16le'), 'UTF-16'],
      [Buffer.from('It holds.\n', 'utf16le'), 'UTF-16'],
      ['PK\x03\x04 and more', 'ZIP'],
      ['%PDF-1.7', 'PDF'],
    ] as const) {
      const path = join(folder, 'foreign.txt');
      writeFileSync(path, content);
      for (const command of ['draft', 'verify']) {
        const { exitCode, stdout, stderr } = await soraCnOnDisk([command, path]);
        expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
        expect(stderr).toContain(path);
        expect(stderr).toContain(what);
      }
    }
    const path = join(folder, 'maths.txt');
    for (const text of [
      'It is known that a < b and b > c. The <b> of it is small.\n',
      '<https://example.org> has it.\n',
      'Content: it holds.\n',
      'From here on it holds.\n2: it leaks.\n',
      'It holds [[sic]] and {so} on, at 10:00 --> 11:00.\n',
    ]) {
      writeFileSync(path, text);
      expect(await soraCnOnDisk(['draft', path])).toMatchObject({ exitCode: 0 });
    }
  });

  it('tells a person at a terminal what it chose', async () => {
    const { stderr } = await soraCnOnDisk(['draft', article, '-o', join(folder, 'told.yaml')], {
      terminal: 80,
      env: { NO_COLOR: '1' },
    });
    expect(stderr).toContain('en; --language');
    expect(stderr).toContain('sora-cn check');
  });

  it('takes the language, and leaves the sentences out', async () => {
    const { stdout } = await soraCnOnDisk(['draft', article, '--language', 'en-GB', '--no-text']);
    expect(stdout).toContain('language: "en-GB"');
    expect(stdout).not.toContain('council');
    expect(await soraCnOnDisk(['draft', article, '--language', '?'])).toMatchObject({ exitCode: 2 });
  });
});

describe('a draft whose titles are not written', () => {
  it('shows ids in their place, and check asks for them', async () => {
    const path = join(folder, 'untitled.yaml');
    await soraCnOnDisk(['draft', article, '-o', path]);
    const checked = await soraCnOnDisk(['check', path]);
    expect(checked.stdout).toContain(`${path}:14:16: warning[unfilled-title]: the document has no title in en yet`);
    expect(checked.stderr).toBe('0 errors, 20 warnings.\n');
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Something else.\n');
    const shown = [
      await soraCnOnDisk(['stats', '--by', 'section', '--data', path]),
      await soraCnOnDisk(['stats', '--by', 'section', '--data', path], { terminal: 80, env: { NO_COLOR: '1' } }),
      await soraCnOnDisk(['stats', '--by', 'section,kind', '--data', path], { terminal: 80, env: { NO_COLOR: '1' } }),
      await soraCnOnDisk(['document', '--data', path], { terminal: 80, env: { NO_COLOR: '1' } }),
      await soraCnOnDisk(['show', 'p1-s1', '--data', path], { terminal: 80, env: { NO_COLOR: '1' } }),
      await soraCnOnDisk(['--data', path], { terminal: 80, env: { NO_COLOR: '1' } }),
      await soraCnOnDisk(['verify', other, '--data', path]),
    ];
    for (const { stdout, stderr } of shown) expect(stdout + stderr).not.toContain('TODO');
    expect(shown[0]?.stdout).toContain('section\tlead\tlead\t2\n');
    expect(shown[4]?.stdout).toContain('Cite: claim:p1-s1, p1.s1, on “village-library-en”;');
    expect(shown[6]?.stderr).toContain('The base is on “village-library-en”.\n');
  });
});

describe('the abbreviations of a draft', () => {
  it('are those of the language and of the option', async () => {
    const text = join(folder, 'lists.txt');
    writeFileSync(text, 'They sell nuts, figs etc. Honey is dear.\n');
    const claims = async (...options: readonly string[]) =>
      [...(await soraCnOnDisk(['draft', text, '--language', 'en', ...options])).stdout.matchAll(/- id: p/g)].length;
    expect(await claims()).toBe(2);
    expect(await claims('--abbreviations', 'etc., et al.')).toBe(1);
    const wrong = await soraCnOnDisk(['draft', text, '--abbreviations', '...']);
    expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('etc., et al.') as string });
  });
});

describe('draft --into', () => {
  const SINGLE = `document: { id: first, language: en }
claims:
  - id: p1-s1 # ours
    statement: { en: It rains. }
    source: { locator: p1.s1, quotation: rains }
topics: [{ id: weather, label: { en: Weather } }]
`;
  const newBase = (files: Readonly<Record<string, string>>) => {
    const inside = mkdtempSync(join(folder, 'into-'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(inside, name), content);
    return inside;
  };
  const text = join(folder, 'first.txt');

  it('adds a file whose ids are new there, and names topics for use', async () => {
    const base = newBase({ 'base.yaml': SINGLE });
    for (const id of ['first-2', 'first-3']) {
      writeFileSync(text, `The town floods. In ${id} nobody sleeps.\n`);
      expect(await soraCnOnDisk(['draft', text, '--into', base])).toMatchObject({ exitCode: 0, stdout: '' });
      const drafted = readFileSync(join(base, `${id}.yaml`), 'utf8');
      expect(drafted).toContain(`- id: ${id}-p1-s2\n`);
      expect(drafted).toContain('# topics: [some of weather]\n');
    }
    expect(readFileSync(join(base, 'base.yaml'), 'utf8')).toBe(SINGLE);
    expect((await soraCnOnDisk(['claims', '-d', base, '--count'])).stdout).toBe('5\n');
    expect((await soraCnOnDisk(['verify', `first-3=${text}`, '-d', base])).exitCode).toBe(0);
  });

  it('is refused of a text that is there already, with commands that work', async () => {
    const base = newBase({ 'base.yaml': SINGLE });
    writeFileSync(text, 'The town floods. Nobody sleeps.\n');
    expect((await soraCnOnDisk(['draft', text, '--into', base])).exitCode).toBe(0);
    const again = join(folder, 'copy of it.txt');
    writeFileSync(again, '\uFEFFThe town  floods. Nobody sleeps.\r\n\r\n');
    const { exitCode, stderr } = await soraCnOnDisk(['draft', again, '--into', base]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('in the base already, as first-2.') as string]);
    expect(readdirSync(base)).toEqual(['base.yaml', 'first-2.yaml']);
    const hints = [...stderr.matchAll(/: sora-cn (.*)$/gm)].map(([, hint = '']) => shellWords(hint));
    expect(hints.map(([command]) => command)).toEqual(['document', 'verify']);
    for (const hint of hints) expect([hint, (await soraCnOnDisk(hint)).exitCode]).toEqual([hint, 0]);
  });

  it('begins a base in a folder that is new or holds none', async () => {
    writeFileSync(text, 'The town floods.\n');
    const empty = newBase({ 'notes.md': 'Ours.\n' });
    for (const base of [empty, join(empty, 'deep', 'new')]) {
      for (const id of ['first', 'first-2']) {
        writeFileSync(text, `The town floods ${id}.\n`);
        expect(await soraCnOnDisk(['draft', text, '--into', base])).toMatchObject({ exitCode: 0, stdout: '' });
        expect(readdirSync(base)).toContain(`${id}.yaml`);
      }
      expect((await soraCnOnDisk(['claims', '-d', base, '-f', 'ids'])).stdout).toBe('first-2-p1-s1\nfirst-p1-s1\n');
    }
  });

  it('lets places that would become ambiguous say which document they are in, and nothing else change', async () => {
    writeFileSync(text, 'The town floods.\n');
    const [document = '', ...claims] = SINGLE.split('\n');
    const base = newBase({ 'a.yaml': `${document}\n`, 'b.yaml': claims.join('\n') });
    expect((await soraCnOnDisk(['draft', text, '--into', `${base}/`])).exitCode).toBe(0);
    expect(readFileSync(join(base, 'b.yaml'), 'utf8')).toBe(
      claims.join('\n').replace('quotation: rains }', 'quotation: rains, document: "first" }'),
    );
    expect(readFileSync(join(base, 'a.yaml'), 'utf8')).toBe(`${document}\n`);
    expect((await soraCnOnDisk(['check', base])).exitCode).toBe(0);
  });

  it.each([
    ['yaml', (places: string) => `claims: [{ id: a, statement: { en: A. }, ${places} }]\n`],
    ['json', (places: string) => `[{ "id": "a", "statement": { "en": "A." }, ${places} }]\n`],
    ['jsonl', (places: string) => `{ "id": "a", "statement": { "en": "A." }, ${places} }\n`],
  ])('does so for places that name no sentence, too, in %s', async (format, claim) => {
    writeFileSync(text, 'The town floods.\n');
    for (const places of ['"source": {}', '"source": { "quotation": "so" }', '"alsoAt": [{ "quotation": "so" }, {}]']) {
      const base = newBase({ 'a.yaml': 'document: { id: first }\n', [`b.${format}`]: claim(places) });
      expect((await soraCnOnDisk(['draft', text, '--into', base])).exitCode).toBe(0);
      const { stdout } = await soraCnOnDisk(['claims', '-d', base, '--document', 'first', '-f', 'ids']);
      expect([places, stdout]).toEqual([places, 'a\n']);
    }
  });

  it('is refused where places would be taken for those of the new text, where a file exists, or with -o', async () => {
    writeFileSync(text, 'The town floods.\n');
    const bare = newBase({ 'b.yaml': SINGLE.slice(SINGLE.indexOf('claims')) });
    expect(await soraCnOnDisk(['draft', text, '--into', bare])).toMatchObject({ exitCode: 1, stdout: '' });
    const taken = newBase({ 'b.yaml': 'topics: []\n', 'first.yaml': 'actors: []\n' });
    expect(await soraCnOnDisk(['draft', text, '--into', taken])).toMatchObject({ exitCode: 1, stdout: '' });
    expect(readFileSync(join(taken, 'first.yaml'), 'utf8')).toBe('actors: []\n');
    expect(await soraCnOnDisk(['draft', text, '--into', join(taken, 'b.yaml')])).toMatchObject({ exitCode: 2 });
    expect(await soraCnOnDisk(['draft', text, '--into', ''])).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await soraCnOnDisk(['draft', text, '--into', taken, '-o', 'x'])).toMatchObject({ exitCode: 2 });
    expect(readdirSync(bare)).toEqual(['b.yaml']);
  });

  it('is refused in words where there can be no folder', async () => {
    writeFileSync(text, 'The town floods.\n');
    symlinkSync(join(folder, 'round'), join(folder, 'round'));
    for (const base of [join(text, 'base'), '/dev/null/base', join(folder, 'round'), join(folder, 'a'.repeat(300))]) {
      const { exitCode, stdout, stderr } = await soraCnOnDisk(['draft', text, '--into', base]);
      expect([base, [1, 2].includes(exitCode), stdout]).toEqual([base, true, '']);
      expect(stderr).toContain(base);
    }
    const long = await soraCnOnDisk(['verify', `source=${'a'.repeat(300)}`, text]);
    expect(long).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('name is too long') as string });
  });
});

describe('draft --strip', () => {
  it('takes out the comments with sentences, which check warns of, and keeps all else', async () => {
    const path = join(folder, 'strip.yaml');
    const drafted = (await soraCnOnDisk(['draft', article])).stdout;
    const ours = drafted
      .replace('claims:\n', 'claims:\n  # mine: p1.s1 is odd\n')
      .replace('{ en: "" }', '{ en: "# p1.s1: no comment" }');
    writeFileSync(path, ours);
    expect((await soraCnOnDisk(['check', path])).stdout).toContain(`sora-cn draft --strip ${path}\n`);
    const { exitCode, stdout, stderr } = await soraCnOnDisk(['draft', '--strip', path]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toBe(`Took 17 comments with sentences out of ${path}.\n`);
    const kept = ours.split('\n').filter((line) => !/^ *# (?:h\d|p\d\.s\d): /.test(line));
    expect(readFileSync(path, 'utf8')).toBe(kept.join('\n'));
    expect((await soraCnOnDisk(['check', path])).stdout).not.toContain('text-in-comments');
    expect((await soraCnOnDisk(['verify', article, '-d', path])).exitCode).toBe(0);
    expect((await soraCnOnDisk(['draft', '--strip', path])).stderr).toBe(
      'No comment holds a sentence of the source.\n',
    );
    writeFileSync(path, ours.replace(/^ *# (?!p1\.s1: )[hp]\d.*\n/gm, ''));
    expect((await soraCnOnDisk(['draft', '--strip', path])).stderr).toBe(
      `Took a comment with a sentence out of ${path}.\n`,
    );
    expect(await soraCnOnDisk(['draft', '--strip', path, '--no-text'])).toMatchObject({ exitCode: 2 });
    expect(await soraCnOnDisk(['draft', '--strip', '-'])).toMatchObject({ exitCode: 2 });
  });
});

describe('init', () => {
  it('writes a base that passes every check, and its text', async () => {
    const started = join(folder, 'deep', 'inside');
    const base = join(started, 'base.yaml');
    expect((await soraCnOnDisk(['init', started])).stdout).toBe(`${base}\n${join(started, 'article.txt')}\n`);
    expect(await soraCnOnDisk(['check', started, '--strict'])).toMatchObject({ exitCode: 0 });
    expect(await soraCnOnDisk(['verify', join(started, 'article.txt'), '--data', started])).toMatchObject({
      exitCode: 0,
    });
  });

  it('writes all or nothing', async () => {
    const half = mkdtempSync(join(folder, 'half-'));
    writeFileSync(join(half, 'article.txt'), 'mine');
    expect(await soraCnOnDisk(['init', half])).toMatchObject({ exitCode: 1, stdout: '' });
    expect(existsSync(join(half, 'base.yaml'))).toBe(false);
    expect(readFileSync(join(half, 'article.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(half)).toEqual(['article.txt']);
  });
});
