import type { Subcommand } from '../commands/command.ts';
import type { Input, Inputs } from '../commands/input.ts';
import { SHARED_OPTIONS, type SharedOptions } from '../commands/shared-options.ts';
import type { Words } from './words.ts';

/** The values of what was typed, by the names of the inputs. */
type Values = Readonly<Record<string, unknown>>;

export interface Parsed {
  readonly shared: SharedOptions;
  readonly typed: Values;
}

/**
 * The values of a line of a command, each as the form of its input says.
 * @throws UserError for wrong usage
 */
export async function parse(name: string, command: Subcommand, words: readonly string[], line: Words): Promise<Parsed> {
  const given = new Map<string, unknown>();
  for (const typed of line.options) {
    const { input, value, isInline } = typed;
    if (input === undefined) throw (await faults()).unknownOption(name, command, words, typed);
    if (input.form === 'flag' ? isInline : value === undefined) {
      throw (await faults()).misplacedValue(name, typed.name, input);
    }
    const read = input.form === 'flag' ? true : readValue(input, value ?? '');
    if (read === undefined) throw (await faults()).invalidValue(name, typed.name, input, value ?? '', 'option');
    const earlier = given.get(typed.name) ?? [];
    given.set(typed.name, input.repeatable === true ? [...(earlier as readonly unknown[]), read] : read);
  }
  const { arguments: taken = {}, options = {} } = command.input;
  const operands = line.operands.map(({ word }) => word);
  for (const [at, [argument, input]] of Object.entries(taken).entries()) {
    const first = operands[at];
    if (first === undefined) {
      if (input.required === true) throw (await faults()).missingArgument(name, command, argument);
      continue;
    }
    if (readValue(input, first) === undefined)
      throw (await faults()).invalidValue(name, argument, input, first, 'argument');
    given.set(argument, input.repeatable === true ? operands.slice(at) : first);
  }
  return {
    // Each value was read as its input says.
    shared: valuesOf(SHARED_OPTIONS, given),
    typed: { ...valuesOf(taken, given), ...valuesOf(options, given) },
  };
}

const faults = () => import('./usage-error.ts');

function valuesOf(inputs: Inputs, given: ReadonlyMap<string, unknown>): Values {
  const values = Object.entries(inputs).map(([name, input]) => {
    return [name, given.get(name) ?? ('default' in input ? input.default : undefined)] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A value as its form says; undefined for one that it does not allow. */
function readValue(input: Input, typed: string): string | number | undefined {
  if (input.form === 'number') {
    return /^\d{1,9}$/.test(typed) && Number(typed) >= input.least ? Number(typed) : undefined;
  }
  if (input.form === 'size') return size(typed);
  return input.form === 'term' && !Object.hasOwn(input.terms, typed) ? undefined : typed;
}

const UNITS = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 } as const;

function size(typed: string): number | undefined {
  const match = /^([1-9]\d{0,11})([kmg]?)(?:i?b)?$/i.exec(typed);
  return match === null ? undefined : Number(match[1]) * UNITS[(match[2] ?? '').toLowerCase() as keyof typeof UNITS];
}
