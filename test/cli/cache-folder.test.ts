import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, distrust, keep, type KeptFile, openKept } from '../../src/cli/cache-folder.ts';

const isRoot = process.geteuid?.() === 0;
const NOBODY = 65_534;

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sora-cn-cache-'));
  folder = join(home, 'cache');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const NAMES = ['a', 'b', 'c'].map((letter) => `${letter.repeat(32)}.index`);
function ten(name = ''): KeptFile[] {
  return [{ name, contents: [Buffer.alloc(4), Buffer.alloc(6)] }];
}

function age(path: string, days: number): void {
  const then = new Date(Date.now() - days * 86_400_000);
  utimesSync(path, then, then);
}

describe('a file that is kept', () => {
  it('is whole, and for its owner alone, as is the folder', () => {
    expect(
      keep(folder, [{ name: NAMES[0] ?? '', contents: [Buffer.from('one, '), Buffer.from('two')] }]),
    ).toBeUndefined();
    const path = join(folder, NAMES[0] ?? '');
    expect(readFileSync(path, 'utf8')).toBe('one, two');
    expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(readdirSync(folder)).toEqual([NAMES[0]]);
  });

  it.skipIf(!isRoot)('is not kept where a link of another user leads', () => {
    symlinkSync(home, join(home, 'link'));
    lchownSync(join(home, 'link'), NOBODY, NOBODY);
    expect(keep(join(home, 'link', 'code'), ten(NAMES[0]))).toContain('a link that another user made');
    expect(readdirSync(home)).toEqual(['link']);
  });

  it('sends those away that were used longest ago, where all are too much', () => {
    for (const [at, name] of NAMES.entries()) {
      keep(folder, ten(name), 20);
      age(join(folder, name), 9 - at);
    }
    expect(readdirSync(folder).sort()).toEqual(NAMES.slice(1));
  });

  it('never goes itself, however much it is and whatever the clock says', () => {
    for (const name of NAMES.slice(0, 2)) {
      keep(folder, ten(name));
      age(join(folder, name), -1);
    }
    keep(folder, ten(NAMES[2]), 5);
    expect(readdirSync(folder)).toEqual([NAMES[2]]);
  });
});

describe('what the cache did not make', () => {
  it('stays, whatever it is, how old and how large', () => {
    mkdirSync(folder, { mode: 0o700 });
    const others = [
      'thesis.txt',
      `${'a'.repeat(31)}.index`,
      `${'A'.repeat(32)}.index`,
      '.hidden',
      `.${NAMES[1] ?? ''}`,
    ];
    for (const name of others) {
      writeFileSync(join(folder, name), 'x'.repeat(100));
      age(join(folder, name), 1000);
    }
    mkdirSync(join(folder, `${'d'.repeat(32)}.index`));
    symlinkSync('nowhere', join(folder, `${'e'.repeat(32)}.index`));
    symlinkSync(join(folder, 'thesis.txt'), join(folder, `${'f'.repeat(32)}.index`));
    const before = readdirSync(folder).sort();
    expect(keep(folder, ten(NAMES[0]), 0)).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual([...before, NAMES[0]].sort());
  });

  it('is not written to through a link in its place', () => {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(home, 'precious'), 'precious');
    symlinkSync(join(home, 'precious'), join(folder, NAMES[0] ?? ''));
    keep(folder, ten(NAMES[0]));
    expect(readFileSync(join(home, 'precious'), 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, NAMES[0] ?? '')).length).toBe(10);
  });
});

it('what a killed run left behind goes, and what another run writes just now stays', () => {
  mkdirSync(folder, { mode: 0o700 });
  const [left, begun] = ['1', '2'].map((digit) =>
    join(folder, `.${NAMES[0] ?? ''}.${digit.repeat(8)}-1111-4111-8111-111111111111`),
  );
  for (const path of [left, begun]) writeFileSync(path ?? '', 'half');
  age(left ?? '', 1);
  keep(folder, ten(NAMES[0]));
  expect([existsSync(left ?? ''), existsSync(begun ?? '')]).toEqual([false, true]);
});

describe('a folder is left alone', () => {
  const refused = (path: string) => {
    const before = existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [];
    expect(keep(path, ten(NAMES[0]))).toEqual(expect.any(String));
    if (before.length === 0 && !existsSync(path)) return;
    expect(statSync(path).isDirectory() ? readdirSync(path) : []).toEqual(before);
  };

  it('that others may write to', () => {
    for (const mode of [0o777, 0o1777, 0o770, 0o702]) {
      mkdirSync(folder);
      chmodSync(folder, mode);
      expect(distrust(folder)).toContain('others may write');
      refused(folder);
      rmSync(folder, { recursive: true });
    }
  });

  it.runIf(isRoot)('that belongs to another user', () => {
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, NOBODY, NOBODY);
    refused(folder);
  });

  it('that is a link, even to a folder of the user’s', () => {
    mkdirSync(join(home, 'documents'), { mode: 0o700 });
    symlinkSync('documents', folder);
    refused(folder);
    expect(readdirSync(join(home, 'documents'))).toEqual([]);
  });

  it('that is a file, is below one, or cannot be made', () => {
    writeFileSync(folder, '');
    refused(folder);
    refused(join(folder, 'below'));
    for (const path of ['/proc/nowhere/cache', '/sys/nowhere/cache', '/dev/null/cache']) refused(path);
  });
});

it.runIf(isRoot)('a file that another user put there is not opened', () => {
  keep(folder, ten(NAMES[0]));
  expect(openKept(folder, NAMES[0] ?? '')).toEqual(expect.any(Number));
  chownSync(join(folder, NAMES[0] ?? ''), NOBODY, NOBODY);
  expect(openKept(folder, NAMES[0] ?? '')).toBeUndefined();
});

it('the folder is one of its own, wherever it is', () => {
  const settings = [{ SORA_CN_CACHE: '/tmp' }, { XDG_CACHE_HOME: '/tmp' }, { LOCALAPPDATA: '/tmp' }, {}];
  for (const platform of ['linux', 'darwin', 'win32']) {
    for (const env of settings) expect(cacheFolder(env, platform)).toMatch(/[/\\]sora-cn$/);
  }
});
