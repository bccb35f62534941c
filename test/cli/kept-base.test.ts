import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partsOf } from '../../src/cli/files.ts';
import { keptBase } from '../../src/cli/kept-base.ts';
import type { Load } from '../../src/cli/make-kept.ts';
import { searchBase } from '../../src/commands/search.ts';
import { loadBase } from '../../src/load/load-base.ts';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { BINARY, NODE, plainEnv } from '../support/binary.ts';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sora-cn-index-'));
  cache = join(folder, 'cache', 'sora-cn');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A base of three claims, one of which has the word; its file was last changed long ago. */
function baseFile(name: string, word: string, start = ''): string {
  const path = join(folder, name);
  const claims = ['alpha', word, 'omega'].map((one, at) =>
    JSON.stringify({ id: `c${at}`, statement: { en: `The ${one} is here.` } }),
  );
  writeFileSync(path, `${start}${claims.join('\n')}\n`);
  age(path);
  return path;
}

function age(path: string, seconds = 60): void {
  const then = new Date(Date.now() - seconds * 1000);
  utimesSync(path, then, then);
}

const version = { program: '0.0.0', data: 'none', node: '0', icu: '0' };

/** The base by what is kept of it, to be searched; made by `load` if there is nothing. */
async function opened(paths: readonly string[], load: Load): Promise<Catalogue> {
  const env = { SORA_CN_CACHE: join(folder, 'cache') };
  const catalogue = await keptBase(
    partsOf(paths),
    { env, version },
    { make: true, words: true },
    load,
    () => undefined,
  );
  if (catalogue === undefined) throw new Error('the base cannot be opened');
  return catalogue;
}

/** The ids that a search finds; `meanwhile` happens before the base is read. */
async function found(
  word: string,
  paths: readonly string[],
  meanwhile: () => void = () => undefined,
): Promise<string[]> {
  const load = async (...how: Parameters<Load>) => {
    meanwhile();
    return (await loadBase(...how)).base;
  };
  return idsFound(await opened(paths, load), word);
}

/** A line of JSON Lines for each record, in a file last changed long ago. */
function lines(name: string, records: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  age(path);
  return path;
}

async function idsFound(catalogue: Catalogue, word: string): Promise<string[]> {
  const { view } = await searchBase(catalogue, { query: word, facets: {} });
  return view.view === 'search' ? view.rows.map(({ record }) => record.id) : [];
}

describe('a record that is found by an index', () => {
  const document = (id: string) => ({
    recordType: 'document',
    id,
    title: { en: `Heron ${id}` },
    sentences: { 'p1.s1': 'a'.repeat(64) },
  });
  const claim = (id: string, more: object = {}) => ({
    id,
    statement: { en: `A heron, ${id}.` },
    source: { locator: 'p1.s1' },
    alsoAt: [{ locator: 'p1', ...more }],
  });

  it.each([
    ['one document', () => [lines('a.jsonl', [document('one'), claim('a')]), lines('b.jsonl', [claim('b')])]],
    [
      'a document a file',
      () => [
        lines('a.jsonl', [document('one'), claim('a')]),
        lines('b.jsonl', [claim('b', { document: 'one' }), document('two')]),
      ],
    ],
    ['no document', () => [lines('a.jsonl', [claim('a'), claim('b')])]],
  ])('is as the whole base has it, documents of its places and all: %s', async (_, write) => {
    const paths = write();
    const catalogueAt = (once: () => void) => {
      const load = async (...how: Parameters<Load>) => {
        once();
        return (await loadBase(...how)).base;
      };
      return opened(paths, load);
    };
    const rowsOf = async (catalogue: Catalogue) => {
      const { view } = await searchBase(catalogue, { query: 'heron', facets: {} });
      return JSON.parse(JSON.stringify('rows' in view ? view.rows : [])) as { record: { source?: object } }[];
    };
    let loads = 0;
    const first = await rowsOf(await catalogueAt(() => loads++));
    const again = await rowsOf(await catalogueAt(() => loads++));
    expect(loads).toBe(1);
    expect(again).toEqual(first);
    expect(first.length).toBeGreaterThan(1);
  });
});

const indexes = () => (existsSync(cache) ? readdirSync(cache) : []);

