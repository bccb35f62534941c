import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-draft-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const article = fileURLToPath(new URL('../articles/village-library.en.txt', import.meta.url));

describe('draft', () => {
  it('prints a base, or writes the same to a new file', async () => {
    const printed = await run(['draft', article]);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    const path = join(folder, 'new.yaml');
    expect(await run(['draft', article, '-o', path])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(printed.stdout);
    expect((await run(['claims', '--data', path, '--count'])).stdout).toBe('13\n');
    expect((await run(['verify', article, '--data', path])).code).toBe(0);
    expect((await run(['check', path])).code).toBe(0);
  });

  it('never writes over a file, and leaves nothing behind', async () => {
    const path = join(folder, 'mine.yaml');
    writeFileSync(path, 'mine');
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await run(['draft', article, '--output', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const below = await run(['draft', article, '-o', join(path, 'x.yaml')]);
    expect(below).toMatchObject({ code: 1, stderr: expect.stringContaining('not a folder') as string });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('tells a person at a terminal what it chose', async () => {
    const { stderr } = await run(['draft', article, '-o', join(folder, 'told.yaml')], 80);
    expect(stderr).toContain('en; --language');
    expect(stderr).toContain('sora-cn check');
  });

  it('takes the language, and leaves the sentences out', async () => {
    const { stdout } = await run(['draft', article, '--language', 'en-GB', '--no-text']);
    expect(stdout).toContain('language: "en-GB"');
    expect(stdout).not.toContain('council');
    expect(await run(['draft', article, '--language', '?'])).toMatchObject({ code: 2 });
  });
});

describe('a draft whose titles are not written', () => {
  it('shows ids in their place, and check asks for them', async () => {
    const path = join(folder, 'untitled.yaml');
    await run(['draft', article, '-o', path]);
    const checked = await run(['check', path]);
    expect(checked.stdout).toContain(`${path}:14:16: warning[unfilled-title]: the document has no title in en yet`);
    expect(checked.stderr).toBe('0 errors, 19 warnings.\n');
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Something else.\n');
    const shown = [
      await run(['stats', '--by', 'section', '--data', path]),
      await run(['stats', '--by', 'section', '--data', path], 80),
      await run(['stats', '--by', 'section,kind', '--data', path], 80),
      await run(['document', '--data', path], 80),
      await run(['show', 'p1-s1', '--data', path], 80),
      await run(['--data', path], 80),
      await run(['verify', other, '--data', path]),
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
      [...(await run(['draft', text, '--language', 'en', ...options])).stdout.matchAll(/- id: p/g)].length;
    expect(await claims()).toBe(2);
    expect(await claims('--abbreviations', 'etc., et al.')).toBe(1);
    const wrong = await run(['draft', text, '--abbreviations', '...']);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('etc., et al.') as string });
  });
});

describe('init', () => {
  it('writes a base that passes every check, and its text', async () => {
    const started = join(folder, 'deep', 'inside');
    const base = join(started, 'base.yaml');
    expect((await run(['init', started])).stdout).toBe(`${base}\n${join(started, 'article.txt')}\n`);
    expect(await run(['check', started, '--strict'])).toMatchObject({ code: 0 });
    expect(await run(['verify', join(started, 'article.txt'), '--data', started])).toMatchObject({ code: 0 });
  });

  it('writes all or nothing', async () => {
    const half = mkdtempSync(join(folder, 'half-'));
    writeFileSync(join(half, 'article.txt'), 'mine');
    expect(await run(['init', half])).toMatchObject({ code: 1, stdout: '' });
    expect(existsSync(join(half, 'base.yaml'))).toBe(false);
    expect(readFileSync(join(half, 'article.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(half)).toEqual(['article.txt']);
  });
});
