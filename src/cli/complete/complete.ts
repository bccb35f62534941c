import { lineOf, type Input, type Inputs } from '../../commands/input.ts';
import { SUBCOMMANDS, subcommandNamed } from '../../commands/list.ts';
import { SHARED_OPTIONS } from '../../commands/shared-options.ts';
import { usefulOptions } from '../../commands/useful-options.ts';
import { fold } from '../../text/fold.ts';
import type { Candidate, Typed, Values } from './candidate.ts';
import { catalogueInUse } from './base.ts';
import { readPosition, type Position } from './position.ts';
import { answerTo, shellNamed } from './shell.ts';
import { valuesOf } from './values.ts';
import { loadCommand } from '../load-command.ts';
import { openBase, openRecords } from '../open-base.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Answers a completion script, which says what its shell is and what is typed.
 * @throws UserError for a base that cannot be used; the script keeps that to itself, the command will say it
 */
export async function complete(runtime: Runtime): Promise<void> {
  const [, name = '', ...args] = runtime.argv;
  const shell = shellNamed(name);
  const typed = shell.read(args);
  const values = await valuesAt(typed, runtime);
  runtime.stdout.write(answerTo(shell, matching(values, typed.current), typed));
}

function matching(values: Values, current: string): Values {
  if ('files' in values) return values;
  const beginning = fold(current.slice(values.kept));
  return { ...values, words: values.words.filter(({ value }) => fold(value).startsWith(beginning)) };
}

/** What can stand at the cursor: a command, then what that command declares. */
async function valuesAt({ words, current }: Typed, runtime: Runtime): Promise<Values> {
  const { operands, typing } = readPosition(words, current, SHARED_OPTIONS);
  const [word] = operands;
  if (word === undefined && typing === 'operand') return { kept: 0, words: COMMANDS };
  const name = subcommandNamed(word ?? '');
  if (word !== undefined && name === undefined) return { kept: 0, words: [] };

  const command = name === undefined ? undefined : await loadCommand(name);
  const useful = command === undefined ? SHARED_OPTIONS : usefulOptions(command);
  const inputs = { ...command?.input.options, ...SHARED_OPTIONS, ...useful };
  const position = readPosition(words, current, inputs);
  const declared = inputAt(position, command?.input.arguments);
  if (declared === undefined) return { kept: 0, words: flags({ ...command?.input.options, ...useful }) };
  const values = await valuesOf(declared, current.slice(position.kept), {
    output: command === undefined ? 'overview' : command.output,
    language: position.given.get('lang')?.at(-1) ?? 'en',
    before: position.operands.slice(1).at(-1),
    catalogue: () => catalogueInUse(position.given, runtime, openBase),
    records: () => catalogueInUse(position.given, runtime, openRecords),
  });
  return { ...values, kept: values.kept + position.kept };
}

/** The option or argument whose value is being typed. */
function inputAt({ typing, operands }: Position, args: Inputs = {}): Input | undefined {
  if (typing === 'option') return undefined;
  if (typing !== 'operand') return typing;
  const taken = Object.values(args);
  const last = taken.at(-1);
  return taken[operands.length - 1] ?? (last?.repeatable === true ? last : undefined);
}

const COMMANDS: readonly Candidate[] = Object.entries(SUBCOMMANDS).map(([value, { summary }]) => ({
  value,
  about: summary,
}));

/** Options as they can be typed. */
function flags(inputs: Inputs): Candidate[] {
  return Object.entries(inputs).flatMap(([name, input]) =>
    [`--${name}`, ...(input.short === undefined ? [] : [`-${input.short}`])].map((value) => ({
      value,
      about: lineOf(input),
    })),
  );
}
