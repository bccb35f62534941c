import type { Input, Inputs } from '../../commands/input.ts';
import { lineOf } from '../../commands/input.ts';
import type { Subcommand } from '../../commands/command.ts';
import { SHARED_OPTIONS } from '../../commands/shared-options.ts';
import type { JsonSchema } from '../../load/field-schema.ts';
import { UserError } from '../../model/errors.ts';
import { didYouMeanOf } from '../../text/nearest.ts';
import { forAgents } from './for-agents.ts';

/** So many rows of an answer at most, and so many by itself. */
export const MOST_ROWS = 200;
export const USUAL_ROWS = 20;

/** A number that no answer comes near. */
const MOST_ANYHOW = 1_000_000;

/** The options of every command that an agent can use. */
const SHARED = {
  lang: SHARED_OPTIONS.lang,
  sort: SHARED_OPTIONS.sort,
  reverse: SHARED_OPTIONS.reverse,
  limit: { form: 'number', least: 1, most: MOST_ROWS, default: USUAL_ROWS, about: 'at most so many rows' },
  offset: { form: 'number', least: 0, default: 0, about: 'leave out so many rows at the beginning' },
} as const satisfies Inputs;

/** What limits printing says nothing to an agent, which has `limit`, nor what decides the exit code; and an agent writes nothing. */
const FOR_A_COMMAND_LINE: readonly string[] = [
  ...['max-problems', 'strict', 'all-documents'],
  ...['output', 'update', 'dry-run', 'segmentation'],
];

/** What a tool takes: the arguments and options of its command by their names, but for paths of this machine. A file is a text handed over. */
export function inputsOf({ input, ignores = {} }: Subcommand): Inputs {
  const own = Object.entries({ ...input.arguments, ...input.options }).filter(
    ([name, { form }]) => form !== 'path' && form !== 'folder' && !FOR_A_COMMAND_LINE.includes(name),
  );
  const shared = Object.entries<Input>(SHARED).filter(([name]) => name === 'limit' || !(name in ignores));
  return Object.fromEntries([...own, ...shared]);
}

/** Said of values as on the command line. */
const ANY_OR_ALL = '; any of several: one text with commas ("a,b"); all of several: an item each';

/** The JSON Schema of what a tool takes. */
export function inputSchema(inputs: Inputs): JsonSchema {
  const required = Object.entries(inputs).flatMap(([name, input]) => (input.required === true ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, propertyOf(input)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

function propertyOf(input: Input): JsonSchema {
  const description = `${aboutOf(input)}${input.form === 'values' && input.repeatable === true ? ANY_OR_ALL : ''}`;
  if (isMany(input)) return { description, type: 'array', items: valueOf(input) };
  return { description, ...valueOf(input), ...('default' in input && { default: input.default }) };
}

/** What an input is, in a line. */
function aboutOf(input: Input): string {
  return input.form === 'file' ? 'the text itself, of at most 1 MiB' : forAgents(lineOf(input));
}

function valueOf(input: Input): JsonSchema {
  if (input.form === 'flag') return { type: 'boolean' };
  if (input.form === 'number') return { type: 'integer', minimum: input.least, maximum: input.most ?? MOST_ANYHOW };
  return { type: 'string', ...(input.form === 'term' && { enum: Object.keys(input.terms) }) };
}

/**
 * What an agent gave, read as its inputs say.
 * @throws UserError for what a tool does not take
 */
export function readInputs(given: unknown, inputs: Inputs): Readonly<Record<string, unknown>> {
  const known = Object.keys(inputs);
  const entries = Object.entries(given ?? {});
  for (const [name] of entries) {
    if (Object.hasOwn(inputs, name)) continue;
    throw new UserError(`${name} is no input of this tool.${didYouMeanOf(name, known)}`, [
      `It takes: ${known.join(', ')}`,
    ]);
  }
  const values = new Map<string, unknown>(entries.filter(([, value]) => value !== null && value !== false));
  for (const [name, input] of Object.entries(inputs)) {
    const value = values.get(name) ?? ('default' in input ? input.default : undefined);
    if (value !== undefined) values.set(name, readValue(name, input, value));
    else if (input.required === true) throw new UserError(`${name} is missing: ${aboutOf(input)}.`);
  }
  return Object.fromEntries(values);
}

function readValue(name: string, input: Input, value: unknown): unknown {
  if (!isMany(input)) return readOne(name, input, value);
  // Who gives one value alone means a list of one.
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0 && input.required === true) throw new UserError(`${name} is empty: ${aboutOf(input)}.`);
  return values.length === 0 ? undefined : values.map((one) => readOne(name, input, one));
}

function readOne(name: string, input: Input, value: unknown): unknown {
  if (input.form === 'flag') {
    if (value === true) return value;
    throw new UserError(`${name} must be true or false.`);
  }
  if (input.form === 'number') {
    const { least, most = MOST_ANYHOW } = input;
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return value;
    throw new UserError(`${name} must be a whole number from ${least} to ${most}.`);
  }
  if (typeof value !== 'string') throw new UserError(`${name} must be text.`);
  if (input.form === 'term' && !Object.hasOwn(input.terms, value)) {
    const terms = Object.keys(input.terms);
    throw new UserError(`${name}: "${value}" is not known.${didYouMeanOf(value, terms)} Known: ${terms.join(', ')}.`);
  }
  return value;
}

/** Whether a tool takes a list; of texts only one is handed over at a time. */
function isMany({ form, repeatable }: Input): boolean {
  return repeatable === true && form !== 'file';
}
