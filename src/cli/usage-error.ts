import type { Subcommand } from '../commands/command.ts';
import { CLAIM_FILTERS } from '../commands/facet-options.ts';
import { flagsOf, type Input } from '../commands/input.ts';
import { COMMANDS_ELSEWHERE, SUBCOMMAND_NAMES, subcommandNamed, type SubcommandName } from '../commands/list.ts';
import { SHARED_OPTIONS } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import { FORMAT_NAMES } from '../model/formats.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { shellWord } from '../text/shell-word.ts';
import { without, type TypedOption, type Words } from './words.ts';

/** For an option that a command does not have, with what to type instead. */
export function unknownOption(
  name: string,
  { input }: Subcommand,
  words: readonly string[],
  { at, name: option }: TypedOption,
): UserError {
  const word = words[at] ?? '';
  if (name === 'overview' && Object.hasOwn(CLAIM_FILTERS, option)) {
    return new UserError(`--${option} needs a command.`, [
      `For the claims: sora-cn ${['claims', ...words].map(shellWord).join(' ')}`,
    ]);
  }
  const isText = /^-.*\s/.test(word);
  const meant = isText ? `As a text: sora-cn ${name} -- ${shellWord(word)}` : optionMeant(word);
  const known = Object.keys({ ...SHARED_OPTIONS, ...input.options }).map((known) => `--${known}`);
  const near = meant === undefined && word.startsWith('--') ? didYouMeanOf(`--${option}`, known) : '';
  const hints = meant === undefined ? [] : [meant];
  return new UserError(`unknown option '${word}'.${near}`, [...hints, usageOf(name)]);
}

/** For an option that lacks its value, or a flag that was given one. */
export function misplacedValue(name: string, option: string, input: Input): UserError {
  if (input.form === 'flag') return new UserError(`--${option} takes no value.`, [usageOf(name)]);
  return new UserError(`${flagsOf(option, input)}: the value is missing.`, [usageOf(name)]);
}

/** For a value that the form of an option or argument does not allow. */
export function invalidValue(
  name: string,
  of: string,
  input: Input,
  typed: string,
  kind: 'option' | 'argument',
): UserError {
  if (input.form === 'number')
    return new UserError(`--${of}: "${typed}" is not a whole number, ${input.least} or more.`);
  const subject = kind === 'option' ? `option '${flagsOf(of, input)}' argument '${typed}'` : `${of} '${typed}'`;
  return new UserError(`${subject} is invalid.${allowedBy(input, typed)}`, [usageOf(name)]);
}

function allowedBy(input: Input, typed: string): string {
  if (input.form === 'size') return ' Give a number of bytes, or one with K, M or G.';
  const terms = input.form === 'term' ? Object.keys(input.terms) : [];
  return `${didYouMeanOf(typed, terms)} Choices: ${terms.join(', ')}.`;
}

/** For an argument that must be given. */
export function missingArgument(name: string, { examples }: Subcommand, argument: string): UserError {
  const example = examples.find((line) => line.startsWith(`${name} `));
  const hints = example === undefined ? [] : [`For example: sora-cn ${example}`];
  return new UserError(`${name}: the ${argument} is missing.`, [...hints, usageOf(name)]);
}

function usageOf(name: string): string {
  return `Usage: sora-cn ${name} --help`;
}

/** What to type for an option that other programs have; undefined if there is nothing to say. */
function optionMeant(option: string): string | undefined {
  const name = option.replace(/^-+/, '');
  if (FORMAT_NAMES.some((format) => format === name)) return `As ${name}: -f ${name}`;
  return Object.hasOwn(OPTIONS_ELSEWHERE, option) ? OPTIONS_ELSEWHERE[option] : undefined;
}

const OPTIONS_ELSEWHERE: Readonly<Record<string, string>> = {
  '-o': 'A format: -f json. A file: > FILE',
  '--output': 'A format: -f json. A file: > FILE',
  '--jq': "For jq: --json | jq '.[].id'",
  '--locator': 'At a place of the source: --at p7.s1',
};

/** For an option of every command that one has no use for. */
export function uselessOption(
  name: SubcommandName,
  option: string,
  reason: string,
  words: readonly string[],
  line: Words,
): UserError {
  const rest = without(words, line, (other) => other === option);
  return new UserError(`--${option} does nothing for ${name}: ${reason}.`, [
    `Without it: sora-cn ${[name, ...rest].map(shellWord).join(' ')}`,
  ]);
}

/** For `help` with more than one subject. */
export function tooMuchHelp(extra: string, explained: SubcommandName): UserError {
  return new UserError(`too many arguments for help: ${extra}`, [`One at a time: sora-cn help ${explained}`]);
}

/** For a line whose word at `at` should be a command and is none: that word, or an option before it, is misplaced. */
export function unknownCommand(argv: readonly string[], at: number): UserError {
  const option = argv[at - 1] ?? '';
  const name = option.slice(2);
  if (option.startsWith('--') && !option.includes('=') && !Object.hasOwn(SHARED_OPTIONS, name)) {
    const commandAt = argv.findIndex((word, index) => index > at && subcommandNamed(word) !== undefined);
    const command = argv[commandAt] ?? (Object.hasOwn(CLAIM_FILTERS, name) ? 'claims' : undefined);
    if (command !== undefined) {
      const others = argv.filter((_, index) => index !== commandAt).map(shellWord);
      return new UserError(`${option} stands before its command.`, [
        `Behind it: sora-cn ${[command, ...others].join(' ')}`,
      ]);
    }
  }
  const word = argv[at] ?? '';
  const elsewhere = Object.hasOwn(COMMANDS_ELSEWHERE, word) ? COMMANDS_ELSEWHERE[word] : undefined;
  if (elsewhere !== undefined) {
    return new UserError(`unknown command '${word}'.`, [elsewhere, 'Every command: sora-cn help']);
  }
  const meant = didYouMeanOf(word, SUBCOMMAND_NAMES);
  const end = argv.findIndex((next, index) => index > at && next.startsWith('-'));
  const words = argv.slice(at, end < 0 ? undefined : end);
  const search = meant === '' ? [`By words: sora-cn search ${words.map(shellWord).join(' ')}`] : [];
  return new UserError(`unknown command '${word}'.${meant}`, [...search, 'Every command: sora-cn help']);
}
