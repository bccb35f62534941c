import { Command, type CommandUnknownOpts, type Option } from '@commander-js/extra-typings';
import { createProgram, EXAMPLES } from '../cli/program.ts';
import { addClaimFilters } from '../commands/facet-options.ts';
import { HELP_TOPICS } from '../commands/help.ts';
import { SUBCOMMANDS } from '../commands/index.ts';
import { FACET_NAMES } from '../query/facets.ts';
import { bold, definitions, escaped, examples, helpText, joined, paragraph, term } from './roff.ts';

/** The version that a page is about, and its date (`2026-01-31`). */
interface Edition {
  readonly version: string;
  readonly date: string;
}

const DESCRIPTION = [
  'sora-cn explores a knowledge base of claims: what is said, by whom, how surely, and where exactly. The built-in base holds every claim that one Spanish news article of February 2024 makes about OpenAI’s Sora and China’s place in generative AI. Point it at a base of your own with --data.',
  'On a terminal the answers are tables, coloured and wrapped; in a pipe they are plain lines, one a record. Without a command it tells what the base is.',
];

/** The environment variables that the program reads. */
const ENVIRONMENT = [
  ['SORA_CN_DATA', 'The base to use where no --data is given.'],
  ['SORA_CN_CACHE', 'The folder for indexes; without it sora-cn in XDG_CACHE_HOME, LOCALAPPDATA or ~/.cache.'],
  ['NO_COLOR, FORCE_COLOR, TERM, COLORTERM', 'Whether to colour the output, and how richly. --color goes before them.'],
] as const;

const FILES = [
  ['*.yaml, *.yml, *.json, *.jsonl', 'The files of a base; see DATA.'],
  ['~/.cache/sora-cn', 'Indexes of large bases, kept for the next search. They may be deleted at any time.'],
] as const;

/** The manual page, in man(7), made of what the commands declare and the help says. */
export async function manualPage({ version, date }: Edition): Promise<string> {
  const nowhere = { write: () => true, isTerminal: false, columns: () => 80, colorLevel: 0 } as const;
  const program = createProgram({ stdout: nowhere, version: { program: version, data: '', node: '' } });
  const filters = optionsOf((command) => {
    addClaimFilters(command);
  });
  const commands: string[] = [];
  for (const [name, { summary, load }] of Object.entries(SUBCOMMANDS)) {
    const command = program.command(name);
    const { declare, examples: lines } = await load();
    declare(command, () => undefined);
    commands.push(...about(command, summary, filters), ...examples(lines.map((line) => `sora-cn ${line}`)));
  }
  const { filters: filterText, 'exit-codes': exitCodes, ...topics } = HELP_TOPICS;
  const lines = [
    `.TH SORA\\-CN 1 ${date} "sora\\-cn ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    'sora\\-cn \\- explore a knowledge base of claims and who makes them',
    '.SH SYNOPSIS',
    term('sora-cn [command] [options] [arguments]'),
    '.SH DESCRIPTION',
    ...DESCRIPTION.flatMap(paragraph),
    '.SH COMMANDS',
    ...commands,
    '.SH OPTIONS',
    ...paragraph('Every command takes these, before or behind its name.'),
    ...optionList(program.createHelp().visibleOptions(program)),
    '.SH FILTERS',
    ...paragraph('Commands about claims take these, any number of times and together.'),
    ...optionList(filters),
    ...helpText(withoutFacets(bodyOf(filterText()))),
    ...Object.entries(topics).flatMap(([name, text]) => [`.SH ${name.toUpperCase()}`, ...helpText(bodyOf(text()))]),
    '.SH EXIT STATUS',
    ...helpText(bodyOf(exitCodes())),
    '.SH ENVIRONMENT',
    ...definitions(ENVIRONMENT),
    '.SH FILES',
    ...definitions(FILES),
    '.SH EXAMPLES',
    ...examples(EXAMPLES.map((line) => `sora-cn ${line}`)),
    '.SH SEE ALSO',
    `${bold('jq')}(1)`,
  ];
  return joined(lines);
}

function optionsOf(declare: (command: CommandUnknownOpts) => void): readonly Option[] {
  const command = new Command();
  declare(command);
  return command.options;
}

/** A command: how it is typed, what it does, its arguments and options; the filters of claims are told once for all. */
function about(command: Command, summary: string, filters: readonly Option[]): string[] {
  const help = command.createHelp();
  const isFilter = ({ flags, description }: Option) =>
    filters.some((filter) => filter.flags === flags && filter.description === description);
  const own = command.options.filter((option) => !option.hidden && !isFilter(option));
  const args = command.registeredArguments.map((argument) => {
    return [`<${argument.name()}>`, sentence(help.argumentDescription(argument))] as const;
  });
  return [
    `.SS ${escaped(command.name())}`,
    term(help.commandUsage(command)),
    ...paragraph(sentence(summary) + (command.options.some(isFilter) ? ' It takes the options of FILTERS, too.' : '')),
    ...(args.length === 0 ? [] : definitions(args)),
    ...(own.length === 0 ? [] : optionList(own)),
  ];
}

function optionList(options: readonly Option[]): string[] {
  const help = new Command().createHelp();
  return definitions(options.map((option) => [option.flags, sentence(help.optionDescription(option))]));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?…]$/.test(text) ? '' : '.'}`;
}

/** A help text without its title. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n\n') + 2);
}

/** Without the options of facets, which stand before it with all that is declared of them. */
function withoutFacets(text: string): string {
  const lines = text.split('\n');
  return lines.filter((line) => !FACET_NAMES.some((name) => line.startsWith(`  --${name} `))).join('\n');
}
