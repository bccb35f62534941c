import { aboutFormats, FORMAT_NAMES } from '../model/formats.ts';
import type { Input, Typed } from './input.ts';

export type SharedOption = Input & {
  /** What of a command it is about: see `CONCERNS` in `useful-options.ts`. */
  readonly concerns: string;
  /** It may stand in an alias of the shell for all commands: where it does nothing, nothing is said. */
  readonly setting?: true;
};

/** The options that stand before or behind any command. */
export const SHARED_OPTIONS = {
  data: {
    form: 'path',
    short: 'd',
    repeatable: true,
    about: 'a base of your own: directory, file, or - (repeatable)',
    more: 'Several parts make one base. See DATA.',
    concerns: 'base',
  },
  format: {
    form: 'term',
    short: 'f',
    terms: aboutFormats(FORMAT_NAMES),
    placeholder: 'format',
    about: 'how to print the answer',
    more: 'A command that cannot make a format refuses it. See FORMATS.',
    concerns: 'formats',
  },
  json: { form: 'flag', about: 'short for -f json', concerns: 'json' },
  fields: { form: 'fields', about: 'only these fields, such as id,statement.en', concerns: 'rows' },
  count: { form: 'flag', about: 'print only how many there are', concerns: 'rows' },
  lang: {
    form: 'language',
    about: 'language of texts for people; in csv and tsv one column a text (default: en)',
    concerns: 'language',
  },
  sort: {
    form: 'field',
    about: 'order by a field',
    more: 'Of counts the largest comes first; what lacks the field comes last.',
    concerns: 'list',
  },
  reverse: { form: 'flag', about: 'turn the order round', concerns: 'list' },
  limit: { form: 'number', short: 'n', least: 1, about: 'at most so many', concerns: 'list' },
  'fail-if-empty': { form: 'flag', about: 'exit with 1 if there is nothing', concerns: 'rows' },
  force: { form: 'flag', about: 'use a base with problems without what is broken', concerns: 'base' },
  'csv-raw': {
    form: 'flag',
    about: 'leave csv cells alone that a spreadsheet would run',
    concerns: 'csv',
    setting: true,
  },
  names: { form: 'flag', about: 'in csv and tsv: names beside ids', concerns: 'csv' },
  bom: { form: 'flag', about: 'in csv and tsv: begin with a byte order mark, which Excel needs', concerns: 'csv' },
  'no-cache': { form: 'flag', about: 'make no index of a large base, and use none', concerns: 'base', setting: true },
  'max-size': { form: 'size', about: 'read files up to this size, such as 100M', concerns: 'files', setting: true },
  width: {
    form: 'number',
    least: 20,
    // A bar is as long as there is room for: a row of some hundred million takes all memory.
    most: 10_000,
    placeholder: 'columns',
    about: 'lay text out for so many columns (default: the terminal’s, else 80)',
    concerns: 'everything',
    setting: true,
  },
  'no-pager': {
    form: 'flag',
    about: 'print long answers on a terminal without a pager',
    more: 'See SORA_CN_PAGER.',
    concerns: 'everything',
    setting: true,
  },
  color: {
    form: 'term',
    terms: { always: 'even in a pipe', never: 'nowhere', auto: 'on a terminal' },
    placeholder: 'when',
    about: 'colour the output',
    concerns: 'rows',
    setting: true,
  },
  quiet: { form: 'flag', short: 'q', about: 'no remarks, only errors', concerns: 'everything' },
  help: { form: 'flag', short: 'h', about: 'show help', concerns: 'everything' },
  version: { form: 'flag', short: 'V', about: 'print versions', concerns: 'everything' },
} as const satisfies Readonly<Record<string, SharedOption>>;

export type SharedName = keyof typeof SHARED_OPTIONS;

/** Values of the options of every command. */
export type SharedOptions = Typed<typeof SHARED_OPTIONS>;
