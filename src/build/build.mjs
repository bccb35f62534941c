// Node 20 does not run TypeScript, so the build bundles its own program first. Everything is made in a folder beside
// `dist` and put in its place at the end: a build that fails, or one that runs beside it, leaves a `dist` that works.
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const folder = `.dist-${process.pid}`;
const outfile = resolve(folder, 'build-program.mjs');
try {
  await build({
    input: 'src/build/main.ts',
    platform: 'node',
    external: /^[^./]/,
    output: { file: outfile, format: 'esm', codeSplitting: false },
  });
  const { makeDistribution } = await import(pathToFileURL(outfile).href);
  await makeDistribution(folder);
  await rm(outfile);
  await rm('dist', { recursive: true, force: true });
  await rename(folder, 'dist');
} catch (error) {
  console.error(`build: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
