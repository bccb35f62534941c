import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { page } from '../../src/cli/pager.ts';
import { soraCn, type World } from '../support/memory-runtime.ts';

/** What came of a line on a terminal of 80 columns and some rows, and what the pager was given. */
async function onTerminal(line: string, world: World = {}, isRunnable = true) {
  const paged: { command: string; text: string }[] = [];
  const runtime = {
    page: (command: string, chunks: Iterable<string>) => {
      const text = [...chunks].join('');
      paged.push({ command, text });
      return Promise.resolve(isRunnable ? undefined : [text]);
    },
  };
  const outcome = await soraCn(line, { terminal: 80, rows: 24, runtime, ...world });
  return { ...outcome, paged };
}

describe('an answer on a terminal', () => {
  it('goes through less if it is longer than the screen, with remarks behind it', async () => {
    const { exitCode, stdout, stderr, paged } = await onTerminal('claims --topic genai');
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(paged.map(({ command }) => command)).toEqual(['less -FRX']);
    expect(paged[0]?.text).toBe((await soraCn('claims --topic genai', { terminal: 80 })).stdout);
    expect(stderr).toMatch(/^\d+ of \d+ claims\.\n$/);
  });

  it('is printed as it is where it leaves a line for the prompt', async () => {
    const { stdout } = await onTerminal('claims -n 3');
    const lines = stdout.split('\n').length - 1;
    expect((await onTerminal('claims -n 3', { rows: lines + 1 })).paged).toEqual([]);
    expect((await onTerminal('claims -n 3', { rows: lines })).paged).toHaveLength(1);
  });

  it.each(['help rules', 'claims --help', '--help', 'claims --json', 'graph -f mermaid'])(
    'goes through it whatever it is: %s',
    async (line) => {
      const { stdout, paged } = await onTerminal(line);
      expect([stdout, paged.length]).toEqual(['', 1]);
    },
  );

  it('goes through the pager that the environment names, the own variable first', async () => {
    const named = async (env: Record<string, string>) => (await onTerminal('claims', { env })).paged[0]?.command;
    expect(await named({ PAGER: 'more' })).toBe('more');
    expect(await named({ PAGER: 'more', SORA_CN_PAGER: 'most -s' })).toBe('most -s');
  });

  it('goes through none if none is wanted', async () => {
    expect((await onTerminal('claims --no-pager')).paged).toEqual([]);
    expect((await onTerminal('--help --no-pager')).paged).toEqual([]);
    for (const env of [{ SORA_CN_PAGER: '' }, { PAGER: '' }, { SORA_CN_PAGER: '', PAGER: 'less' }, { TERM: 'dumb' }]) {
      expect((await onTerminal('claims', { env })).paged).toEqual([]);
    }
  });

  it('is shown all the same where the pager cannot be run', async () => {
    const { exitCode, stdout, stderr } = await onTerminal('claims', { env: { PAGER: 'nosuch' } }, false);
    expect([exitCode, stdout]).toEqual([0, (await soraCn('claims', { terminal: 80 })).stdout]);
    expect(stderr).toContain('the pager "nosuch" cannot be run. To do without one: --no-pager');
  });
});

describe('an answer in a pipe', () => {
  it('goes through no pager, however long', async () => {
    expect((await onTerminal('claims -f text', { terminal: undefined })).paged).toEqual([]);
  });
});

describe('a pager', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-pager-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'read.txt');

  it('gets the whole text', async () => {
    const chunks = Array.from({ length: 50 }, (_, at) => `${String(at).repeat(10_000)}\n`);
    expect(await page(`cat > '${file}'`, chunks)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(chunks.join(''));
  });

  it('may be left before the end: nothing more is made then, and nothing is wrong', async () => {
    let made = 0;
    function* endless() {
      for (;;) {
        made++;
        yield 'x'.repeat(2 ** 16);
      }
    }
    expect(await page(`head -c 100000 > '${file}'`, endless())).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toHaveLength(100_000);
    expect(made).toBeGreaterThan(1);
  });

  it('that the shell does not know gives the text back, none of it lost', async () => {
    const chunks = Array.from({ length: 9 }, (_, at) => `line ${at}\n`);
    const left = await page('sora-cn-no-such-pager 2> /dev/null', chunks);
    expect([...(left ?? [])].join('')).toBe(chunks.join(''));
    const many = Array.from({ length: 40 }, () => 'y'.repeat(2 ** 14));
    expect([...((await page('sora-cn-no-such-pager 2> /dev/null', many)) ?? [])].join('')).toBe(many.join(''));
  });
});
