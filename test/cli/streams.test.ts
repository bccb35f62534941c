import { execFileSync, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { closeSync, constants, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { BINARY, hasScript, NODE, PATIENCE_MS, plainEnv } from '../support/binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-'));
const big = join(folder, 'big.jsonl');
const COUNT = 20_000;

/** Some 3 MB: far more than a pipe holds. */
const lines = Array.from({ length: COUNT }, (_, at) =>
  JSON.stringify({
    id: `claim-${at}`,
    statement: { en: `The statement that has the number ${at} is this one.` },
    topics: ['all'],
  }),
);
writeFileSync(big, `${lines.join('\n')}\n`);
writeFileSync(
  join(folder, 'sora-cn'),
  `#!/bin/sh\nexec timeout -s KILL ${PATIENCE_MS / 1000} '${NODE}' '${BINARY}' "$@"\n`,
  { mode: 0o755 },
);

const PRINT_ALL = ['claims', '-d', big, '-f', 'jsonl'];
const ALL_IDS = Array.from({ length: COUNT }, (_, at) => `claim-${at}`);

function idsIn(printed: string): string[] {
  const printedLines = printed.trimEnd().split('\n');
  return printedLines.map((line) => (JSON.parse(line) as { id: string }).id);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function start(argv: readonly string[], stdio: SpawnOptions['stdio']) {
  return spawn(NODE, [BINARY, ...argv], {
    cwd: folder,
    env: plainEnv(folder),
    stdio,
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
}

async function ended(child: ReturnType<typeof start>): Promise<{ code: number | null; signal: string | null }> {
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal };
}

/** What a shell does with the program, which is on its path. */
function shell(script: string): { status: number | null; stdout: string; stderr: string } {
  const { PATH = '', ...env } = plainEnv(folder);
  return spawnSync('sh', ['-c', script], { cwd: folder, env: { ...env, PATH: `${folder}:${PATH}` }, encoding: 'utf8' });
}

/** A shell with a file as descriptor 3. Unlike the first three, it stays as it was opened: not blocking. */
function withThird(script: string, descriptor: number) {
  const env = plainEnv(folder);
  const child = spawn('sh', ['-c', script], {
    cwd: folder,
    env: { ...env, PATH: `${folder}:${env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'inherit', descriptor],
  });
  closeSync(descriptor);
  return child;
}

describe('a reader that goes away', () => {
  it('ends the program quietly, with exit code 0', async () => {
    // What it leaves unread makes a socket say so in another way, by chance.
    for (let at = 0; at < 10; at++) {
      const child = start(PRINT_ALL, ['ignore', 'pipe', 'pipe']);
      let stderr = '';
      child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
      child.stdout?.once('data', () => child.stdout?.destroy());
      expect(await ended(child)).toEqual({ code: 0, signal: null });
      expect(stderr).toBe('');
    }
  });

  it('is what head does', () => {
    const script = `{ sora-cn claims -d ${big} --json; echo "exit $?" >&2; } | head -n 1`;
    expect(shell(script)).toMatchObject({ status: 0, stdout: '[\n', stderr: 'exit 0\n' });
  });

  it('does not change the exit code that an answer has', () => {
    const script = `{ sleep 0.3; sora-cn show baidu nobody; echo "exit $?" >&2; } | true`;
    expect(shell(script).stderr).toMatch(/"nobody"[^]*exit 1\n$/);
  });
});

describe('a reader that is slow', () => {
  it('gets everything', async () => {
    const child = start(PRINT_ALL, ['ignore', 'pipe', 'inherit']);
    let received = '';
    for await (const chunk of child.stdout ?? []) {
      received += String(chunk);
      await wait(2);
    }
    expect(idsIn(received)).toEqual(ALL_IDS);
  });

  it('gets everything also through a pipe that does not block', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const reader = spawn('sh', ['-c', 'exec < "$0"; sleep 0.3; exec cat', pipe], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const child = withThird(`sora-cn ${PRINT_ALL.join(' ')} >&3 3>&-`, writer);
    let received = '';
    for await (const chunk of reader.stdout) received += String(chunk);
    expect(idsIn(received)).toEqual(ALL_IDS);
    expect(child.exitCode ?? (await ended(child)).code).toBe(0);
  });
});

describe('a disk that is full', () => {
  it.skipIf(!existsSync('/dev/full'))('is told on standard error, with exit code 1 and no stack', () => {
    const { status, stderr } = shell('sora-cn claims > /dev/full');
    expect(status).toBe(1);
    expect(stderr).toBe('sora-cn: cannot write the output: no space left on the device.\n');
  });

  it.skipIf(!existsSync('/dev/full'))('under standard error changes nothing', () => {
    expect(shell('sora-cn claims --topic nowhere 2> /dev/full').status).toBe(2);
    expect(shell('sora-cn search sofa 2> /dev/full').status).toBe(0);
    expect(shell('sora-cn -V 2> /dev/full').status).toBe(0);
  });

  it.skipIf(!existsSync('/dev/full'))('is told of help and versions too', () => {
    for (const line of ['--help', '--version', 'help filters', 'claims --help', 'claims --count']) {
      expect([line, shell(`sora-cn ${line} > /dev/full`).status]).toEqual([line, 1]);
    }
  });
});

describe('streams that are closed', () => {
  it('do no harm', () => {
    for (const closed of ['>&-', '2>&-', '<&-', '>&- 2>&- <&-']) {
      const { status, stderr } = shell(`sora-cn claims --topic chips ${closed}`);
      expect([closed, status, stderr]).toEqual([closed, 0, '']);
    }
  });

  it('hold no base', () => {
    const { status, stderr } = shell('sora-cn claims -d - <&-');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sora-cn: the base has a problem:\n {2}<stdin>: is empty/);
  });
});

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the program while it waits for standard input', async (signal) => {
    const child = start(['claims', '-d', '-'], ['pipe', 'ignore', 'inherit']);
    child.stdin?.write('claims: [');
    await wait(300);
    child.kill(signal);
    expect(await ended(child)).toEqual({ code: null, signal });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the program while nobody reads what it writes', async (signal) => {
    const child = start(PRINT_ALL, ['ignore', 'pipe', 'inherit']);
    await once(child.stdout ?? child, 'readable');
    child.kill(signal);
    child.stdout?.resume();
    expect(await ended(child)).toEqual({ code: null, signal });
  });
});

describe('standard input', () => {
  it('may come in pieces, and slowly', async () => {
    const child = start(['claims', '-d', '-', '-f', 'ids'], ['pipe', 'pipe', 'inherit']);
    let received = '';
    child.stdout?.on('data', (chunk) => (received += String(chunk)));
    for (const piece of ['claims:\n  - id: o', 'ne\n    statement: { en: "芯', '片" }\n']) {
      child.stdin?.write(piece);
      await wait(50);
    }
    child.stdin?.end();
    expect(await ended(child)).toEqual({ code: 0, signal: null });
    expect(received).toBe('one\n');
  });

  it('may be a pipe that does not block', async () => {
    const pipe = join(folder, 'input');
    execFileSync('mkfifo', [pipe]);
    const slow = `echo 'claims:' && sleep 0.3 && echo '  - { id: one, statement: { en: One. } }'`;
    spawn('sh', ['-c', `exec > "$0"; ${slow}`, pipe], { stdio: 'ignore' });
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    await wait(100);
    const child = withThird('sora-cn claims -d - -f ids <&3 3<&-', reader);
    let received = '';
    child.stdout?.on('data', (chunk) => (received += String(chunk)));
    expect(await ended(child)).toEqual({ code: 0, signal: null });
    expect(received).toBe('one\n');
  });

  it('may be large', () => {
    expect(shell('cat big.jsonl | sora-cn claims -d - --count').stdout).toBe(`${COUNT}\n`);
  });

  it('is not touched by a command that does not ask for it', () => {
    const { stdout } = shell('printf "one\\ntwo\\n" | { sora-cn claims --count; cat; }');
    expect(stdout).toBe('58\none\ntwo\n');
  });
});

describe.skipIf(!hasScript)('the terminal', () => {
  it('stays as a program that reads the output has set it', () => {
    const { PATH = '', ...env } = plainEnv(folder);
    const reader = 'head -c 1 > first; stty -icanon -echo < /dev/tty; cat > rest; stty -a < /dev/tty > state';
    spawnSync('script', ['-qec', `sora-cn claims -d ${big} --json | { ${reader}; }`, '/dev/null'], {
      cwd: folder,
      env: { ...env, PATH: `${folder}:${PATH}` },
      // Not the terminal of whoever runs the tests.
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: PATIENCE_MS,
    });
    expect(readFileSync(join(folder, 'rest'), 'utf8')).toContain(ALL_IDS.at(-1));
    const state = readFileSync(join(folder, 'state'), 'utf8').split(/[\s;]+/);
    expect(state).toEqual(expect.arrayContaining(['-icanon', '-echo']));
  });
});

describe('a file that is written', () => {
  it('comes out whole from a redirection', () => {
    expect(shell(`sora-cn claims -d ${big} -f jsonl > copy.jsonl`).status).toBe(0);
    expect(idsIn(readFileSync(join(folder, 'copy.jsonl'), 'utf8'))).toEqual(ALL_IDS);
  });
});

describe('the language of the machine', () => {
  it('does not change where sentences end, whatever the language of the text is said to be', () => {
    // Greek asks with a semicolon.
    for (const language of ['und', 'xx', 'en']) {
      const drafts = ['C', 'el_GR.UTF-8'].map(
        (locale) =>
          spawnSync(NODE, [BINARY, 'draft', '-', '--language', language], {
            env: plainEnv(folder, { LC_ALL: locale }),
            input: 'What is this; It is a test. Yes.',
            encoding: 'utf8',
          }).stdout,
      );
      expect(drafts[0]).toContain('p1.s2');
      expect(drafts[1]).toBe(drafts[0]);
    }
  });
});
