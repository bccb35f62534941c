import { Command, CommanderError, Help, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Reply, Subcommand } from '../commands/command.ts';
import { SUBCOMMANDS, subcommandNamed, type SubcommandName } from '../commands/index.ts';
import { UserError } from '../model/errors.ts';
import { createCatalogue } from '../query/catalogue.ts';
import { openRecords } from './open-base.ts';
import type { Runtime } from './runtime.ts';
import { addSharedOptions, type SharedOptions } from './shared-options.ts';

const PIPED_HELP_WIDTH = 100;

/** The first things to try. */
export const EXAMPLES = ['claims --topic chips', 'search "fuga de talentos"', 'show talent-drain'] as const;

/** A command line, read: which command, the options of every command, and what to run. */
export interface Invocation {
  readonly name: SubcommandName;
  readonly subcommand: Subcommand;
  readonly shared: SharedOptions;
  readonly answer: Parameters<Reply>[0];
}

/**
 * Reads a command line.
 * @returns undefined if help or the version was printed and nothing is left to do
 * @throws UserError for wrong usage
 */
export async function readCommandLine(runtime: Runtime): Promise<Invocation | undefined> {
  const { argv } = runtime;
  const program = createProgram(runtime);
  const typed = typedCommand(program, argv);
  let invocation: Invocation | undefined;
  const line = typed.at === undefined ? ['overview', ...argv] : canonical(program, argv, typed.at);
  const asked = typed.at === undefined && wantsProgramHelp(argv) ? undefined : subcommandNamed(line[0] ?? '');
  if (asked === undefined) {
    for (const [name, { summary }] of Object.entries(SUBCOMMANDS))
      program.command(name).summary(summary).description(summary);
    program.addHelpText(
      'after',
      `\nExamples:\n${examples(EXAMPLES)}\n\nMore: sora-cn help filters|formats|search|data|rules|exit-codes\n`,
    );
    const isTopLevel = typed.at === undefined || line[0] === '--help' || wantsProgramHelp(argv);
    if (!isTopLevel) throw (await import('./usage-error.ts')).unknownCommand(program, argv, typed.at);
    await program.parseAsync(typed.at === undefined ? argv : line, { from: 'user' });
    return undefined;
  }
  const { name, entry } = asked;
  const subcommand = await entry.load();
  const command = program.command(name).summary(entry.summary).description(sentence(entry.summary));
  command.allowExcessArguments().hook('preAction', async (_, typed) => {
    if (typed.args.length <= typed.registeredArguments.length) return;
    const { refuseExtraArguments } = await import('./extra-arguments.ts');
    await refuseExtraArguments(typed, argv, async () => createCatalogue(await openRecords(program.opts(), runtime)));
  });
  command.addHelpText('after', `\nExamples:\n${examples(subcommand.examples)}\n`);
  subcommand.declare(command, (answer) => {
    invocation = { name, subcommand, shared: program.opts(), answer };
  });
  try {
    await program.parseAsync(line, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode === 0) throw error;
    const { commandlessOption, usageError } = await import('./usage-error.ts');
    throw (
      (typed.at === undefined ? commandlessOption(error, program, argv) : undefined) ??
      usageError(error, name, subcommand)
    );
  }
  return invocation;
}

/** The program without its commands: the options that every command takes, and how help is laid out. */
export function createProgram({ stdout, version }: Pick<Runtime, 'stdout' | 'version'>): Command {
  const program = new Command('sora-cn')
    .description('Explore a knowledge base of claims and who makes them.')
    .version(
      `sora-cn ${version.program}\ndata ${version.data} (built in)\nnode ${version.node}`,
      '-V, --version',
      'print versions',
    )
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, formatHelp: commandsFirst })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => (stdout.isTerminal ? stdout.columns() : PIPED_HELP_WIDTH),
      getOutHasColors: () => false,
    })
    .exitOverride();
  addSharedOptions(program);
  return program;
}

/** The help with what can be done before how. */
function commandsFirst(command: CommandUnknownOpts, help: Help): string {
  const parts = Help.prototype.formatHelp.call(help, command, help).trimEnd().split('\n\n');
  const commands = parts.filter((part) => part.startsWith('Commands:'));
  const others = parts.filter((part) => !part.startsWith('Commands:'));
  return `${[...others.slice(0, 2), ...commands, ...others.slice(2)].join('\n\n')}\n`;
}

/** Where in the command line the command stands: the first word that is neither an option nor the value of one. */
function typedCommand(program: CommandUnknownOpts, argv: readonly string[]): { readonly at: number | undefined } {
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') return { at: undefined };
    if (!word.startsWith('-') || word === '-') return { at };
    if (takesNext(program, word)) at++;
  }
  return { at: undefined };
}

/** Whether the word behind an option is its value; short options may be joined, as in `-qd PATH`. */
function takesNext({ options }: CommandUnknownOpts, word: string): boolean {
  if (word.startsWith('--')) return options.some(({ long, required }) => long === word && required);
  const flags = [...word.slice(1)];
  const at = flags.findIndex((flag) => options.some(({ short, required }) => short === `-${flag}` && required));
  return at >= 0 && at === flags.length - 1;
}

function wantsProgramHelp(argv: readonly string[]): boolean {
  return argv.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
}

/** The command line with the command first, aliases replaced, and `help COMMAND` as `COMMAND --help`. */
function canonical(program: CommandUnknownOpts, argv: readonly string[], at: number): string[] {
  const before = argv.slice(0, at);
  const [word = '', next = '', ...rest] = argv.slice(at);
  if (word === 'help') {
    const explained = subcommandNamed(next);
    if (argv.slice(at + 1).every((word) => word.startsWith('-'))) return ['--help'];
    const extra = rest[typedCommand(program, rest).at ?? rest.length];
    if (explained !== undefined && extra !== undefined) {
      throw new UserError(`too many arguments for help: ${extra}`, [`One at a time: sora-cn help ${explained.name}`]);
    }
    if (explained !== undefined) return [explained.name, '--help', ...before, ...rest];
  }
  const name = subcommandNamed(word)?.name ?? word;
  return [name, ...before, ...argv.slice(at + 1)];
}

function examples(lines: readonly string[]): string {
  return lines.map((line) => `  $ sora-cn ${line}`).join('\n');
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
