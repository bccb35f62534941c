import type { CommanderError } from '@commander-js/extra-typings';
import { formatsOf, type Subcommand } from '../commands/command.ts';
import { CLAIM_FILTERS } from '../commands/facet-options.ts';
import { COMMANDS_ELSEWHERE, SUBCOMMAND_NAMES, subcommandNamed, type SubcommandName } from '../commands/list.ts';
import { SHARED_OPTIONS } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import { asBase } from '../query/names.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { shellOperands, shellPath, shellWord } from '../text/shell-word.ts';
import { noSuchFormat, PAGE } from './no-such-format.ts';
import { without, type Words } from './words.ts';

/** What commander refuses in the line of a known command, in our words and with what to type instead. */
export function usageError(error: CommanderError, name: string, subcommand: Subcommand, line: Words): UserError {
  const { examples } = subcommand;
  const usage = `Usage: sora-cn ${name} --help`;
  const quoted = /^error: unknown option '(.*)'|'([^']*)'/s.exec(error.message)?.slice(1).join('') ?? '';
  const forgotten = forgottenTerm(name, subcommand, line);
  if (forgotten !== undefined && error.code.endsWith('Argument')) return forgotten;
  if (error.code === 'commander.missingArgument') {
    const example = examples.find((line) => line.startsWith(`${name} `));
    const hints = example === undefined ? [] : [`For example: sora-cn ${example}`];
    return new UserError(`${name}: the ${quoted} ${quoted.endsWith('s') ? 'are' : 'is'} missing.`, [...hints, usage]);
  }
  if (error.code === 'commander.optionMissingArgument')
    return new UserError(`${quoted}: the value is missing.`, [usage]);
  if (error.code === 'commander.unknownOption') {
    const meant = optionMeant(quoted, subcommand);
    const mayBeWord = meant === undefined && /^-[^-]./.test(quoted) && takesText(subcommand, quoted.slice(1));
    if (mayBeWord || /^-(?:\d|.*\s)/.test(quoted))
      return new UserError(`unknown option '${quoted}'.`, [
        `As a text: sora-cn ${name} -- ${shellWord(quoted)}`,
        usage,
      ]);
    if (meant !== undefined) return new UserError(`unknown option '${quoted}'.`, [meant, usage]);
  }
  if (name === 'export' && formatsOf({ output: 'claims' }).some((one) => one === quoted))
    return new UserError(inOurWords(error.message), [`The claims: sora-cn claims -f ${quoted}`, usage]);
  const format = /'-f, --format <format>' argument '([^']*)' is invalid/.exec(error.message)?.[1];
  if (format !== undefined) {
    const { message, hints } = noSuchFormat(format, subcommand);
    return new UserError(message, [...hints, usage]);
  }
  return new UserError(inOurWords(error.message), [usage]);
}

/** Whether a command takes words, and one of them may be this: no option that lacks a dash. */
function takesText({ input }: Subcommand, word: string): boolean {
  const isOption = Object.hasOwn({ ...SHARED_OPTIONS, ...input.options }, word);
  return !isOption && Object.values(input.arguments ?? {}).some(({ form }) => form === 'text' || form === 'claim');
}

/** For a line that begins with a file where a word that says what it is should stand before it. */
function forgottenTerm(name: string, { input }: Subcommand, { operands }: Words): UserError | undefined {
  const [[what, argument] = [], next] = Object.entries(input.arguments ?? {});
  const file = operands[0]?.word;
  if (argument?.form !== 'term' || next === undefined || file === undefined || !/[./]/.test(file)) return undefined;
  const terms = Object.keys(argument.terms);
  const meant = terms.find((term) => file.toLowerCase().endsWith(`.${term}`)) ?? terms[0];
  return new UserError(`${name}: the ${what ?? ''} is missing before ${file}. Choices: ${terms.join(', ')}.`, [
    `For example: sora-cn ${[name, meant ?? '', ...operands.map(({ word }) => shellPath(word))].join(' ')}`,
    `Usage: sora-cn ${name} --help`,
  ]);
}

/** What to type for an option that other programs have; undefined if there is nothing to say. */
function optionMeant(option: string, subcommand: Subcommand): string | undefined {
  const name = option.replace(/^-+/, '');
  if (formatsOf(subcommand).some((format) => format === name)) return `As ${name}: -f ${name}`;
  return Object.hasOwn(OPTIONS_ELSEWHERE, option) ? OPTIONS_ELSEWHERE[option] : undefined;
}

const AT_A_PLACE = 'At a place of the source: --at p7.s1';
const TURNED_ROUND = 'The other way round: --reverse';

const OPTIONS_ELSEWHERE: Readonly<Record<string, string>> = {
  '-o': 'A format: -f json. A file: > FILE',
  '--output': 'A format: -f json. A file: > FILE',
  '--jq': "For jq: --json | jq '.[].id'",
  '--locator': AT_A_PLACE,
  '--place': AT_A_PLACE,
  '--desc': TURNED_ROUND,
  '--descending': TURNED_ROUND,
  '--hedged': 'What is hedged: --modality probable,possible',
  '--html': PAGE,
};

/** For a line without a command whose option is one of `claims`; undefined for any other. */
export function commandlessOption(error: CommanderError, argv: readonly string[]): UserError | undefined {
  const option = /^error: unknown option '--([^'=]*)/.exec(error.message)?.[1];
  if (option === undefined || !Object.hasOwn(CLAIM_FILTERS, option)) return undefined;
  return new UserError(`--${option} needs a command.`, [
    `For the claims: sora-cn ${['claims', ...argv].map(shellWord).join(' ')}`,
  ]);
}

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

/** commander’s message without its `error:`, with what an argument is called first, and its `(Did you mean x?)` as a sentence. */
function inOurWords(message: string): string {
  return message
    .replace(/^error: (?:command-argument value '(.*)' is invalid for argument '([^']*)')?/s, (_, value, argument) =>
      argument === undefined ? '' : `the ${argument} '${value}' is invalid`,
    )
    .replace(/\n\(Did you mean (?:one of )?([^()]*)\?\)$/, '. Did you mean $1?');
}

/** For a line whose word at `at` should be a command and is none: that word, or an option before it, is misplaced. */
export function unknownCommand(argv: readonly string[], at: number): UserError {
  const option = argv[at - 1] ?? '';
  if (option === '-o') {
    return new UserError(`${option} stands before its command.`, [
      'For a command that writes a file: sora-cn page -o page.html',
      OPTIONS_ELSEWHERE[option] ?? '',
    ]);
  }
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
  const end = argv.findIndex((next, index) => index > at && next.startsWith('-'));
  const words = argv.slice(at, end < 0 ? undefined : end);
  if (elsewhere !== undefined) {
    // What stands in capitals is what was typed behind the word, if anything was.
    const typed = words.slice(1).map(shellWord).join(' ');
    const hint = typed === '' ? elsewhere : elsewhere.replace(/[A-Z]+$/, () => typed);
    return new UserError(`unknown command '${word}'.`, [hint, 'Every command: sora-cn help']);
  }
  const meant = didYouMeanOf(word, SUBCOMMAND_NAMES);
  const base = asBase(word);
  if (base !== undefined) return new UserError(`unknown command '${word}'.`, [base, 'Every command: sora-cn help']);
  const search = meant === '' ? [`By words: sora-cn search ${shellOperands(words)}`] : [];
  return new UserError(`unknown command '${word}'.${meant}`, [...search, 'Every command: sora-cn help']);
}
