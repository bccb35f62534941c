import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** A command line of which whole runs are measured. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The file that is its standard input; nothing if there is none. */
  readonly input?: string;
  /** The terminal that it writes to; a pipe if there is none. */
  readonly terminal?: number;
  /** Done before each run, outside the measured time. */
  readonly prepare?: () => void;
}

/** What would change what is measured: Node 20 reads the certificates at every start, which makes every ratio look too good. */
export const UNSET = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE'] as const;

const PROGRAM_SETTINGS = ['SORA_CN_DATA', 'SORA_CN_CACHE', 'FORCE_COLOR', 'NO_COLOR', 'COLORTERM'];

const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => ![...UNSET, ...PROGRAM_SETTINGS].includes(name)),
);

/**
 * Milliseconds from start to end of one run.
 * @throws Error if the command fails: how long that takes says nothing
 */
export function elapsed(command: Command): number {
  command.prepare?.();
  const start = performance.now();
  const outcome = run(command);
  const time = performance.now() - start;
  if (outcome !== undefined) throw new Error(`${command.file} ${command.args.join(' ')}: ${outcome}`);
  return time;
}

/** The most memory that a command held, in MiB, as the operating system accounts for it; undefined without GNU time. */
export function peakMemory(command: Command): number | undefined {
  const time = pathOf('time');
  if (time === undefined) return undefined;
  command.prepare?.();
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-bench-'));
  const note = join(folder, 'peak');
  try {
    // The process that starts it must be small: a child begins with the peak of its parent.
    run({ ...command, file: time, args: ['-f', '%M', '-o', note, command.file, ...command.args] });
    return Number(readFileSync(note, 'utf8').trim().split('\n').at(-1)) / 2 ** 10;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What went wrong, if anything did. */
function run({ file, args, env, input, terminal }: Command): string | undefined {
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const { status, signal, stderr, error } = spawnSync(file, args, {
    env: { ...environment, TERM: 'xterm-256color', ...env },
    stdio: [stdin, terminal ?? 'pipe', terminal ?? 'pipe'],
    maxBuffer: Infinity,
  });
  if (typeof stdin === 'number') closeSync(stdin);
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : `exit ${String(status ?? signal)}\n${String(stderr)}`;
}

/** Where a program is installed, if it is. */
export function pathOf(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), resolve('node_modules', '.bin')];
  return folders.map((folder) => join(folder, name)).find((path) => spawnSync('test', ['-x', path]).status === 0);
}

/** What a program says of its version, in one line. */
export function versionOf(name: string): string {
  const { stdout, stderr } = spawnSync(name, ['--version'], { encoding: 'utf8' });
  return (stdout || stderr).split('\n')[0]?.trim() ?? '';
}
