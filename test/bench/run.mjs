// Runs a benchmark, that of speed unless another is named: `npm run bench -- search`, `npm run bench -- generate …`.
// Node 20 does not run TypeScript, so it is bundled first.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const args = process.argv.slice(2);
const [name, ...rest] = args[0] === undefined || args[0].startsWith('-') ? ['speed', ...args] : args;
const outfile = resolve('node_modules', `.bench-${process.pid}.mjs`);
process.argv.splice(2, process.argv.length, ...rest);
try {
  await build({
    input: `test/bench/${name}.ts`,
    platform: 'node',
    external: /^[^./]/,
    output: { file: outfile, format: 'esm', codeSplitting: false },
  });
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
