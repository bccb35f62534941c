import { loadCommand } from '../cli/load-command.ts';
import type { Subcommand } from '../commands/command.ts';
import { EXAMPLES, sentence, usageOf } from '../commands/command-help.ts';
import { CLAIM_FILTERS } from '../commands/facet-options.ts';
import { topicBlocks } from '../commands/help-topics.ts';
import { flagsOf, lineOf, type Input, type Inputs } from '../commands/input.ts';
import { SUBCOMMAND_NAMES, SUBCOMMANDS, TOPIC_NAMES, type SubcommandName, type TopicName } from '../commands/list.ts';
import { SHARED_OPTIONS } from '../commands/shared-options.ts';
import type { Term } from '../model/blocks.ts';
import { blocksAsRoff, bold, definitions, escaped, examples, joined, paragraph, term } from './roff.ts';

/** The version that a page is about, and its date (`2026-01-31`). */
interface Edition {
  readonly version: string;
  readonly date: string;
}

const DESCRIPTION = [
  'sora-cn explores a knowledge base of claims: what is said, by whom, how surely, and where exactly. The built-in base holds every claim that one Spanish news article of February 2024 makes about OpenAI’s Sora and China’s place in generative AI. Point it at a base of your own with --data.',
  'On a terminal the answers are tables, coloured and wrapped; in a pipe they are plain lines, one a record. Without a command it tells what the base is.',
];

const FILES = [
  ['*.yaml, *.yml, *.json, *.jsonl, *.ndjson', 'The files of a base; see DATA.'],
  [
    '~/.cache/sora-cn',
    'Indexes of large bases and compiled code, kept for the next time. They may be deleted at any time. A change of a file that leaves its size and times as they were, through mmap say, is not seen: then take --no-cache.',
  ],
] as const;

/** Topics that have a place of their own on manual pages. */
const ELSEWHERE: readonly TopicName[] = ['filters', 'environment', 'exit-codes'];

/** The manual page, in man(7), made of what the commands declare and the help says. */
export async function manualPage({ version, date }: Edition): Promise<string> {
  const commands: string[] = [];
  for (const name of SUBCOMMAND_NAMES) commands.push(...about(name, await loadCommand(name)));
  // The options of facets stand before it, with all that is declared of them.
  const [, ...onFilters] = topicBlocks('filters');
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
    ...paragraph('They stand before or behind the name of the command; one that a command would ignore is refused.'),
    ...optionList(SHARED_OPTIONS),
    '.SH FILTERS',
    ...paragraph('Commands about claims take these, any number of times and together.'),
    ...optionList(CLAIM_FILTERS),
    ...blocksAsRoff(onFilters),
    ...TOPIC_NAMES.filter((name) => !ELSEWHERE.includes(name)).flatMap((name) => [
      `.SH ${name.toUpperCase()}`,
      ...blocksAsRoff(topicBlocks(name)),
    ]),
    '.SH EXIT STATUS',
    ...blocksAsRoff(topicBlocks('exit-codes')),
    '.SH ENVIRONMENT',
    ...blocksAsRoff(topicBlocks('environment')),
    '.SH FILES',
    ...definitions(FILES),
    '.SH EXAMPLES',
    ...examples(EXAMPLES.map((line) => `sora-cn ${line}`)),
    '.SH SEE ALSO',
    `${bold('jq')}(1)`,
  ];
  return joined(lines);
}

/** A command: how it is typed, what it does, its arguments and options; the filters of claims are told once for all. */
function about(name: SubcommandName, command: Subcommand): string[] {
  const { arguments: args = {}, options = {} } = command.input;
  const isFiltered = Object.entries<Input>(CLAIM_FILTERS).every(([option, input]) => options[option] === input);
  const own = Object.entries(options).filter(([option]) => !isFiltered || !(option in CLAIM_FILTERS));
  const filtered = isFiltered ? ' It takes the options of FILTERS, too.' : '';
  return [
    `.SS ${escaped(name)}`,
    term(usageOf(name, command)),
    ...paragraph(sentence(SUBCOMMANDS[name].summary) + filtered),
    ...definitionsOf(Object.entries(args).map(([argument, input]): Term => [`<${argument}>`, sentence(lineOf(input))])),
    ...optionList(Object.fromEntries(own)),
    ...examples(command.examples.map((line) => `sora-cn ${line}`)),
  ];
}

function optionList(options: Inputs): string[] {
  return definitionsOf(
    Object.entries(options).map(([name, input]): Term => {
      const more = input.more === undefined ? '' : ` ${input.more}`;
      return [flagsOf(name, input), sentence(lineOf(input)) + more];
    }),
  );
}

function definitionsOf(terms: readonly Term[]): string[] {
  return terms.length === 0 ? [] : definitions(terms);
}
