import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NODE } from '../support/binary.ts';

let folder: string;
let code: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sora-cn-code-'));
  for (const name of ['bin', 'dist']) cpSync(name, join(folder, name), { recursive: true });
  code = join(folder, 'cache', 'sora-cn', 'code');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a start prints; and, of each file of the bundle, whether V8 took code that was kept. */
function start(line: string) {
  const preload = join(folder, 'preload.cjs');
  writeFileSync(
    preload,
    `const vm = require('node:vm');
const { appendFileSync } = require('node:fs');
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    appendFileSync(${JSON.stringify(join(folder, 'note'))}, options.cachedData !== undefined && !this.cachedDataRejected ? 't' : 'n');
  }
};
`,
  );
  writeFileSync(join(folder, 'note'), '');
  const env = { PATH: process.env['PATH'] ?? '', SORA_CN_CACHE: join(folder, 'cache') };
  const argv = ['--require', preload, join(folder, 'bin', 'sora-cn.cjs'), ...line.split(' ')];
  const { status, stdout, stderr } = spawnSync(NODE, argv, { env, encoding: 'utf8' });
  return { answer: [status, stdout, stderr], taken: readFileSync(join(folder, 'note'), 'utf8') };
}

const LINE = 'claims --topic chips --json';
/** However many files of the bundle that takes. */
const ALL_TAKEN: unknown = expect.stringMatching(/^t+$/);

describe('code that V8 compiled', () => {
  it('is kept at the first start, for the user alone, and taken from the second on', () => {
    const first = start(LINE);
    expect(first.taken).not.toContain('t');
    const second = start(LINE);
    expect([second.answer, second.taken]).toEqual([first.answer, ALL_TAKEN]);
    expect(statSync(code).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(code)) expect(statSync(join(code, name)).mode & 0o777).toBe(0o600);
  });

  it('runs only for the very source that it was made from', () => {
    start(LINE);
    const path = join(folder, 'dist', 'sora-cn.cjs');
    const source = readFileSync(path, 'utf8');
    const changed = source.replace('is not a date', 'is no date!!!');
    expect(changed).not.toBe(source);
    writeFileSync(path, changed);
    expect(start(LINE).taken[0]).toBe('n');
    expect(start(LINE).taken).toEqual(ALL_TAKEN);
  });

  it('is compiled anew where it is damaged, wherever that is', () => {
    const { answer } = start(LINE);
    const [name = ''] = readdirSync(code).filter((file) => file.includes('.sora-cn.cjs.'));
    const sound = readFileSync(join(code, name));
    for (const share of [0, 0.2, 0.5, 0.8, 0.999]) {
      const damaged = Buffer.from(sound);
      const at = Math.floor(share * sound.length);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      writeFileSync(join(code, name), damaged);
      const run = start(LINE);
      expect([run.answer, run.taken[0]]).toEqual([answer, 'n']);
      expect(start(LINE).taken).toEqual(ALL_TAKEN);
    }
    for (const length of [0, 3, 100, sound.length - 1]) {
      writeFileSync(join(code, name), sound.subarray(0, length));
      expect(start(LINE).answer).toEqual(answer);
    }
  });

  it('is not believed where others could have put it', () => {
    const { answer } = start(LINE);
    chmodSync(code, 0o777);
    expect(start(LINE)).toMatchObject({ answer, taken: expect.not.stringContaining('t') as string });
    chmodSync(code, 0o700);
    expect(start(LINE).taken).toEqual(ALL_TAKEN);
    if (process.geteuid?.() !== 0) return;
    for (const name of readdirSync(code)) chownSync(join(code, name), 65_534, 65_534);
    expect(start(LINE)).toMatchObject({ answer, taken: expect.not.stringContaining('t') as string });
  });

  it('is not kept of a command line that is wrong', () => {
    start('clams');
    expect(() => readdirSync(code)).toThrow();
  });
});
