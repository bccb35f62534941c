import type { Command, CommanderError } from '@commander-js/extra-typings';
import { claims } from '../commands/claims.ts';
import type { Subcommand } from '../commands/command.ts';
import { SUBCOMMANDS, subcommandNamed } from '../commands/index.ts';
import { UserError } from '../model/errors.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { shellWord } from '../text/shell-word.ts';

/** What commander refuses in the line of a known command, in our words and with what to type instead. */
export function usageError(error: CommanderError, name: string, { examples }: Subcommand): UserError {
  const usage = `Usage: sora-cn ${name} --help`;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.missingArgument') {
    const example = examples.find((line) => line.startsWith(`${name} `));
    const hints = example === undefined ? [] : [`For example: sora-cn ${example}`];
    return new UserError(`${name}: the ${quoted} is missing.`, [...hints, usage]);
  }
  if (error.code === 'commander.optionMissingArgument')
    return new UserError(`${quoted}: the value is missing.`, [usage]);
  return new UserError(inOurWords(error.message), [usage]);
}

/** For a line without a command whose option is one of `claims`; undefined for any other. */
export function commandlessOption(error: CommanderError, program: Command, argv: readonly string[]) {
  const option = /^error: unknown option '(--[^'=]*)/.exec(error.message)?.[1];
  if (option === undefined || !isOfClaims(option, program.createCommand())) return undefined;
  return new UserError(`${option} needs a command.`, [
    `For the claims: sora-cn ${['claims', ...argv].map(shellWord).join(' ')}`,
  ]);
}

/** commander’s message without its `error:`, and its `(Did you mean x?)` as a sentence. */
function inOurWords(message: string): string {
  return message.replace(/^error: /, '').replace(/\n\(Did you mean (?:one of )?([^()]*)\?\)$/, '. Did you mean $1?');
}

/** For a line whose word at `at` should be a command and is none: that word, or an option before it, is misplaced. */
export function unknownCommand(program: Command, argv: readonly string[], at: number): UserError {
  const option = argv[at - 1] ?? '';
  if (option.startsWith('--') && !option.includes('=') && program.options.every(({ long }) => long !== option)) {
    const commandAt = argv.findIndex((word, index) => index > at && subcommandNamed(word) !== undefined);
    const command = argv[commandAt] ?? (isOfClaims(option, program.createCommand()) ? 'claims' : undefined);
    if (command !== undefined) {
      const others = argv.filter((_, index) => index !== commandAt).map(shellWord);
      return new UserError(`${option} stands before its command.`, [
        `Behind it: sora-cn ${[command, ...others].join(' ')}`,
      ]);
    }
  }
  const word = argv[at] ?? '';
  const near = nearest(
    word,
    Object.keys(SUBCOMMANDS).map((id) => ({ id, names: [] })),
  );
  const end = argv.findIndex((next, index) => index > at && next.startsWith('-'));
  const words = argv.slice(at, end < 0 ? undefined : end);
  const search = near.length > 0 ? [] : [`By words: sora-cn search ${words.map(shellWord).join(' ')}`];
  return new UserError(`unknown command '${word}'.${didYouMean(near)}`, [...search, 'Every command: sora-cn help']);
}

function isOfClaims(option: string, probe: Command): boolean {
  claims.declare(probe, () => undefined);
  return probe.options.some(({ long }) => long === option);
}
