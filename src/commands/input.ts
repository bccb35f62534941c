import type { AnyRecord } from '../model/records.ts';
import type { Vocabulary } from '../model/vocabularies.ts';
import type { Facet } from '../query/facets.ts';

/** Forms of values that are read as they are typed, with what stands for the value in the help. */
export const PLACEHOLDERS = {
  text: 'text',
  date: 'date',
  file: 'file',
  path: 'path',
  folder: 'folder',
  /** A name of a record of any type. */
  record: 'id',
  /** A sentence, or the id of a claim. */
  claim: 'text',
  place: 'locator',
  /** A place alone, without documents and sections. */
  locator: 'locator',
  language: 'tag',
  /** A path to sort by. */
  field: 'field',
  /** Paths of fields, between commas. */
  fields: 'paths',
  exclusion: 'facet:value',
  /** A number of bytes, or one with a unit. */
  size: 'size',
  number: 'count',
} as const;

/** What the values of an option or argument are; it decides how they are read and what completes them. */
export type Form =
  | { readonly form: 'flag' }
  | { readonly form: 'number'; readonly least: number; readonly most?: number; readonly default?: number }
  /** One of a few terms; any other is refused. */
  | { readonly form: 'term'; readonly terms: Vocabulary }
  /** Values as those of a facet; the command itself finds out what is meant. */
  | ({ readonly form: 'values' } & Pick<Facet<AnyRecord>, 'values' | 'reserved'>)
  | { readonly form: Exclude<keyof typeof PLACEHOLDERS, 'number'>; readonly default?: string };

/** An option or an argument of a command. Its parsing, the help, the manual page and completion are made of it. */
export type Input = Form & {
  /** One line of help. */
  readonly about: string;
  /** More of it, for the manual page. */
  readonly more?: string;
  /** What stands for the value in the help, where that of the form says too little. */
  readonly placeholder?: string;
  /** The letter that is short for an option. */
  readonly short?: string;
  readonly repeatable?: true;
  /** Of an argument: it must be given. */
  readonly required?: true;
};

/** By name; arguments in the order in which they are typed. */
export type Inputs = Readonly<Record<string, Input>>;

type ValueOf<I> = I extends { form: 'flag' }
  ? true
  : I extends { form: 'number' | 'size' }
    ? number
    : I extends { form: 'term'; terms: infer T }
      ? keyof T & string
      : string;
type ValuesOf<I> = I extends { repeatable: true } ? readonly ValueOf<I>[] : ValueOf<I>;
type Sure<S> = { [K in keyof S]: S[K] extends { required: true } | { default: unknown } ? K : never }[keyof S];

/** What was typed for some inputs, by their names. */
export type Typed<S> = { readonly [K in Sure<S>]: ValuesOf<S[K]> } & {
  readonly [K in Exclude<keyof S, Sure<S>>]?: ValuesOf<S[K]> | undefined;
};

/** What stands for the value of an input in the help: `topic`. */
export function placeholderOf(input: Exclude<Input, { form: 'flag' }>): string {
  if (input.placeholder !== undefined) return input.placeholder;
  if (input.form === 'values') return typeof input.values === 'string' ? input.values : 'value';
  return input.form === 'term' ? 'term' : PLACEHOLDERS[input.form];
}

/** How an option is typed: `-f, --format <format>`. */
export function flagsOf(name: string, input: Input): string {
  const letter = input.short === undefined ? '' : `-${input.short}, `;
  return `${letter}--${name}${input.form === 'flag' ? '' : ` <${placeholderOf(input)}>`}`;
}

/** How an argument is typed: `<query...>`, `[folder]`. */
export function argumentOf(name: string, { required, repeatable }: Input): string {
  const inner = `${name}${repeatable === true ? '...' : ''}`;
  return required === true ? `<${inner}>` : `[${inner}]`;
}

/** More terms than that are not told in one line. */
const MOST_TOLD = 16;

/** The line of help of an input, with the terms that it can have. */
export function lineOf(input: Input): string {
  const terms = input.form === 'term' ? input.terms : input.form === 'values' ? input.values : undefined;
  const told = typeof terms === 'object' ? Object.keys(terms) : [];
  const choices = told.length > 0 && told.length <= MOST_TOLD ? `: ${told.join(', ')}` : '';
  const fallback = 'default' in input ? ` (default: ${String(input.default)})` : '';
  return `${input.about}${choices}${fallback}`;
}
