import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build, type Plugin } from 'rolldown';

/**
 * Bundles the program into `sora-cn.cjs` and files beside it, all CommonJS: the quickest to start that was measured.
 * What the code imports late (`await import`) becomes a file of its own, and so does what several files share, so that
 * no command pays for reading the libraries of another.
 * @returns the names of the packages that went in
 */
export async function bundle(folder: string, constants: Readonly<Record<string, string>>): Promise<string[]> {
  const { output } = await build({
    input: { 'sora-cn': 'src/cli/start.ts', 'keep-code': 'src/cli/keep-code.ts' },
    platform: 'node',
    resolve: {
      // What jsonc-parser has for CommonJS cannot be bundled: it loads its parts at run time.
      mainFields: ['module', 'main'],
      // What it has for browsers is the same in modules, of which only those that are used go in.
      alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    },
    transform: {
      target: 'node20.19',
      define: {
        ...Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)])),
        // Graphviz asks where it lies, to fetch what it has within itself.
        'import.meta.url': '""',
      },
    },
    plugins: [withoutChildProcess, rawAscii, tablesBeside],
    output: {
      dir: folder,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      // A file that is a package’s is called like it, not like a file of the package: `index`, `dist`.
      chunkFileNames: ({ name, moduleIds }) =>
        `${
          packageOf(moduleIds.at(-1) ?? '')
            ?.replace('/', '-')
            .replace('@', '') ?? name
        }.cjs`,
      // The launcher reads the bundle as Latin-1.
      charset: 'ascii',
      strict: true,
      minify: true,
      comments: false,
      // A function expression, for the launcher to call.
      postBanner: '(function (exports, require, module, __dirname) {',
      postFooter: '})',
    },
  });
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].sort();
}

function packageOf(file: string): string | undefined {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/** commander loads `node:child_process` for executable subcommands, of which there are none; it costs a tenth of the start. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  resolveId: (id, importer = '') =>
    /^(node:)?child_process$/.test(id) && packageOf(importer) === 'commander' ? '\0empty' : null,
  load: (id) => (id === '\0empty' ? 'module.exports = {}' : null),
};

/** `charset` leaves the texts of `String.raw` as they are: there an escape would not mean the character. */
const rawAscii: Plugin = {
  name: 'raw-ascii',
  transform: {
    filter: { id: /\/src\//, code: /String\.raw`/ },
    handler: (code) =>
      code.replace(/(?<=String\.raw)`(?:\\.|[^`])*`/gs, (text) =>
        text.replace(/[^\0-\x7f](?![^{}]*\})/gu, (character) => `\${${JSON.stringify(character)}}`),
      ),
  },
};

/** Modules that hold nothing but a table. */
const TABLES =
  /\/(?:dict\/TSCharacters|eld\/src\/ngrams\/\w+|franc\/data|generated\/decode-data-\w+)\.js$|\/abbreviations\.json$/;

/** Tables are data, most of them of packages: each becomes a file beside the program, which is read when it is needed. */
const tablesBeside: Plugin = {
  name: 'tables-beside',
  load: {
    filter: { id: TABLES },
    async handler(id) {
      const options = id.endsWith('.json') ? { with: { type: 'json' } } : {};
      const tables = { ...((await import(pathToFileURL(id).href, options)) as Readonly<Record<string, unknown>>) };
      const fileName = `${packageOf(id)?.replace(/^@|\//g, '') ?? basename(id, '.json')}.json`;
      const source = JSON.stringify(tables);
      if (!isDeepStrictEqual(JSON.parse(source), tables)) throw new Error(`${id} is more than a table`);
      this.emitFile({ type: 'asset', fileName, source });
      const code = Object.keys(tables).map((name) =>
        name === 'default' ? 'export default tables.default;' : `export const ${name} = tables.${name};`,
      );
      return {
        code: [
          "import { readFileSync } from 'node:fs';",
          `const tables = JSON.parse(readFileSync(\`\${__dirname}/${fileName}\`, 'utf8'));`,
          ...code,
        ].join('\n'),
        moduleType: 'js',
      };
    },
  },
};
