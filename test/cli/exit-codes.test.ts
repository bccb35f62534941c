import { describe, expect, it } from 'vitest';
import { soraCn, type World } from '../support/memory-runtime.ts';

const code = async (line: string | readonly string[], world: World = {}) => (await soraCn(line, world)).exitCode;

describe('exit code 0', () => {
  it.each(['', '-h', '-V', 'help', 'help filters', 'claims', 'claims --help', 'show chips'])(
    'is that of `%s`',
    async (line) => {
      expect(await code(line)).toBe(0);
    },
  );

  it('is that of an answer that is empty or partial', async () => {
    expect(await code('claims --since 1999 --until 1999')).toBe(0);
    expect(await code('search xyzzyq')).toBe(0);
    expect(await code('search chips xyzzyq')).toBe(0);
  });
});

describe('exit code 1', () => {
  it('is that of an id that does not exist, after those that do are printed', async () => {
    const { exitCode, stdout, stderr } = await soraCn('show baidu nobody chips -f ids');
    expect([exitCode, stdout]).toEqual([1, 'baidu\nchips\n']);
    expect(stderr).toContain('There is no record called "nobody".');
  });

  it('is that of nothing found with --fail-if-empty, and only then', async () => {
    expect(await code('claims --until 1999 --fail-if-empty')).toBe(1);
    expect(await code('claims --until 1999 --fail-if-empty --count')).toBe(1);
    expect(await code('search xyzzyq --fail-if-empty')).toBe(1);
    expect(await code('claims --topic chips --fail-if-empty')).toBe(0);
  });
});

describe('exit code of check', () => {
  const files = {
    'sound.yaml': 'topics: [{ id: a, label: { en: A } }]\nclaims: [{ id: b, statement: { en: B. }, topics: [a] }]',
    'odd.yaml': 'topics: [{ id: a, label: { en: A } }]',
    'broken.yaml': 'topics: [{ id: a }]',
  };
  it.each([
    ['sound.yaml', 0, 0],
    ['odd.yaml', 0, 1],
    ['broken.yaml', 1, 1],
  ])('of %s is %i, and with --strict %i', async (file, plain, strict) => {
    expect([await code(`check ${file}`, { files }), await code(`check ${file} --strict`, { files })]).toEqual([
      plain,
      strict,
    ]);
  });
});

describe('exit code 2', () => {
  it.each(['nonsense', 'claims --nonsense', 'claims --topic nonsense', 'claims -f nonsense', 'search', 'claims chips'])(
    'is that of `%s`',
    async (line) => {
      expect(await code(line)).toBe(2);
    },
  );

  it('is that of an ambiguous name', async () => {
    expect(await code('show export')).toBe(2);
  });

  it('is that of data that is missing or refused', async () => {
    expect(await code('claims -d nowhere.yaml')).toBe(2);
    expect(await code('claims -d a.yaml', { files: { 'a.yaml': 'claims: [{ id: a }]' } })).toBe(2);
  });
});

describe('exit code 70', () => {
  const broken: World = {
    runtime: {
      builtIn: () => {
        throw new TypeError('x is not\u001b a function');
      },
    },
  };

  it('is that of a bug, with the request to report it and nothing that drives the terminal', async () => {
    const { exitCode, stdout, stderr } = await soraCn('claims', broken);
    expect([exitCode, stdout]).toEqual([70, '']);
    expect(stderr).toMatch(
      /^sora-cn: this is a bug in sora-cn \(TypeError: x is not\\u\{1b\} a function\)\.\n {2}Please report/,
    );
    expect(stderr).not.toContain('\u001b');
  });

  it('is that of anything thrown, even if it is no error', async () => {
    const odd = () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a library may do
      throw 'a text';
    };
    const { exitCode, stderr } = await soraCn('claims', { runtime: { builtIn: odd } });
    expect([exitCode, stderr.includes('a text')]).toEqual([70, true]);
  });
});
