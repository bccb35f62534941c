import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import { partsOf, readText, textPaths } from '../../src/cli/files.ts';
import type { Part } from '../../src/load/load-base.ts';

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-test-'));
  writeFileSync(path('a.txt'), 'text');
  writeFileSync(path('empty.yaml'), '');
  mkdirSync(path('base'));
  for (const name of ['b.yaml', 'B.yml', 'a.json', '😀.yaml', '\uff5e.yaml', 'c.jsonl', 'notes.md', '.hidden.yaml']) {
    writeFileSync(path(`base/${name}`), name);
  }
  mkdirSync(path('base/inner.yaml'));
  writeFileSync(path('base/inner.yaml/d.yaml'), '');
  mkdirSync(path('nothing'));
  symlinkSync(path('gone'), path('dangling.yaml'));
  symlinkSync(path('loop.yaml'), path('loop.yaml'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function content(part: Part | undefined): string {
  return Buffer.concat([...(part?.chunks ?? [])]).toString('utf8');
}

/** The message for a path, with the folder of the test left out. */
function refusal(name: string): string {
  try {
    for (const part of partsOf([name])) content(part);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message.replaceAll(`${folder}/`, '');
  }
  return '';
}

describe('the parts of a base', () => {
  it('are the data files of a folder in the order of their code points, without its folders', () => {
    const parts = partsOf([path('base')]);
    expect(parts.map(({ name, format }) => [name.slice(path('base/').length), format])).toEqual([
      ['B.yml', 'yaml'],
      ['a.json', 'json'],
      ['b.yaml', 'yaml'],
      ['c.jsonl', 'jsonl'],
      ['\uff5e.yaml', 'yaml'],
      ['😀.yaml', 'yaml'],
    ]);
    expect(content(parts[2])).toBe('b.yaml');
  });

  it('are files, whose format is that of their extension if it says one', () => {
    const parts = partsOf([path('a.txt'), path('empty.yaml')]);
    expect(parts.map(({ format }) => format)).toEqual([undefined, 'yaml']);
    expect(parts.map(content)).toEqual(['text', '']);
  });

  it('are read in pieces, each of its own memory', () => {
    writeFileSync(path('large.jsonl'), 'ab'.repeat(100_000));
    const chunks = [...(partsOf([path('large.jsonl')])[0]?.chunks ?? [])];
    expect(chunks.length).toBeGreaterThan(2);
    expect(Buffer.concat(chunks).toString()).toBe('ab'.repeat(100_000));
  });

  it.each([
    ['gone.yaml', 'cannot read gone.yaml: there is no such file or folder'],
    ['a.txt/b', 'cannot read a.txt/b: a part of its path is a file, not a folder'],
    ['dangling.yaml', 'cannot read dangling.yaml: it is a link to something that is not there'],
    ['loop.yaml', 'cannot read loop.yaml: its links lead round in a circle'],
    ['nothing', /nothing holds no data: there is no \*\.yaml, \*\.yml, \*\.json, \*\.jsonl, \*\.ndjson in this folder/],
    ['a\0b', /^cannot read a\0b: its name holds a NUL character$/],
    [`${'a'.repeat(300)}.yaml`, /: its name is too long$/],
  ])('are refused in one line: %s', (name, message) => {
    expect(refusal(path(name))).toMatch(message);
  });

  it.each([
    ['a base', 'b.yaml', (path: string) => partsOf([path])],
    ['texts', 'b.txt', textPaths],
  ])('in a folder of %s are no pipes, which somebody else may have put there', (_, name, read) => {
    const within = path(`pipe of ${name}`);
    mkdirSync(within);
    spawnSync('mkfifo', [join(within, name)]);
    writeFileSync(join(within, name.replace('b', 'a')), 'claims: []');
    expect(() => read(within)).toThrow(/ is a pipe or a device, which may never end: /);
  });

  it('are refused without a name, and where standard input is read twice', () => {
    expect(refusal('')).toBe('cannot read the file with an empty name: there is no such file or folder');
    expect(() => partsOf(['-', '-'])).toThrow('standard input (-) can be read only once');
  });

  it.skipIf(process.getuid?.() === 0)('are refused without permission', () => {
    writeFileSync(path('secret.yaml'), '');
    chmodSync(path('secret.yaml'), 0);
    expect(refusal(path('secret.yaml'))).toBe('cannot read secret.yaml: permission denied');
  });
});

describe('standard input', () => {
  it.skipIf(!existsSync('/bin/sh')).each([
    ['it is a folder', () => `< "${folder}"`],
    ['it is not open for reading', () => `0> "${path('written.yaml')}"`],
  ])('is refused in one line if %s', (reason, redirected) => {
    const command = `"${process.execPath}" bin/sora-cn.cjs claims --data - ${redirected()}`;
    const { status, stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe(`sora-cn: cannot read <stdin>: ${reason}\n`);
    expect(status).toBe(2);
  });
});

describe('a whole text', () => {
  it('is decoded without its byte order mark', () => {
    writeFileSync(path('text.txt'), '\ufeffÜber\f uns\r\n');
    expect(readText(path('text.txt'), 'article', 100)).toBe('Über\f uns\r\n');
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffabc', 'utf16le'), /article\.txt is UTF-16: save it as UTF-8$/],
    ['Latin-1', Buffer.from('ab\ncaf\xe9 ', 'latin1'), /article\.txt:2:4: byte 0xE9 is not UTF-8/],
    ['binary', Buffer.from('ab\0'), /article\.txt holds NUL characters/],
    ['too large', Buffer.alloc(1025, 'a'), /article\.txt is larger than 1 KiB, the most that is read of an article$/],
    ['gzip', Buffer.from([0x1f, 0x8b, 8]), /article\.txt is compressed with gzip/],
  ])('is refused if it is %s', (_, bytes, message) => {
    writeFileSync(path('article.txt'), bytes);
    expect(() => readText(path('article.txt'), 'article', 1024)).toThrow(message);
    expect(() => readText(path('article.txt'), 'article', 1024)).toThrow(UserError);
  });

  it('may have markup in it where it is data of another tool, and be as large as data', () => {
    const page = '<!doctype html><html><body><p>One</p></body></html>';
    writeFileSync(path('page.html'), page);
    expect(readText(path('page.html'), 'foreign')).toBe(page);
    expect(() => readText(path('page.html'), 'article')).toThrow('is HTML or XML');
    writeFileSync(path('large.csv'), Buffer.alloc(17 * 2 ** 20, 'a'));
    expect(readText(path('large.csv'), 'foreign')).toHaveLength(17 * 2 ** 20);
    expect(() => readText(path('large.csv'), 'article')).toThrow(
      'is larger than 16 MiB, the most that is read of an article',
    );
  });

  it.each(['{"a": 1}', '[\n  { "a": 1 }\n]\n', '{"id": 1}\n{"id": 2}\n', '\n[["a"]]'])(
    'is refused if it is JSON, where it should be an article: %j',
    (json) => {
      writeFileSync(path('a.txt'), json);
      expect(() => readText(path('a.txt'), 'article')).toThrow(
        'is JSON, not plain text: take the text itself out of it',
      );
      expect(readText(path('a.txt'), 'foreign')).toBe(json);
    },
  );

  it.each(['[1] As was said.\n', '[1]\n', '{Begin} It rained.\n', '["Rain"] fell.\n'])(
    'may begin with a bracket: %j',
    (text) => {
      writeFileSync(path('a.txt'), text);
      expect(readText(path('a.txt'), 'article')).toBe(text);
    },
  );

  it.each([
    ['a.csv', 'a.csv is a table by its name: sora-cn import csv '],
    ['b.TSV', 'b.TSV is a table by its name: sora-cn import tsv '],
    ['c.yml', 'c.yml is a base by its name: sora-cn check '],
  ])('is refused if by its name it is no article: %s', (name, message) => {
    writeFileSync(path(name), 'claims: []\n');
    expect(() => readText(path(name), 'article')).toThrow(message);
    expect(readText(path(name), 'foreign')).toBe('claims: []\n');
  });

  it('is refused if it is a folder', () => {
    expect(() => readText(folder, 'article', 1024)).toThrow(`cannot read ${folder}: it is a folder`);
  });
});
