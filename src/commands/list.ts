import { factsOf, RECORD_TYPE_NAMES, SOURCE, STATEMENT, type RECORD_TYPES, type RecordType } from '../model/records.ts';

/** What people come for, in the order of the help. */
export const GROUPS = {
  'look-up': 'Look up',
  see: 'See how it hangs together',
  keep: 'Keep a base of your own',
  share: 'Share and exchange',
  program: 'Get along with the program',
} as const;

interface Entry {
  readonly group: keyof typeof GROUPS;
  readonly summary: string;
  /** Another spelling that works but is not listed. */
  readonly alias?: string;
  /** Agents can use it, too: `mcp` offers it as a tool. */
  readonly tool?: true;
}

type ListName = (typeof RECORD_TYPES)[Exclude<RecordType, typeof STATEMENT>]['plural'];

/** A list for each record type but that of claims, which is the main command. */
const LISTS = Object.fromEntries(
  [...RECORD_TYPE_NAMES]
    .filter((type) => type !== STATEMENT)
    .sort((a, b) => Number(a === SOURCE) - Number(b === SOURCE))
    .map((type): [string, Entry] => {
      const { plural, about } = factsOf(type);
      return [
        plural,
        {
          group: 'look-up',
          tool: true,
          summary: `list ${about}`,
          ...(type !== SOURCE && type !== plural && { alias: type }),
        },
      ];
    }),
) as Readonly<Record<ListName, Entry>>;

/** The subcommands, in the order of the help. What each takes and does is in the file of its name. */
export const SUBCOMMANDS = {
  overview: { group: 'look-up', summary: 'what this base is and holds' },
  claims: { group: 'look-up', tool: true, summary: 'list and filter claims', alias: STATEMENT },
  ...LISTS,
  search: { group: 'look-up', tool: true, summary: 'search everything, best first' },
  similar: { group: 'look-up', tool: true, summary: 'find claims that say nearly the same' },
  show: { group: 'look-up', tool: true, summary: 'show records in full, with their links' },
  document: { group: 'see', tool: true, summary: 'outline the source, with the claims at each place' },
  timeline: { group: 'see', tool: true, summary: 'show what happened when, and what came of claims' },
  stats: { group: 'see', tool: true, summary: 'count claims, with bars' },
  related: { group: 'see', tool: true, summary: 'show what a record is linked to, as a tree' },
  graph: { group: 'see', summary: 'draw the network of the records' },
  page: { group: 'see', summary: 'make a page for browsers, to share' },
  check: { group: 'keep', tool: true, summary: 'check that a base is sound' },
  verify: { group: 'keep', tool: true, summary: 'check every claim against its source text' },
  init: { group: 'keep', summary: 'write a small base to learn from' },
  index: { group: 'keep', summary: 'prepare a large base, so that questions do not read it' },
  draft: { group: 'keep', summary: 'start a base from a text of your own' },
  schema: { group: 'keep', summary: 'print the JSON Schema of a base' },
  export: { group: 'share', summary: 'write the base for another tool' },
  import: { group: 'share', summary: 'make a base of what another tool wrote' },
  diff: { group: 'share', summary: 'say what changed between two bases' },
  mcp: { group: 'share', summary: 'answer the questions of an agent (Model Context Protocol)' },
  completion: { group: 'program', summary: 'print a script for your shell' },
  help: { group: 'program', summary: 'explain a command or a topic' },
} as const satisfies Readonly<Record<string, Entry>>;

export type SubcommandName = keyof typeof SUBCOMMANDS;
export const SUBCOMMAND_NAMES = Object.keys(SUBCOMMANDS) as readonly SubcommandName[];

/** The subcommands that agents can use, too. */
export const TOOL_NAMES = SUBCOMMAND_NAMES.filter((name) => (SUBCOMMANDS[name] as Entry).tool === true);

/** The subcommand that a word stands for. */
export function subcommandNamed(word: string): SubcommandName | undefined {
  return SUBCOMMAND_NAMES.find((name) => {
    const { alias }: Entry = SUBCOMMANDS[name];
    return name === word || alias === word;
  });
}

/** What to type for a command that other programs have. */
export const COMMANDS_ELSEWHERE: Readonly<Record<string, string>> = {
  cite: 'A line to cite stands at the end of: sora-cn show ID',
  get: 'A record in full: sora-cn show ID',
  list: 'For the claims: sora-cn claims',
  ls: 'For the claims: sora-cn claims',
  find: 'By words: sora-cn search WORDS',
  validate: 'Whether a base is sound: sora-cn check PATH',
  html: 'A page for browsers: sora-cn page -o page.html',
  version: 'Of program, data and Node: sora-cn --version',
};

/** What there is help on beside the commands, with its title. */
export const TOPICS = {
  filters: 'Filters of claims',
  formats: 'Output formats (-f, --format; --json is short for -f json)',
  search: 'Search',
  outcomes: 'What came of a claim (--outcome)',
  data: 'Data',
  rules: 'Rules that sora-cn check holds a base to',
  recipes: 'Recipes with other programs',
  environment: 'Environment variables',
  'exit-codes': 'Exit codes',
} as const;

export type TopicName = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as readonly TopicName[];
