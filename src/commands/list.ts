/** What people come for, in the order of the help. */
export const GROUPS = {
  'look-up': 'Look up',
  see: 'See how it hangs together',
  keep: 'Keep a base of your own',
  program: 'Get along with the program',
} as const;

interface Entry {
  readonly group: keyof typeof GROUPS;
  readonly summary: string;
  /** Another spelling that works but is not listed. */
  readonly alias?: string;
}

/** The subcommands, in the order of the help. What each takes and does is in the file of its name. */
export const SUBCOMMANDS = {
  overview: { group: 'look-up', summary: 'what this base is and holds' },
  claims: { group: 'look-up', summary: 'list and filter claims', alias: 'claim' },
  actors: { group: 'look-up', summary: 'list who acts or is acted on', alias: 'actor' },
  technologies: { group: 'look-up', summary: 'list models, architectures, hardware', alias: 'technology' },
  obstacles: { group: 'look-up', summary: 'list what stands in the way', alias: 'obstacle' },
  opportunities: { group: 'look-up', summary: 'list the openings', alias: 'opportunity' },
  topics: { group: 'look-up', summary: 'list subject headings', alias: 'topic' },
  search: { group: 'look-up', summary: 'search everything, best first' },
  similar: { group: 'look-up', summary: 'find claims that say nearly the same' },
  show: { group: 'look-up', summary: 'show records in full, with their links' },
  document: { group: 'see', summary: 'outline the source, with the claims at each place' },
  stats: { group: 'see', summary: 'count claims, with bars' },
  related: { group: 'see', summary: 'show what a record is linked to, as a tree' },
  graph: { group: 'see', summary: 'draw the network of the records' },
  check: { group: 'keep', summary: 'check that a base is sound' },
  verify: { group: 'keep', summary: 'check every claim against its source text' },
  init: { group: 'keep', summary: 'write a small base to learn from' },
  draft: { group: 'keep', summary: 'start a base from a text of your own' },
  schema: { group: 'keep', summary: 'print the JSON Schema of a base' },
  completion: { group: 'program', summary: 'print a script for your shell' },
  help: { group: 'program', summary: 'explain a command or a topic' },
} as const satisfies Readonly<Record<string, Entry>>;

export type SubcommandName = keyof typeof SUBCOMMANDS;
export const SUBCOMMAND_NAMES = Object.keys(SUBCOMMANDS) as readonly SubcommandName[];

/** The subcommand that a word stands for. */
export function subcommandNamed(word: string): SubcommandName | undefined {
  return SUBCOMMAND_NAMES.find((name) => {
    const { alias }: Entry = SUBCOMMANDS[name];
    return name === word || alias === word;
  });
}

/** What there is help on beside the commands, with its title. */
export const TOPICS = {
  filters: 'Filters of claims',
  formats: 'Output formats (-f, --format; --json is short for -f json)',
  search: 'Search',
  data: 'Data',
  rules: 'Rules that sora-cn check holds a base to',
  environment: 'Environment variables',
  'exit-codes': 'Exit codes',
} as const;

export type TopicName = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as readonly TopicName[];
