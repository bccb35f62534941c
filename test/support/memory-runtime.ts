import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import { hasData, hasFile, partsOf, readText, textPaths } from '../../src/cli/files.ts';
import type { Runtime, Sink } from '../../src/cli/runtime.ts';
import { replaceFile } from '../../src/cli/replace-file.ts';
import { writeNew } from '../../src/cli/write-new.ts';
import type { Part } from '../../src/load/load-base.ts';
import { UserError } from '../../src/model/errors.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';
import type { ColorLevel } from '../../src/render/style.ts';
import { builtIn, DATA_FOLDER } from './built-in.ts';
import { shellWords } from './shell-words.ts';

/** What surrounds a command line; an empty world is a pipe, no files and no environment. */
export interface World {
  readonly env?: Runtime['env'];
  /** Contents by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string;
  /** Columns of the terminal that both streams lead to, where they do. */
  readonly terminal?: number | undefined;
  /** Lines of it; without them every answer fits. */
  readonly rows?: number;
  readonly colorLevel?: ColorLevel;
  /** In place of the base that is compiled into the program. */
  readonly base?: KnowledgeBase;
  /** Parts of the runtime to put in place of those made of the rest. */
  readonly runtime?: Partial<Runtime>;
}

/** What came of a command line. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams as a terminal shows them, in the order of writing. */
  readonly output: string;
}

/** Runs `sora-cn` with the arguments of a line such as `claims --topic chips`, all in memory. */
export async function soraCn(line: string | readonly string[], world: World = {}): Promise<Outcome> {
  const written: Written[] = [];
  const argv = typeof line === 'string' ? shellWords(line) : line;
  const exitCode = await main(runtimeOf(argv, world, written));
  const textOf = (to: 'stdout' | 'stderr') => written.flatMap((piece) => (piece.to === to ? piece.text : [])).join('');
  return {
    exitCode,
    stdout: textOf('stdout'),
    stderr: textOf('stderr'),
    output: written.map(({ text }) => text).join(''),
  };
}

/** What is written to one of the streams. */
interface Written {
  readonly to: 'stdout' | 'stderr';
  readonly text: string;
}

/** What surrounds the program in a world; what it writes is added to `written`. */
export function runtimeOf(argv: readonly string[], world: World, written: Written[] = []): Runtime {
  const sink = (to: 'stdout' | 'stderr'): Sink => ({
    write: (text) => {
      written.push({ to, text });
      return true;
    },
    isTerminal: world.terminal !== undefined,
    columns: () => world.terminal ?? 80,
    rows: () => world.rows ?? Infinity,
    colorLevel: world.colorLevel ?? 0,
  });
  return {
    argv,
    env: world.env ?? {},
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    parts: (paths) => Promise.resolve(paths.flatMap((path) => partsAt(path, world))),
    text: (path) => Promise.resolve(Buffer.from(contentAt(path, world)).toString('utf8')),
    textPaths: (path) => Promise.resolve([path]),
    hasFile: (path) => Promise.resolve(world.files?.[path] !== undefined),
    hasData: (path) => Promise.resolve(world.files?.[path] !== undefined),
    page: () => Promise.reject(new Error('there is no pager in this world')),
    // Nobody talks.
    streams: () => ({ input: Readable.from([]), output: new PassThrough() }),
    writeNew: () => Promise.reject(new Error('no files can be written in this world')),
    replace: () => Promise.reject(new Error('no files can be written in this world')),
    pageParts: () => ({ script: 'void 0', style: 'p {}' }),
    builtIn: () => world.base ?? builtIn,
    builtInSource: DATA_FOLDER,
    version: { program: '0.0.0', data: '00000000', node: '0.0.0', icu: '0.0' },
    ...world.runtime,
  };
}

/** The same with the files of this machine in place of those of the world. */
export function soraCnOnDisk(line: string | readonly string[], { stdin = '', ...world }: World = {}): Promise<Outcome> {
  const piped = { name: '<stdin>', chunks: [Buffer.from(stdin)] };
  return soraCn(line, {
    ...world,
    runtime: {
      parts: (paths) =>
        Promise.resolve().then(() => paths.flatMap((path) => (path === '-' ? [piped] : partsOf([path])))),
      text: (path, kind, most) => Promise.resolve().then(() => (path === '-' ? stdin : readText(path, kind, most))),
      textPaths: (path) => Promise.resolve().then(() => textPaths(path)),
      hasFile: (path) => Promise.resolve(hasFile(path)),
      hasData: (path) => Promise.resolve().then(() => hasData(path)),
      writeNew,
      replace: replaceFile,
      ...world.runtime,
    },
  });
}

/** The rows that a command line prints as JSON. */
export async function rowsOf(line: string, world: World = {}): Promise<Record<string, unknown>[]> {
  const { exitCode, stdout, stderr } = await soraCn([...shellWords(line), '--json'], world);
  if (exitCode !== 0) throw new Error(`${line}: exit ${exitCode}\n${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>[];
}

/** The ids of the records that a command line lists. */
export async function idsOf(line: string, world: World = {}): Promise<string[]> {
  const { exitCode, stdout, stderr } = await soraCn([...shellWords(line), '-f', 'ids'], world);
  if (exitCode !== 0) throw new Error(`${line}: exit ${exitCode}\n${stderr}`);
  return stdout.split('\n').filter((id) => id !== '');
}

function partsAt(path: string, world: World): Part[] {
  if (path === DATA_FOLDER) return partsOf([path]);
  const inside = Object.keys(world.files ?? {})
    .filter((name) => name.startsWith(path.replace(/\/?$/, '/')))
    .sort();
  return (inside.length > 0 ? inside : [path]).map((name) => {
    const format = /\.(yaml|json|jsonl)$/.exec(name)?.[1] as NonNullable<Part['format']> | undefined;
    const content = Buffer.from(contentAt(name, world));
    return {
      name: name === '-' ? '<stdin>' : name,
      ...(format === undefined ? {} : { format }),
      ...(name === '-' ? {} : { size: content.length }),
      chunks: [content],
    };
  });
}

function contentAt(path: string, { files = {}, stdin }: World): string | Uint8Array {
  const content = path === '-' ? stdin : files[path];
  if (content === undefined) throw new UserError(`cannot read ${path}: there is no such file or folder`);
  return content;
}
