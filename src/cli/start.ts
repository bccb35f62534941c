import { main } from './main.ts';
import { nodeRuntime } from './node-runtime.ts';

/** Put in by the build. */
declare const PROGRAM_VERSION: string;
declare const DATA_VERSION: string;

// The exit code is set, not forced: a pipe may still be taking what was written.
void main(nodeRuntime(__dirname, { program: PROGRAM_VERSION, data: DATA_VERSION, node: process.versions.node })).then(
  (code) => {
    process.exitCode = code;
  },
);
