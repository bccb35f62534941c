import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build, type Plugin } from 'rolldown';

/** Without what the modules of a group import. */
const only = { includeDependenciesRecursively: false };

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
    preserveEntrySignatures: 'allow-extension',
    resolve: {
      // What jsonc-parser has for CommonJS cannot be bundled: it loads its parts at run time.
      mainFields: ['module', 'main'],
      alias: {
        // What it has for browsers is the same in modules, of which only those that are used go in.
        yaml: resolve('node_modules/yaml/browser/index.js'),
        // How many colours there are it is told; for browsers it does not load parts of Node to find out.
        '#supports-color': resolve('node_modules/chalk/source/vendor/supports-color/browser.js'),
      },
    },
    transform: {
      target: 'node20.19',
      define: {
        ...Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)])),
        // Graphviz asks where it lies, to fetch what it has within itself.
        'import.meta.url': '""',
      },
    },
    plugins: [commanderAsModules, rawAscii, tablesBeside],
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
      // What is nearly always loaded together is one file: each costs some tenths of a millisecond.
      codeSplitting: {
        groups: [
          { name: 'sora-cn', test: /\/src\/(?:cli\/start|query\/links|render\/(?:measure|wrap))[.]ts$/ },
          {
            ...only,
            name: 'terminal',
            test: /\/src\/render\/(?:terminal[./]|differing-fields|full-record|outline-by-section|pivot|problems|timeline-dates)/,
          },
          {
            ...only,
            name: 'search',
            test: /\/src\/(?:commands\/search[.]ts|query\/search\/(?!similar)|text\/(?:growing-bytes|text-numbers))/,
          },
        ],
      },
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

/**
 * The classes of commander as ES modules. As it comes, it is CommonJS, whose wrapping takes longer than its work, makes
 * commands that nobody uses, and loads parts of Node for executable subcommands, of which there are none.
 */
const commanderAsModules: Plugin = {
  name: 'commander-as-modules',
  resolveId: (id) => (id === '@commander-js/extra-typings' ? '\0commander' : null),
  load: (id) =>
    id === '\0commander'
      ? ['argument', 'command', 'error', 'option']
          .map((name) => `export * from ${JSON.stringify(resolve(`node_modules/commander/lib/${name}.js`))};`)
          .join('\n')
      : null,
  transform: {
    filter: { id: /\/commander\/lib\/\w+\.js$/ },
    handler: (code, id) => {
      const changed = code
        .replace(/^const (\{.+\}) = require\('(\.\/\w+)(?:\.js)?'\);$/gm, "import $1 from '$2.js';")
        .replace(
          /^const EventEmitter = require\('node:events'\)\.EventEmitter;$/m,
          "import { EventEmitter } from 'node:events';",
        )
        .replace(/^const \w+ = require\('node:(?:child_process|fs|path|process)'\);$/gm, '')
        .replace(/^exports\.(\w+) = \1;.*$/gm, 'export { $1 };');
      if (/\b(?:require\(|exports\.)/.test(changed)) throw new Error(`${id} is not written as it was`);
      return changed;
    },
  },
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
