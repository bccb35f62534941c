import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { binaryRunner, hasScript, terminalRunner } from './support/binary.ts';
import { soraCnOnDisk } from './support/memory-runtime.ts';
import { replay, type CommandLine, type Runner } from './support/transcript.ts';

const FOLDER = resolve('test/transcripts');
const DATA = resolve('data');

/** What must make no difference. */
const ENVIRONMENTS = [
  { LC_ALL: 'C', TZ: 'Pacific/Kiritimati', TERM: 'dumb', COLUMNS: '40' },
  { LC_ALL: 'es_ES.UTF-8', LANG: 'zh_CN.UTF-8', TZ: 'America/Caracas', TERM: 'xterm-256color' },
];

const home = process.cwd();
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  process.chdir(home);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe.each(readdirSync(FOLDER))('the transcript %s', (name) => {
  const path = join(FOLDER, name);
  const transcript = readFileSync(path, 'utf8');
  const columns = /^On a terminal of (\d+) columns/.exec(transcript)?.[1];
  const terminal = columns === undefined ? undefined : Number(columns);
  // Compared with each other rather than with the file, so that `vitest -u` sees what it is about to write.
  const inProcess = () => replay(transcript, inProcessRunner(newFolder(), terminal));

  it('reads the same in process', async () => {
    await expect(await inProcess()).toMatchFileSnapshot(path);
  });

  if (terminal === undefined) {
    it.each(ENVIRONMENTS)('reads the same from the program itself, with the environment %j', async (env) => {
      expect(await replay(transcript, binaryRunner(newFolder(), env))).toBe(await inProcess());
    });
  } else {
    it.skipIf(!hasScript)('reads the same from the program itself', async () => {
      expect(await replay(transcript, terminalRunner(newFolder(), terminal))).toBe(await inProcess());
    });
  }
});

function inProcessRunner(folder: string, terminal: number | undefined): Runner {
  return {
    writeFile: (name, content) => {
      writeFileSync(join(folder, name), content);
    },
    run: async (pipeline) => {
      process.chdir(folder);
      let [input, output, exitCode] = ['', '', 0];
      for (const [at, command] of pipeline.entries()) {
        const outcome = await inMemory(command, input, terminal);
        ({ stdout: input, exitCode } = outcome);
        output += at === pipeline.length - 1 ? outcome.output : outcome.stderr;
      }
      return { output, exitCode };
    },
  };
}

function inMemory({ env, argv, inputFile }: CommandLine, piped: string, terminal: number | undefined) {
  const stdin = inputFile === undefined ? piped : readFileSync(inputFile, 'utf8');
  return soraCnOnDisk(argv, {
    env: { TERM: 'dumb', ...env },
    ...(terminal === undefined ? {} : { terminal }),
    stdin,
    runtime: { builtInSource: DATA },
  });
}
