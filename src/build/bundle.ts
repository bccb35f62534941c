import { writeFileSync } from 'node:fs';
import { build as runEsbuild, type Plugin } from 'esbuild';

/**
 * Bundles the program into `sora-cn.cjs`, one CommonJS file: the quickest to start that was measured. What the code
 * imports late (`await import`) becomes a file of its own beside it, so that no command pays for reading the libraries
 * of another; such files share nothing but values.
 * @returns the names of the packages that went in
 */
export async function bundle(folder: string, constants: Readonly<Record<string, string>>): Promise<string[]> {
  const packages = new Set<string>();
  const chunks = new Map([['sora-cn', 'src/cli/start.ts']]);
  // A map is walked in order of insertion: bundling one chunk adds those that it imports.
  for (const [name, entry] of chunks) {
    const { metafile, outputFiles } = await runEsbuild({
      entryPoints: [entry],
      outfile: `${folder}/${name}.cjs`,
      bundle: true,
      write: false,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // What jsonc-parser has for CommonJS cannot be bundled: it loads its parts at run time.
      mainFields: ['module', 'main'],
      // Late imports become calls of the launcher’s `require`.
      supported: { 'dynamic-import': false },
      minify: true,
      metafile: true,
      legalComments: 'none',
      // A function expression, for the launcher to call.
      banner: { js: '(function (exports, require, module, __dirname) {' },
      footer: { js: '})' },
      define: Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)])),
      plugins: [withoutChildProcess, lateImportsApart(chunks)],
    });
    for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text));
    for (const path of Object.keys(metafile.inputs)) {
      const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (found !== undefined) packages.add(found);
    }
  }
  return [...packages].sort();
}

/**
 * The launcher reads the bundle as Latin-1. esbuild escapes strings but not patterns, in which `\uXXXX` means the same;
 * halves of a pair are one character there, too.
 */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** commander loads `node:child_process` for executable subcommands, of which there are none; it costs a tenth of the start. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup(build) {
    build.onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: 'child_process', namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }));
  },
};

function lateImportsApart(chunks: Map<string, string>): Plugin {
  return {
    name: 'late-imports-apart',
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ kind, path, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving' || path.startsWith('node:')) return undefined;
        const { path: file, errors } = await build.resolve(path, { kind, resolveDir, pluginData: 'resolving' });
        if (errors.length > 0) return { errors };
        const name = chunkName(path);
        if (chunks.has(name) && chunks.get(name) !== file)
          return { errors: [{ text: `two late imports are called ${name}` }] };
        chunks.set(name, file);
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
}

/** `../load/load-base.ts` → `load-base`, `yaml` → `yaml`. */
function chunkName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/[.]ts$/, '');
}
