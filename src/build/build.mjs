// Node 20 does not run TypeScript, so the build bundles its own program first.
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = 'dist/build-program.mjs';
await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/build/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});
await import(pathToFileURL(outfile).href);
await rm(outfile);
