import { fileURLToPath } from 'node:url';
import { partsOf, readText } from '../src/cli/files.ts';
import { main } from '../src/cli/main.ts';
import type { Sink } from '../src/cli/runtime.ts';
import { writeNew } from '../src/cli/write-new.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The folder of the built-in data, as a base to ask for with `--data`. */
export const builtInData = fileURLToPath(new URL('../data', import.meta.url));

/** Runs a command line in this process, with real files; `width` makes both streams terminals. */
export async function run(argv: readonly string[], width?: number): Promise<Outcome> {
  let out = '';
  let err = '';
  const sink = (write: (text: string) => void): Sink => ({
    write: (text) => {
      write(text);
      return true;
    },
    isTerminal: width !== undefined,
    columns: () => width ?? 80,
    rows: () => Infinity,
    colorLevel: 0,
  });
  const code = await main({
    argv,
    env: { NO_COLOR: '1' },
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
    parts: (paths) => Promise.resolve(partsOf(paths)),
    article: (path, maxSize) => Promise.resolve(readText(path, maxSize ?? 2 ** 24, 'an article')),
    page: () => Promise.resolve(undefined),
    writeNew,
    builtIn: () => {
      throw new Error('This test is to name its data.');
    },
    builtInSource: builtInData,
    version: { program: '0.0.0', data: 'none', node: '0' },
  });
  return { code, stdout: out, stderr: err };
}
