import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBase } from '../bench/write-base.ts';
import { BINARY, NODE, plainEnv } from '../support/binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-large-'));
const base = join(folder, 'base.jsonl');
const cache = join(folder, '.cache', 'sora-cn');
const indexes = () => (existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith('.index')) : []);
/** Large enough to be read in passing, and to be worth an index. */
const CLAIMS = 16_000;

function run(line: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(NODE, [BINARY, ...line.split(' '), '--data', base], {
    env: plainEnv(folder, env),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  writeBase(base, CLAIMS);
  // A file changed just now could change again without its times telling, so no index of it is kept.
  const earlier = new Date(Date.now() - 60_000);
  utimesSync(base, earlier, earlier);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a filter of a large file, of which only some lines are decoded', () => {
  const whole = () => {
    const { stdout } = spawnSync(NODE, [BINARY, 'claims', '--json', '--data', '-'], {
      env: plainEnv(folder),
      input: readFileSync(base),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(stdout) as { id: string; topics: string[]; kind?: string; attributedTo?: string }[];
  };

  it('answers as if all had been', () => {
    const claims = whole();
    expect(statSync(base).size).toBeGreaterThan(8 * 2 ** 20);
    expect(claims).toHaveLength(CLAIMS);
    const [first] = claims;
    const topic = first?.topics[0] ?? '';
    const narrower = JSON.parse(run('topics --json').stdout) as { id: string; broader: string[]; claimCount: number }[];
    for (const { id, claimCount } of narrower.slice(0, 5)) {
      expect(run(`claims --topic ${id} --count`).stdout).toBe(`${claimCount}\n`);
    }
    const kind = first?.kind ?? '';
    const [both] = [run(`claims --topic ${topic} --kind ${kind} --json`).stdout];
    const found = JSON.parse(both) as { id: string }[];
    expect(found.length).toBeGreaterThan(0);
    expect(claims).toEqual(expect.arrayContaining(found));
  });

  it('finds ids that the JSON hides in escapes', () => {
    const hidden = '{"id":"hidden","statement":{"en":"Hidden."},"attributedTo":"\\u0061rticle","date":"1901"}\n';
    appendFileSync(base, hidden);
    expect(run('claims --attributed-to article --since 1901 --until 1901 -f ids').stdout).toBe('hidden\n');
    writeFileSync(base, readFileSync(base).subarray(0, -hidden.length));
  });

  it('answers a value that is not known with what is near', () => {
    const { status, stderr } = run('claims --topic chps');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean chips?');
  });
});

describe('a filter of a large file whose types are open', () => {
  const open = join(folder, 'open.jsonl');
  const small = join(folder, 'open.json');
  beforeAll(() => {
    const pad = 'x'.repeat(100_000);
    const claims = Array.from({ length: 100 }, (_, at) => ({
      id: `c${at}`,
      statement: { en: 'A.' },
      topics: at === 0 ? ['chips'] : at % 3 === 0 ? ['Chips', 'CHIPS'] : ['other'],
      actors: at === 0 ? ['zed'] : at % 2 === 0 ? ['Zed'] : [],
      'x-pad': pad,
    }));
    writeFileSync(open, claims.map((claim) => JSON.stringify(claim)).join('\n'));
    writeFileSync(small, JSON.stringify(claims));
  });

  it.each([
    '--actor Zed',
    '--topic chips --actor Zed',
    '--topic chips,Chips',
    '--topic Chips',
    '--topic cHips',
    '--actor ZED',
    '--topic Chips --exclude actor:zed',
    '--topic Chips --exclude actor:ZED',
    '--topic nope',
  ])('%s: answers as if all had been read', (filters) => {
    const answer = (path: string) => {
      const line = ['claims', ...filters.split(' '), '--count', '--data', path];
      const { status, stdout, stderr } = spawnSync(NODE, [BINARY, ...line], {
        env: plainEnv(folder),
        encoding: 'utf8',
      });
      return { status, stdout, stderr: stderr.replaceAll(path, 'BASE') };
    };
    expect(answer(open)).toEqual(answer(small));
  });
});

describe('the index that is kept of a large base', () => {
  const QUERIES = ['search chps', 'search vaccine --explain', 'search zzzzqqq', 'similar the goverment said so'];
  const answers = (options = '') => QUERIES.map((query) => run(`${query} --json${options}`).stdout);

  beforeAll(() => {
    const earlier = new Date(Date.now() - 60_000);
    utimesSync(base, earlier, earlier);
  });

  it('answers as the base itself', () => {
    rmSync(cache, { recursive: true, force: true });
    const without = answers(' --no-cache');
    expect(indexes()).toEqual([]);
    const first = answers();
    const [name = ''] = indexes();
    expect(statSync(join(cache, name)).mode & 0o777).toBe(0o600);
    expect(answers()).toEqual(first);
    expect(first).toEqual(without);
    expect(JSON.parse(first[0] ?? '')).not.toEqual([]);
  });

  it('is made anew, silently, when it is damaged', () => {
    const [name = ''] = indexes();
    const path = join(cache, name);
    const sound = readFileSync(path);
    const expected = run('search vaccine --json').stdout;
    let made = 0;
    for (const at of [20, 1000, 0.25, 0.5, 0.75, 0.99].map((one) => (one < 1 ? Math.floor(sound.length * one) : one))) {
      const damaged = Buffer.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      writeFileSync(path, damaged);
      expect(run('search vaccine --json')).toEqual({ status: 0, stdout: expected, stderr: '' });
      if (readFileSync(path).equals(sound)) made++;
    }
    // What the answer did not need was not looked at.
    expect(made).toBeGreaterThan(1);
    writeFileSync(path, sound.subarray(0, 1000));
    expect(run('search vaccine --json')).toEqual({ status: 0, stdout: expected, stderr: '' });
  });

  it('is not taken for a file that has changed', () => {
    const before = run('search zebrafinch --count').stdout;
    appendFileSync(base, '{"id":"new-one","statement":{"en":"A zebrafinch sings."}}\n');
    expect([before, run('search zebrafinch -f ids').stdout]).toEqual(['0\n', 'new-one\n']);
  });

  it('is done without where the folder cannot be written', () => {
    const closed = join(folder, 'a-file');
    writeFileSync(closed, '');
    chmodSync(closed, 0o400);
    const { status, stderr, stdout } = run('search zebrafinch -f ids', { SORA_CN_CACHE: closed });
    expect([status, stdout, stderr]).toEqual([0, 'new-one\n', '']);
  });

  it('may be made by two at once', async () => {
    rmSync(cache, { recursive: true, force: true });
    const earlier = new Date(Date.now() - 60_000);
    utimesSync(base, earlier, earlier);
    const one = () =>
      new Promise<string>((done) => {
        const child = spawn(NODE, [BINARY, 'search', 'zebrafinch', '-f', 'ids', '--data', base], {
          env: plainEnv(folder),
        });
        let text = '';
        child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
        child.on('close', (code) => {
          done(`${code}: ${text}`);
        });
      });
    expect(await Promise.all([one(), one()])).toEqual(['0: new-one\n', '0: new-one\n']);
    expect(indexes()).toHaveLength(1);
  });
});
