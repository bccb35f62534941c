import { main } from './main.ts';
import { nodeRuntime } from './node-runtime.ts';

/** Put in by the build. */
declare const PROGRAM_VERSION: string;
declare const DATA_VERSION: string;

// All is written by now, and ending outright spares Node from clearing up its memory.
const { node, icu = 'none' } = process.versions;

void main(nodeRuntime(__dirname, { program: PROGRAM_VERSION, data: DATA_VERSION, node, icu })).then((code) => {
  process.exit(code);
});
