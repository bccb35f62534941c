// Runs a benchmark, that of speed unless another is named: `npm run bench -- search`, `npm run bench -- generate …`.
// Node 20 does not run TypeScript, so it is bundled first.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const args = process.argv.slice(2);
const [name, ...rest] = args[0] === undefined || args[0].startsWith('-') ? ['speed', ...args] : args;
const outfile = resolve('node_modules', `.bench-${process.pid}.mjs`);
process.argv.splice(2, process.argv.length, ...rest);
try {
  await build({
    entryPoints: [`test/bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
