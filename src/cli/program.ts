import { CommanderError } from '@commander-js/extra-typings';
import type { Block } from '../model/blocks.ts';
import type { Subcommand } from '../commands/command.ts';
import { subcommandNamed, type SubcommandName } from '../commands/list.ts';
import { SHARED_OPTIONS, type SharedName, type SharedOptions } from '../commands/shared-options.ts';
import { refusalOf } from '../commands/useful-options.ts';
import { loadCommand } from './load-command.ts';
import { openRecords } from './open-base.ts';
import { parse, type Parsed } from './parse.ts';
import type { Runtime } from './runtime.ts';
import { readWords, type Words } from './words.ts';
import { writeAnswer } from './write-answer.ts';

/** A command line, read: which command, the options of every command, and what else was typed. */
export interface Invocation {
  readonly subcommand: Subcommand;
  readonly shared: SharedOptions;
  readonly typed: Parsed['typed'];
}

/**
 * Reads a command line.
 * @returns undefined if help or the version was printed and nothing is left to do
 * @throws UserError for wrong usage
 */
export async function readCommandLine(runtime: Runtime): Promise<Invocation | undefined> {
  const { argv } = runtime;
  const line = readWords(argv, SHARED_OPTIONS);
  const [command, subject, extra] = line.operands;
  const isHelp = command?.word === 'help';
  if (command === undefined || (isHelp && subject === undefined)) {
    if (asks(line, 'version')) return printVersions(runtime);
    if (isHelp || asks(line, 'help')) return print(await programHelp(), line, runtime);
  }
  const explained = isHelp ? subcommandNamed(subject?.word ?? '') : undefined;
  if (explained !== undefined) {
    if (extra !== undefined) throw (await import('./usage-error.ts')).tooMuchHelp(extra.word, explained);
    return print(await helpOn(explained), line, runtime);
  }
  const name = command === undefined ? 'overview' : subcommandNamed(command.word);
  if (name === undefined) {
    if (asks(line, 'version')) return printVersions(runtime);
    if (asks(line, 'help')) return print(await programHelp(), line, runtime);
    if (command?.word === 'version') return printVersions(runtime);
    throw (await import('./usage-error.ts')).unknownCommand(argv, command?.at ?? 0);
  }
  return readCommand(
    name,
    argv.filter((_, at) => at !== command?.at),
    command === undefined,
    runtime,
  );
}

/** Reads the words around the name of a command. */
async function readCommand(
  name: SubcommandName,
  words: readonly string[],
  isUnnamed: boolean,
  runtime: Runtime,
): Promise<Invocation | undefined> {
  const subcommand = await loadCommand(name);
  const line = readWords(words, { ...SHARED_OPTIONS, ...subcommand.input.options });
  if (asks(line, 'help')) return print(await helpOn(name), line, runtime);
  if (asks(line, 'version')) return printVersions(runtime);
  const parsed = await parseOrExplain(name, subcommand, words, line, isUnnamed);
  await refuseUseless(name, subcommand, words, line);
  await refuseExtra(name, subcommand, words, parsed, runtime);
  return { subcommand, shared: parsed.shared, typed: parsed.typed };
}

async function parseOrExplain(
  name: string,
  subcommand: Subcommand,
  words: readonly string[],
  line: Words,
  isUnnamed: boolean,
) {
  try {
    return parse(name, subcommand, words, line);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const { commandlessOption, usageError } = await import('./usage-error.ts');
    throw (isUnnamed ? commandlessOption(error, words) : undefined) ?? usageError(error, name, subcommand, line);
  }
}

/** Refuses what the command would ignore. */
async function refuseUseless(
  name: SubcommandName,
  subcommand: Subcommand,
  words: readonly string[],
  line: Words,
): Promise<void> {
  for (const option of line.options) {
    if (!Object.hasOwn(SHARED_OPTIONS, option.name)) continue;
    const reason = refusalOf(option.name as SharedName, subcommand);
    if (reason !== undefined)
      throw (await import('./usage-error.ts')).uselessOption(name, option.name, reason, words, line);
  }
}

async function refuseExtra(
  name: SubcommandName,
  subcommand: Subcommand,
  words: readonly string[],
  { args, shared }: Parsed,
  runtime: Runtime,
): Promise<void> {
  const taken = Object.values(subcommand.input.arguments ?? {});
  if (args.length <= taken.length || taken.at(-1)?.repeatable === true) return;
  const { refuseExtraArguments } = await import('./extra-arguments.ts');
  const open = () => openRecords(shared, runtime);
  const readsBase = refusalOf('data', subcommand) === undefined;
  const hasData = async (path: string) => readsBase && (await runtime.hasData(path));
  await refuseExtraArguments({ name, args, taken: taken.length }, words, open, hasData);
}

function asks({ options }: Words, wanted: 'help' | 'version'): boolean {
  // `-v` is what many programs print their version for. Behind a letter that is none, a letter asks for nothing: `- river`.
  return options.some(
    ({ name, at }, nth) =>
      (name === wanted || (wanted === 'version' && name === 'v')) &&
      !options.slice(0, nth).some((before) => before.at === at && before.input === undefined),
  );
}

async function programHelp(): Promise<readonly Block[]> {
  return (await import('../commands/command-help.ts')).programHelp();
}

async function helpOn(name: SubcommandName): Promise<readonly Block[]> {
  const { commandHelp } = await import('../commands/command-help.ts');
  return commandHelp(name, await loadCommand(name));
}

/** Prints help, by those of the options that a help has a use for. */
async function print(blocks: readonly Block[], { options }: Words, runtime: Runtime): Promise<undefined> {
  const { blocksAsText, PIPED_WIDTH } = await import('../render/blocks.ts');
  const { stdout } = runtime;
  const typed = Number(options.findLast(({ name }) => name === 'width')?.value);
  const { least, most } = SHARED_OPTIONS.width;
  const width = typed >= least && typed <= most ? typed : stdout.isTerminal ? stdout.columns() : PIPED_WIDTH;
  const hasNoPager = options.some(({ name }) => name === 'no-pager');
  await writeAnswer([blocksAsText(blocks, width)], hasNoPager ? { 'no-pager': true } : {}, runtime);
}

function printVersions({ stdout, version }: Runtime): Promise<undefined> {
  stdout.write(`sora-cn ${version.program}\ndata ${version.data} (built in)\nnode ${version.node}\n`);
  return Promise.resolve(undefined);
}
