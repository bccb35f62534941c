import { Argument, Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Subcommand } from '../commands/command.ts';
import { argumentOf, flagsOf, type Input } from '../commands/input.ts';
import { SHARED_OPTIONS, type SharedOptions } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import type { Words } from './words.ts';

/** The values of what was typed, by the names of the inputs. */
type Values = Readonly<Record<string, unknown>>;

export interface Parsed {
  readonly shared: SharedOptions;
  readonly typed: Values;
  /** All arguments, those too that the command does not take. */
  readonly args: readonly string[];
}

/**
 * Reads the words behind the name of a command. Declaring an option takes commander some time: it hears only of those
 * that are typed and, where one is unknown, of all, to say which may have been meant.
 * @throws CommanderError and UserError for wrong usage
 */
export function parse(name: string, { input }: Subcommand, words: readonly string[], { options }: Words): Parsed {
  const command = new Command(name)
    .helpOption(false)
    .allowExcessArguments()
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  const taken = Object.entries(input.arguments ?? {});
  for (const [argument, declared] of taken) {
    const taking = new Argument(argumentOf(argument, declared));
    if (declared.form === 'term') taking.argParser((typed: string) => read(argument, declared, typed));
    command.addArgument(taking.default('default' in declared ? declared.default : undefined));
  }
  const isKnown = options.every((option) => option.input !== undefined);
  const isNeeded = ([option, declared]: [string, Input]) =>
    !isKnown || 'default' in declared || options.some((typed) => typed.name === option);
  const shared = addOptions(command, Object.entries(SHARED_OPTIONS).filter(isNeeded));
  const own = addOptions(command, Object.entries(input.options ?? {}).filter(isNeeded));
  command.parse(words, { from: 'user' });
  const given: Values = command.opts();
  const processed: readonly unknown[] = command.processedArgs;
  const args = taken.map(([argument], at) => [argument, processed[at]] as const);
  return {
    // Each value was read as its input says.
    shared: valuesOf(shared, given),
    typed: { ...Object.fromEntries(args.filter(([, value]) => value !== undefined)), ...valuesOf(own, given) },
    args: command.args,
  };
}

function addOptions(command: Command, inputs: readonly [string, Input][]): Map<string, Option> {
  const options = new Map(inputs.map(([name, input]) => [name, asOption(name, input)]));
  for (const option of options.values()) command.addOption(option);
  return options;
}

function asOption(name: string, input: Input): Option {
  const option = new Option(flagsOf(name, input));
  // `--no-…` is a flag like any other.
  option.negate = false;
  if ('default' in input) option.default(input.default);
  const { repeatable } = input;
  option.argParser((typed: string, earlier: unknown) => {
    const value = read(name, input, typed);
    return repeatable === true ? [...((earlier ?? []) as readonly unknown[]), value] : value;
  });
  return option;
}

function valuesOf(options: ReadonlyMap<string, Option>, given: Values): Values {
  const values = [...options].map(([name, option]) => [name, given[option.attributeName()]] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A value as its form says. */
function read(name: string, input: Input, typed: string): string | number {
  if (input.form === 'number') return wholeNumber(name, input, typed);
  if (input.form === 'size') return size(typed);
  if (input.form === 'term' && !Object.hasOwn(input.terms, typed)) {
    const terms = Object.keys(input.terms);
    // commander says before it which option it is.
    throw new InvalidArgumentError(`${didYouMeanOf(typed, terms)} Choices: ${terms.join(', ')}.`.trim());
  }
  return typed;
}

function wholeNumber(name: string, { least, most }: { least: number; most?: number }, typed: string): number {
  if (/^\d{1,9}$/.test(typed) && Number(typed) >= least && Number(typed) <= (most ?? Infinity)) return Number(typed);
  const range = most === undefined ? `, ${least} or more` : ` from ${least} to ${most}`;
  throw new UserError(`--${name}: "${typed}" is not a whole number${range}.`);
}

const UNITS = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 } as const;

function size(typed: string): number {
  const match = /^([1-9]\d{0,11})([kmg]?)(?:i?b)?$/i.exec(typed);
  if (match === null) throw new InvalidArgumentError('Give a number of bytes, or one with K, M or G.');
  return Number(match[1]) * UNITS[(match[2] ?? '').toLowerCase() as keyof typeof UNITS];
}
