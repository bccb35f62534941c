import { claims } from './claims.ts';
import type { Subcommand } from './command.ts';

interface Entry {
  readonly summary: string;
  /** Another spelling that works but is not listed. */
  readonly alias?: string;
  /** Loaded only when the command is typed, so that no command pays for another; `claims`, the main one, is at hand. */
  readonly load: () => Subcommand | Promise<Subcommand>;
}

/** The subcommands, in the order of the help. */
export const SUBCOMMANDS = {
  overview: { summary: 'what this base is and holds', load: async () => (await import('./overview.ts')).overview },
  claims: { summary: 'list and filter claims', alias: 'claim', load: () => claims },
  actors: {
    summary: 'list who acts or is acted on',
    alias: 'actor',
    load: async () => (await import('./actors.ts')).actors,
  },
  technologies: {
    summary: 'list models, architectures, hardware',
    alias: 'technology',
    load: async () => (await import('./technologies.ts')).technologies,
  },
  obstacles: {
    summary: 'list what stands in the way',
    alias: 'obstacle',
    load: async () => (await import('./obstacles.ts')).obstacles,
  },
  opportunities: {
    summary: 'list the openings',
    alias: 'opportunity',
    load: async () => (await import('./opportunities.ts')).opportunities,
  },
  topics: { summary: 'list subject headings', alias: 'topic', load: async () => (await import('./topics.ts')).topics },
  search: { summary: 'search everything, best first', load: async () => (await import('./search.ts')).search },
  similar: {
    summary: 'find claims that say nearly the same',
    load: async () => (await import('./similar.ts')).similar,
  },
  show: { summary: 'show records in full, with their links', load: async () => (await import('./show.ts')).show },
  document: {
    summary: 'outline the source, with the claims at each place',
    load: async () => (await import('./document.ts')).document,
  },
  stats: { summary: 'count claims, with bars', load: async () => (await import('./stats.ts')).stats },
  related: {
    summary: 'show what a record is linked to, as a tree',
    load: async () => (await import('./related.ts')).related,
  },
  graph: { summary: 'draw the network of the records', load: async () => (await import('./graph.ts')).graph },
  check: { summary: 'check that a base is sound', load: async () => (await import('./check.ts')).check },
  verify: {
    summary: 'check every claim against its source text',
    load: async () => (await import('./verify.ts')).verify,
  },
  init: { summary: 'write a small base to learn from', load: async () => (await import('./init.ts')).init },
  draft: { summary: 'start a base from a text of your own', load: async () => (await import('./draft.ts')).draft },
  schema: { summary: 'print the JSON Schema of a base', load: async () => (await import('./schema.ts')).schema },
  completion: {
    summary: 'print a script for your shell',
    load: async () => (await import('./completion.ts')).completion,
  },
  help: { summary: 'explain a command or a topic', load: async () => (await import('./help.ts')).help },
} as const satisfies Record<string, Entry>;

export type SubcommandName = keyof typeof SUBCOMMANDS;

/** The subcommand that a word stands for. */
export function subcommandNamed(word: string): { readonly name: SubcommandName; readonly entry: Entry } | undefined {
  const entries: [string, Entry][] = Object.entries(SUBCOMMANDS);
  const found = entries.find(([name, { alias }]) => name === word || alias === word);
  return found && { name: found[0] as SubcommandName, entry: found[1] };
}
