import { fstatSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ColorLevel } from '../render/style.ts';
import { openCompiled } from './compiled-base.ts';
import type { Runtime, Sink } from './runtime.ts';
import { writeAll } from './writer.ts';

const DEFAULT_SIZE = [80, 24] as const;

/** The real thing: this process, its streams and files. `folder` is where the compiled data lies. */
export function nodeRuntime(folder: string, version: Runtime['version']): Runtime {
  const { env } = process;
  return {
    argv: process.argv.slice(2),
    env,
    stdout: sink(1, env),
    stderr: sink(2, env),
    parts: async (paths) => (await import('./files.ts')).partsOf(paths),
    text: async (path, kind, maxSize) => (await import('./files.ts')).readText(path, kind, maxSize),
    replace: async (file) => (await import('./replace-file.ts')).replaceFile(file),
    pageParts: () => ({
      script: readFileSync(`${folder}/page.js`, 'utf8'),
      style: readFileSync(`${folder}/page.css`, 'utf8'),
    }),
    textPaths: async (path) => (await import('./files.ts')).textPaths(path),
    hasFile: async (path) => (await import('./files.ts')).hasFile(path),
    hasData: async (path) => (await import('./files.ts')).hasData(path),
    page: async (command, chunks) => (await import('./pager.ts')).page(command, chunks),
    streams: () => ({ input: process.stdin, output: process.stdout }),
    writeNew: async (files) => (await import('./write-new.ts')).writeNew(files),
    builtIn: () => openCompiled((part) => readFileSync(`${folder}/base/${part}.json`, 'utf8')),
    builtInIndex: () => readFileSync(`${folder}/search.index`),
    program: `${folder.slice(0, -'dist'.length)}bin/sora-cn.cjs`,
    builtInSource: `${folder.slice(0, -'dist'.length)}data`,
    version,
  };
}

function sink(descriptor: 1 | 2, env: Runtime['env']): Sink {
  let isTerminal: boolean | undefined;
  return {
    write: (text) => (descriptor === 1 ? writeAll(descriptor, text) : writeIfPossible(descriptor, text)),
    get isTerminal() {
      return (isTerminal ??= isTerminalDescriptor(descriptor));
    },
    columns: () => terminalSize(descriptor)[0],
    rows: () => terminalSize(descriptor)[1],
    colorLevel: terminalColors(env),
  };
}

/** A complaint that cannot be written has nobody to be told to. */
function writeIfPossible(descriptor: number, text: string): boolean {
  try {
    return writeAll(descriptor, text);
  } catch {
    return false;
  }
}

/** `node:tty` takes a tenth of the start to load, and only a character device but `/dev/null` can be a terminal. */
function isTerminalDescriptor(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice()) return false;
    return stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev && terminals().isatty(descriptor);
  } catch {
    return false;
  }
}

function terminals(): typeof import('node:tty') {
  return createRequire(process.execPath)('node:tty') as typeof import('node:tty');
}

/** Columns and lines; a terminal that does not know its own has the usual ones. */
function terminalSize(descriptor: number): readonly [number, number] {
  if (!isTerminalDescriptor(descriptor)) return DEFAULT_SIZE;
  const [columns, rows] = new (terminals().WriteStream)(descriptor).getWindowSize();
  return [columns > 0 ? columns : DEFAULT_SIZE[0], rows > 0 ? rows : DEFAULT_SIZE[1]];
}

/** By the names that terminals give themselves; Node’s own check prints a warning where two variables disagree. */
function terminalColors({ TERM = '', COLORTERM = '' }: Runtime['env']): ColorLevel {
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
  return TERM.includes('256') ? 2 : 1;
}
