import type { Argument, Command, Option } from '@commander-js/extra-typings';
import { SUBCOMMANDS, subcommandNamed } from '../../commands/index.ts';
import { fold } from '../../text/fold.ts';
import type { Candidate, Values } from './candidate.ts';
import { catalogueInUse } from './base.ts';
import { readPosition, type Position } from './position.ts';
import { answerTo, shellNamed, type Typed } from './shell.ts';
import { valuesOf } from './values.ts';
import { openBase, openRecords } from '../open-base.ts';
import { createProgram } from '../program.ts';
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
  const program = createProgram(runtime);
  const { operands, typing } = readPosition(words, current, program.options);
  const [word] = operands;
  if (word === undefined && typing === 'operand') return { kept: 0, words: COMMANDS };
  const named = subcommandNamed(word ?? '');
  if (word !== undefined && named === undefined) return { kept: 0, words: [] };

  const command = named === undefined ? program : program.command(named.name);
  const subcommand = await named?.entry.load();
  subcommand?.declare(command, () => undefined);
  const options = command === program ? program.options : [...command.options, ...program.options];
  const position = readPosition(words, current, options);
  const declared = declaredAt(position, command.registeredArguments);
  if (declared === undefined) return { kept: 0, words: flags(command, program) };
  const values = await valuesOf(declared, current.slice(position.kept), {
    output: subcommand?.output ?? named?.name,
    formats: subcommand?.formats,
    language: position.given.get('lang')?.at(-1) ?? 'en',
    catalogue: () => catalogueInUse(position.given, runtime, openBase),
    records: () => catalogueInUse(position.given, runtime, openRecords),
  });
  return { ...values, kept: values.kept + position.kept };
}

/** The option or argument whose value is being typed. */
function declaredAt({ typing, operands }: Position, declared: readonly Argument[]): Option | Argument | undefined {
  if (typing === 'option') return undefined;
  if (typing !== 'operand') return typing;
  const last = declared.at(-1);
  return declared[operands.length - 1] ?? (last?.variadic === true ? last : undefined);
}

const COMMANDS: readonly Candidate[] = Object.entries(SUBCOMMANDS).map(([value, { summary }]) => ({
  value,
  about: summary,
}));

/** The options of a command and of every command, as its help has them. */
function flags(command: Command, program: Command): Candidate[] {
  const help = program.createHelp();
  const options = new Set([...help.visibleOptions(command), ...program.options]);
  return [...options].flatMap(({ long, short, description }) =>
    [long, short].flatMap((value) => (value === undefined ? [] : [{ value, about: description }])),
  );
}
