import { claims } from '../commands/claims.ts';
import type { Subcommand } from '../commands/command.ts';
import type { SubcommandName } from '../commands/list.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, STATEMENT, type RecordType } from '../model/records.ts';

type ListName = (typeof RECORD_TYPES)[RecordType]['plural'];

/** Each is loaded only when it is typed, so that no command pays for another. */
const LOADERS: Readonly<Record<Exclude<SubcommandName, ListName>, () => Promise<Subcommand>>> = {
  overview: async () => (await import('../commands/overview.ts')).overview,
  search: async () => (await import('../commands/search.ts')).search,
  similar: async () => (await import('../commands/similar.ts')).similar,
  show: async () => (await import('../commands/show.ts')).show,
  document: async () => (await import('../commands/document.ts')).document,
  timeline: async () => (await import('../commands/timeline.ts')).timeline,
  stats: async () => (await import('../commands/stats.ts')).stats,
  related: async () => (await import('../commands/related.ts')).related,
  graph: async () => (await import('../commands/graph.ts')).graph,
  page: async () => (await import('../commands/page.ts')).page,
  check: async () => (await import('../commands/check.ts')).check,
  verify: async () => (await import('../commands/verify.ts')).verify,
  diff: async () => (await import('../commands/diff.ts')).diff,
  index: async () => (await import('../commands/index-base.ts')).indexBase,
  init: async () => (await import('../commands/init.ts')).init,
  draft: async () => (await import('../commands/draft.ts')).draft,
  mcp: async () => (await import('../commands/mcp.ts')).mcp,
  schema: async () => (await import('../commands/schema.ts')).schema,
  export: async () => (await import('../commands/export.ts')).exportBase,
  import: async () => (await import('../commands/import.ts')).importBase,
  completion: async () => (await import('../commands/completion.ts')).completion,
  help: async () => (await import('../commands/help.ts')).help,
};

/** What a subcommand takes and does. `claims`, the main one, is at hand. */
export async function loadCommand(name: SubcommandName): Promise<Subcommand> {
  if (name === 'claims') return claims;
  const type = RECORD_TYPE_NAMES.find((type) => RECORD_TYPES[type].plural === name);
  if (type !== undefined && type !== STATEMENT) return (await import('../commands/record-list.ts')).recordList(type);
  return LOADERS[name as keyof typeof LOADERS]();
}
