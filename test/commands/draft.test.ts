import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { soraCnOnDisk } from '../support/memory-runtime.ts';

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
    expect(checked.stderr).toBe('0 errors, 19 warnings.\n');
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
