import { InvalidArgumentError, Option, type Command } from '@commander-js/extra-typings';
import { wholeNumber } from '../commands/command.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { FORMATS, type Format } from '../model/formats.ts';

/** Values of the options that every command takes. */
export interface SharedOptions {
  readonly data?: string[];
  readonly format?: Format;
  readonly json?: true;
  readonly fields?: string;
  readonly count?: true;
  readonly lang?: string;
  readonly sort?: string;
  readonly reverse?: true;
  readonly limit?: number;
  readonly failIfEmpty?: true;
  readonly force?: true;
  readonly csvRaw?: true;
  readonly cache?: boolean;
  readonly maxSize?: number;
  readonly color?: 'always' | 'never' | 'auto';
  readonly quiet?: true;
}

/** Declares the options that stand before or behind any command. */
export function addSharedOptions(program: Command): void {
  const formats = Object.keys(FORMATS) as Format[];
  const format = new Option('-f, --format <format>', 'how to print the answer').choices(formats);
  const color = new Option('--color <when>', 'colour the output').choices(['always', 'never', 'auto'] as const);
  for (const option of [format, color]) option.argParser(oneOf(option.argChoices ?? []));
  program
    .option('-d, --data <path>', 'a base of your own: directory, file, or - (repeatable)', collect)
    .addOption(format)
    .option('--json', 'short for -f json')
    .option('--fields <paths>', 'only these fields, such as id,statement.en')
    .option('--count', 'print only how many there are')
    .option('--lang <tag>', 'language of texts in table and markdown (default: en)')
    .option('--sort <field>', 'order by a field')
    .option('--reverse', 'turn the order round')
    .option('-n, --limit <count>', 'at most so many', wholeNumber('--limit', 1))
    .option('--fail-if-empty', 'exit with 1 if there is nothing')
    .option('--force', 'use a base with problems without what is broken')
    .option('--csv-raw', 'leave csv cells alone that a spreadsheet would run')
    .option('--no-cache', 'make no index of a large base, and use none')
    .option('--max-size <size>', 'read files up to this size, such as 100M', size)
    .addOption(color)
    .option('-q, --quiet', 'no remarks, only errors');
}

/** As commander’s own check of choices, with a guess at what was meant. */
function oneOf(choices: readonly string[]): (typed: string) => string {
  return (typed) => {
    if (choices.includes(typed)) return typed;
    const near = nearest(
      typed,
      choices.map((id) => ({ id, names: [] })),
    );
    throw new InvalidArgumentError(`${didYouMean(near)} Choices: ${choices.join(', ')}.`.trim());
  };
}

function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

const UNITS = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 } as const;

function size(text: string): number {
  const match = /^([1-9]\d{0,11})([kmg]?)(?:i?b)?$/i.exec(text);
  if (match === null) throw new InvalidArgumentError('Give a number of bytes, or one with K, M or G.');
  return Number(match[1]) * UNITS[(match[2] ?? '').toLowerCase() as keyof typeof UNITS];
}
