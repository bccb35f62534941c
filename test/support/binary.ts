import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shellWord } from '../../src/text/shell-word.ts';
import type { CommandLine, Runner } from './transcript.ts';

/** The program as it is installed. */
export const BINARY = resolve('bin/sora-cn.cjs');

/** The Node that runs it: that of the tests. */
export const NODE = process.execPath;

/** After so long a run counts as hung, and ends. */
export const PATIENCE_MS = 20_000;

/** Whether `script` can give a program a terminal. */
export const hasScript = spawnSync('script', ['--version']).status === 0;

/** Puts a `sora-cn` into a folder of programs, for shells to find. */
export function installIn(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sora-cn'), `#!/bin/sh\nexec '${NODE}' '${BINARY}' "$@"\n`, { mode: 0o755 });
}

/** An environment with nothing of the machine in it but where programs are found. */
export function plainEnv(folder: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: folder, SORA_CN_CACHE: join(folder, '.cache'), ...more };
}

/** Runs the lines of a transcript as programs of their own in a folder. */
export function binaryRunner(folder: string, env: Readonly<Record<string, string>>): Runner {
  const screen = join(folder, '.screen');
  return {
    writeFile: (name, content) => {
      writeFileSync(join(folder, name), content);
    },
    run: (pipeline) => {
      // Both streams go to one file, as to a screen, so that their order is kept.
      const both = openSync(screen, 'w');
      let input = '';
      let exitCode = 0;
      for (const [at, command] of pipeline.entries()) {
        const isLast = at === pipeline.length - 1;
        const { status, stdout } = spawnSync(NODE, [BINARY, ...command.argv], {
          cwd: folder,
          env: { ...plainEnv(folder, env), ...command.env },
          input: inputOf(command, folder, input),
          stdio: ['pipe', isLast ? both : 'pipe', both],
          encoding: 'utf8',
          timeout: PATIENCE_MS,
        });
        input = stdout;
        exitCode = status ?? -1;
      }
      closeSync(both);
      return Promise.resolve({ output: withoutVersions(readFileSync(screen, 'utf8')), exitCode });
    },
  };
}

/** The same on a terminal of some width. */
export function terminalRunner(folder: string, columns: number): Runner {
  return {
    ...binaryRunner(folder, {}),
    run: (pipeline) => {
      const words = [NODE, BINARY, ...(pipeline[0]?.argv ?? [])].map(shellWord).join(' ');
      const { status, stdout } = spawnSync('script', ['-qec', `stty cols ${columns}; exec ${words}`, '/dev/null'], {
        cwd: folder,
        // Nobody is there to leave a pager.
        env: { ...plainEnv(folder, { SORA_CN_PAGER: '' }), TERM: 'dumb', ...pipeline[0]?.env },
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
        timeout: PATIENCE_MS,
      });
      return Promise.resolve({ output: withoutVersions(stdout.replaceAll('\r\n', '\n')), exitCode: status ?? -1 });
    },
  };
}

function inputOf({ inputFile }: CommandLine, folder: string, piped: string): string {
  return inputFile === undefined ? piped : readFileSync(join(folder, inputFile), 'utf8');
}

/** Versions change with each release and each change of the data; a transcript does not. */
function withoutVersions(output: string): string {
  return output
    .replace(/sora-cn \d+\.\d+\.\d+/g, 'sora-cn 0.0.0')
    .replace(/\bdata [0-9a-f]{8}\b/g, 'data 00000000')
    .replace(/^node \d+\.\d+\.\d+$/gm, 'node 0.0.0');
}
