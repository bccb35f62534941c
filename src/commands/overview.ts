import { OUTPUTS } from '../model/outputs.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, UNDETERMINED } from '../model/records.ts';
import { shellWord } from '../text/shell-word.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { withClaimCounts } from '../query/count.ts';
import type { Answer, Subcommand } from './command.ts';

export const overview: Subcommand = {
  formats: OUTPUTS.overview.formats,
  examples: ['overview', 'overview --json'],
  declare: (command, reply) =>
    command.action(() => {
      reply(async (context) => countRecords(await context.catalogue()));
    }),
};

/** What the base is on, how many records of each type it has, claims first, and what to ask it. */
export function countRecords(catalogue: Catalogue): Answer {
  const { document, records } = catalogue.base;
  const types = RECORD_TYPE_NAMES.toReversed();
  const rows = types.map((type) => ({ records: RECORD_TYPES[type].plural, count: records[type].length }));
  const { title, stanceTowards } = document ?? {};
  const particulars = { title, stanceTowards, documents: document === undefined ? [] : [document] };
  return { view: { view: 'overview', rows, ...particulars, toTry: commandsToTry(catalogue) } };
}

/** Commands that this base answers, if it can on what stands most in the way, named in another language than English. */
function commandsToTry(catalogue: Catalogue): string[] {
  const { claim } = catalogue.base.records;
  const obstacles = withClaimCounts('obstacle', catalogue).toSorted((a, b) => b.claimCount - a.claimCount);
  const shown = obstacles[0] ?? claim[0];
  const topic = [...obstacles, ...claim].flatMap(({ topics }) => topics)[0];
  const name = Object.entries(obstacles[0]?.label ?? {}).find(([tag]) => tag !== 'en' && tag !== UNDETERMINED)?.[1];
  return [
    topic === undefined ? 'claims' : `claims --topic ${topic}`,
    name === undefined ? 'topics --sort claimCount' : `search ${shellWord(name)}`,
    shown === undefined ? 'help data' : `show ${shown.id}`,
  ];
}
