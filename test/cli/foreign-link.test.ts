import {
  chownSync,
  lchownSync,
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.ts';
import { writeNew } from '../../src/cli/write-new.ts';

const NOBODY = 65534;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sora-cn-foreign-'));
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine', 'text'), 'mine');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const WRITERS = {
  'a new file': (path: string) => writeNew([{ path, text: 'new' }]),
  'a file that replaces another': (path: string) => replaceFile({ path, pieces: ['new'] }),
};

// Only root can make links in another’s name.
describe.skipIf(process.geteuid?.() !== 0).each(Object.entries(WRITERS))('%s', (_, write) => {
  it.each(['link', 'link/text', 'link/new/text', 'in/it/link/text'])(
    'is not written at %s, if the link is another user’s',
    async (path) => {
      mkdirSync(join(folder, 'in', 'it'), { recursive: true });
      const link = join(folder, path.slice(0, path.indexOf('link')), 'link');
      symlinkSync(join(folder, 'mine', ...(path === 'link' ? ['text'] : [])), link);
      lchownSync(link, NOBODY, NOBODY);
      await expect(write(join(folder, path))).rejects.toMatchObject({ exitCode: 1 });
      expect(readdirSync(join(folder, 'mine'))).toEqual(['text']);
      expect(readFileSync(join(folder, 'mine', 'text'), 'utf8')).toBe('mine');
    },
  );

  it('is written in a folder that a link of one’s own leads to', async () => {
    symlinkSync(join(folder, 'mine'), join(folder, 'link'));
    await write(join(folder, 'link', 'other'));
    expect(readFileSync(join(folder, 'mine', 'other'), 'utf8')).toBe('new');
  });
});

describe.skipIf(process.geteuid?.() !== 0)('a file of another user that root replaces', () => {
  it('stays that user’s', async () => {
    const path = join(folder, 'mine', 'text');
    chownSync(path, NOBODY, NOBODY);
    await replaceFile({ path, pieces: ['new'] });
    expect([readFileSync(path, 'utf8'), statSync(path).uid, statSync(path).gid]).toEqual(['new', NOBODY, NOBODY]);
  });
});