describe('an index answers only for the file that it was made of', () => {
  it('however its path leads elsewhere meanwhile', async () => {
    const [one, two] = [baseFile('one.jsonl', 'heron'), baseFile('two.jsonl', 'falcon')];
    const link = join(folder, 'current.jsonl');
    symlinkSync(one, link);
    const turned = () => {
      symlinkSync(two, `${link}.new`);
      renameSync(`${link}.new`, link);
    };
    // What was asked for is answered of the file that was there when it was asked.
    expect(await found('heron', [link], turned)).toEqual(['c1']);
    expect([await found('heron', [one]), await found('falcon', [one])]).toEqual([['c1'], []]);
    expect([await found('heron', [link]), await found('falcon', [link])]).toEqual([[], ['c1']]);
  });

  it('however its folder is swapped meanwhile', async () => {
    for (const [name, word] of [
      ['data', 'heron'],
      ['next', 'falcon'],
    ] as const) {
      mkdirSync(join(folder, name));
      baseFile(`${name}/a.jsonl`, word);
    }
    const path = join(folder, 'data', 'a.jsonl');
    await found('heron', [path], () => {
      renameSync(join(folder, 'data'), join(folder, 'old'));
      renameSync(join(folder, 'next'), join(folder, 'data'));
    });
    expect([await found('heron', [path]), await found('falcon', [path])]).toEqual([[], ['c1']]);
    expect(await found('heron', [join(folder, 'old', 'a.jsonl')])).toEqual(['c1']);
  });

  it('and no more once it changes, even in place and with the same times', async () => {
    const path = baseFile('one.jsonl', 'heron');
    expect(await found('heron', [path])).toEqual(['c1']);
    expect(indexes()).toHaveLength(1);
    baseFile('one.jsonl', 'egret');
    expect([await found('heron', [path]), await found('egret', [path])]).toEqual([[], ['c1']]);
  });

  it('and not for another whose name it is given', async () => {
    const [one, two] = [baseFile('one.jsonl', 'heron'), baseFile('two.jsonl', 'egret')];
    await found('heron', [one]);
    const [ofOne = ''] = indexes();
    await found('heron', [two]);
    const ofTwo = indexes().find((name) => name !== ofOne) ?? '';
    copyFileSync(join(cache, ofOne), join(cache, ofTwo));
    expect([await found('heron', [two]), await found('egret', [two])]).toEqual([[], ['c1']]);
  });
});

it.each([
  ['is overwritten by lines of the same length', (text: string) => text.replaceAll('heron', 'egret')],
  ['is cut short', (text: string) => text.slice(0, 20)],
  ['is emptied', () => ''],
])('a line is not shown as found where the file %s while it is searched', async (_, change) => {
  const path = baseFile('one.jsonl', 'heron');
  await found('heron', [path]);
  const catalogue = await opened([path], () => Promise.reject(new Error('there is an index')));
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  await expect(idsFound(catalogue, 'heron')).rejects.toThrow(/one\.jsonl changed while it was read/);
});

describe('no index is kept of a file', () => {
  it('that may still change without its times telling', async () => {
    const path = baseFile('one.jsonl', 'heron');
    for (const seconds of [0, -60]) {
      age(path, seconds);
      expect(await found('heron', [path])).toEqual(['c1']);
      expect(indexes()).toEqual([]);
    }
    age(path);
    await found('heron', [path]);
    expect(indexes()).toHaveLength(1);
  });

  it('that changes while it is read', async () => {
    const path = baseFile('one.jsonl', 'heron');
    await found('heron', [path], () => {
      writeFileSync(path, readFileSync(path));
      age(path);
    });
    expect(indexes()).toEqual([]);
  });
});

it('a byte order mark in front does no harm', async () => {
  const path = baseFile('one.jsonl', 'heron', '\ufeff');
  for (let time = 0; time < 2; time++) {
    expect([await found('alpha', [path]), await found('heron', [path])]).toEqual([['c0'], ['c1']]);
  }
});

it('a base that cannot be read is told as ever, not as a bug', () => {
  const padded = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `{"id":"a","statement":{"en":"${'A heron. '.repeat(130_000)}"}}\n`);
    return path;
  };
  const path = padded('closed.jsonl');
  chmodSync(path, 0);
  const ids = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  chmodSync(folder, 0o755);
  const run = (command: string) => {
    const options = { env: plainEnv(folder), encoding: 'utf8', ...ids } as const;
    const { status, stderr } = spawnSync(NODE, [BINARY, command, 'heron', '-d', path], options);
    return { status, stderr };
  };
  for (const command of ['search', 'similar']) {
    expect(run(command)).toEqual({ status: 2, stderr: `sora-cn: cannot read ${path}: permission denied\n` });
  }
});

