import { closeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SECOND_THREAD, type RestOfFile } from './rest-of-file.ts';
import { main } from './main.ts';
import { nodeRuntime } from './node-runtime.ts';

/** Put in by the build. */
declare const PROGRAM_VERSION: string;
declare const DATA_VERSION: string;

const { node, icu = 'none' } = process.versions;

const rest = process.argv[2] === SECOND_THREAD ? restToRead() : undefined;
if (rest !== undefined) {
  void import('./tell-rest.ts').then(({ tellRest }) => tellRest(rest));
} else {
  void main(nodeRuntime(__dirname, { program: PROGRAM_VERSION, data: DATA_VERSION, node, icu })).then((code) => {
    // All is written by now, and ending outright spares Node from clearing up its memory.
    process.on('exit', letGoOfTheTerminal);
    process.exit(code);
  });
}

/** What a second thread is to do; undefined in the first one. */
function restToRead(): RestOfFile | undefined {
  const threads = createRequire(process.execPath)('node:worker_threads') as typeof import('node:worker_threads');
  return (threads.workerData as RestOfFile | null) ?? undefined;
}

/**
 * As it ends, Node puts the terminal behind each of its streams back into the state that it found. By then another
 * program may have it, one that reads our output and takes keys, such as `less` and `fzf`: it would get no more of them.
 */
function letGoOfTheTerminal(): void {
  for (const descriptor of [0, 2]) {
    try {
      closeSync(descriptor);
    } catch {
      // It was closed before.
    }
  }
}
