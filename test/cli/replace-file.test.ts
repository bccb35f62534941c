import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-replace-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a file that is replaced', () => {
  it('is written where there was none, with the folders above it', async () => {
    const path = join(folder, 'new', 'deep', 'a.html');
    await replaceFile({ path, pieces: ['new'] });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['a.html']);
  });

  it('has the new text in place of the old one, and what it may be read by', async () => {
    const path = join(folder, 'old.html');
    writeFileSync(path, 'old and longer');
    chmodSync(path, 0o640);
    await replaceFile({ path, pieces: ['new'] });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('stays what a link leads to', async () => {
    const target = join(folder, 'target.html');
    const link = join(folder, 'link.html');
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await replaceFile({ path: link, pieces: ['new'] });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  it('is written as its pieces are made, and stays the old one where making them fails', async () => {
    const path = join(folder, 'pieces.html');
    writeFileSync(path, 'old');
    const left = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    function* made() {
      yield 'one';
      const [temporary = ''] = left();
      expect(readFileSync(join(folder, temporary), 'utf8')).toBe('one');
      yield 'two';
      throw new Error('no more');
    }
    await expect(replaceFile({ path, pieces: made() })).rejects.toThrow('no more');
    expect([readFileSync(path, 'utf8'), left()]).toEqual(['old', []]);
  });

  it('is never a folder', async () => {
    const path = join(folder, 'folder');
    mkdirSync(path);
    await expect(replaceFile({ path, pieces: ['new'] })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('is a folder') as unknown,
    });
  });

  it('leaves nothing behind where it cannot be written', async () => {
    await expect(replaceFile({ path: join(folder, 'old.html', 'x'), pieces: ['new'] })).rejects.toMatchObject({
      exitCode: 1,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