it('more files than may be open at once are read one after the other', () => {
  const data = join(folder, 'data');
  mkdirSync(data);
  for (let at = 0; at < 300; at++) {
    const text = `${at === 7 ? 'A heron. ' : ''}${'x'.repeat(4000)}`;
    writeFileSync(join(data, `${at}.jsonl`), `{"id":"c${at}","statement":{"en":"${text}"}}\n`);
  }
  const script = 'ulimit -n 128; exec "$0" "$@"';
  const { status, stdout } = spawnSync('sh', ['-c', script, NODE, BINARY, 'search', 'heron', '-f', 'ids', '-d', data], {
    env: plainEnv(folder),
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, 'c7\n']);
});

it('answers, or says how many files must be allowed, however few may be open', () => {
  const data = join(folder, 'data');
  const [empty, limited] = [join(folder, 'empty.cjs'), 'ulimit -n "$1"; shift; exec "$0" "$@"'];
  mkdirSync(data);
  writeFileSync(empty, '');
  for (let at = 0; at < 4; at++) {
    writeFileSync(join(data, `${at}.jsonl`), `{"id":"c${at}","statement":{"en":"A heron. ${'x'.repeat(300_000)}"}}\n`);
  }
  const run = (most: number, ...argv: string[]) =>
    spawnSync('sh', ['-c', limited, NODE, String(most), ...argv], { env: plainEnv(folder), encoding: 'utf8' });
  let least = 12;
  while (run(least, empty).status !== 0) least++;
  for (let most = least; most < least + 10; most++) {
    const { status, stdout, stderr } = run(most, BINARY, 'search', 'heron', '--count', '-d', data);
    if (status === 0) expect([most, stdout]).toEqual([most, '4\n']);
    else expect([most, status, stderr]).toEqual([most, 2, expect.stringContaining('Let more be open: ulimit -n 256')]);
  }
});

it.skipIf(!existsSync('/proc/self/fd'))('keeps no file open where what is kept cannot be used', async () => {
  const paths = [baseFile('a.jsonl', 'heron')];
  const env = { SORA_CN_CACHE: join(folder, 'cache') };
  const load: Load = async (...how) => (await loadBase(...how)).base;
  const open = (make: boolean, words: boolean) =>
    keptBase(partsOf(paths), { env, version }, { make, words }, load, () => undefined);
  const openIn = () =>
    readdirSync('/proc/self/fd').filter((name) => {
      const path = join('/proc/self/fd', name);
      return existsSync(path) && readlinkSync(path).startsWith(realpathSync(folder));
    }).length;
  await open(true, false);
  const before = openIn();
  // It has no words.
  expect(await open(false, true)).toBeUndefined();
  expect(openIn()).toBe(before);
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'damaged');
  expect(await open(false, false)).toBeUndefined();
  expect(openIn()).toBe(before);
});

it('knows the languages of claims that it does not read', () => {
  const data = join(folder, 'languages.jsonl');
  const topic = '{"recordType":"topic","id":"birds","label":{"en":"Birds"}}\n';
  const heron = '{"id":"heron","statement":{"en":"A heron."},"topics":["birds"]}\n';
  const padding = (size: number) => `{"id":"garza","statement":{"es":"Una garza. ${'x'.repeat(size)}"},"topics":[]}\n`;
  const run = (line: string) => {
    const { status, stdout } = spawnSync(NODE, [BINARY, ...line.split(' '), '-d', data], {
      env: plainEnv(folder),
      encoding: 'utf8',
    });
    return [status, stdout];
  };
  writeFileSync(data, topic + heron + padding(400_000) + padding(700_000).replace('garza', 'otra'));
  utimesSync(data, 1e9, 1e9);
  const expected = run('search heron --lang es --json --no-cache');
  expect(expected[0]).toBe(0);
  for (let at = 0; at < 2; at++) expect(run('search heron --lang es --json')).toEqual(expected);
  const many = Array.from({ length: 20 }, (_, at) => padding(450_000).replace('garza', `g${at}`));
  writeFileSync(data, topic + heron + many.join(''));
  expect(run('claims --topic birds --lang es -f ids')).toEqual([0, 'heron\n']);
  expect(run('claims --topic birds --lang fr -f ids')).toEqual([2, '']);
});
