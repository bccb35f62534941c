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
    await replaceFile({ path, text: 'new' });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['a.html']);
  });

  it('has the new text in place of the old one, and what it may be read by', async () => {
    const path = join(folder, 'old.html');
    writeFileSync(path, 'old and longer');
    chmodSync(path, 0o640);
    await replaceFile({ path, text: 'new' });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('stays what a link leads to', async () => {
    const target = join(folder, 'target.html');
    const link = join(folder, 'link.html');
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await replaceFile({ path: link, text: 'new' });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  it('is never a folder', async () => {
    const path = join(folder, 'folder');
    mkdirSync(path);
    await expect(replaceFile({ path, text: 'new' })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('is a folder') as unknown,
    });
  });

  it('leaves nothing behind where it cannot be written', async () => {
    await expect(replaceFile({ path: join(folder, 'old.html', 'x'), text: 'new' })).rejects.toMatchObject({
      exitCode: 1,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
