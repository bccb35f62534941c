import {
  EVIDENCE,
  RECORD_TYPES,
  RECORD_TYPE_NAMES,
  SOURCE,
  UNDETERMINED,
  type SourceDocument,
} from '../model/records.ts';
import { shellWord } from '../text/shell-word.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { listed } from '../query/listed.ts';
import { defineCommand, type Answer } from './command.ts';

export const overview = defineCommand({
  output: 'overview',
  examples: ['overview', 'overview --json'],
  input: {},
  run: async (_, context) => countRecords(await context.catalogue()),
});

/** What the base is on, how many records of each type it has, claims first, and what to ask it. */
export function countRecords(catalogue: Catalogue): Answer {
  const { about, records } = catalogue.base;
  const documents = catalogue.sources.all;
  const title = about?.title ?? (documents.length === 1 ? documents[0]?.title : undefined);
  const types = RECORD_TYPE_NAMES.toReversed().filter((type) => type !== EVIDENCE || records[type].length > 0);
  const rows = types.map((type) => ({
    records: RECORD_TYPES[type].plural,
    count: records[type].length,
    ...(type === SOURCE && { ...(title && { title }), documents: documents.map(inShort) }),
  }));
  const particulars = { title, description: about?.description, stanceTowards: about?.stanceTowards, documents };
  return { view: { view: 'overview', rows, ...particulars, toTry: commandsToTry(catalogue) } };
}

function inShort({ id, title, language, published, publishedNote }: SourceDocument) {
  return {
    id,
    ...(title && { title }),
    ...(language && { language }),
    ...(published && { published }),
    ...(publishedNote && { publishedNote }),
  };
}

/** Commands that this base answers, if it can on what stands most in the way, named in another language than English. */
function commandsToTry(catalogue: Catalogue): string[] {
  const { claim } = catalogue.base.records;
  const obstacles = listed('obstacle', catalogue).toSorted((a, b) => b.claimCount - a.claimCount);
  const shown = obstacles[0] ?? claim[0];
  const topic = obstacles.flatMap(({ topics }) => topics)[0] ?? catalogue.column('topic').values[0];
  const name = Object.entries(obstacles[0]?.label ?? {}).find(([tag]) => tag !== 'en' && tag !== UNDETERMINED)?.[1];
  return [
    topic === undefined ? 'claims' : `claims --topic ${topic}`,
    name === undefined ? 'topics --sort claimCount' : `search ${shellWord(name)}`,
    shown === undefined ? 'help data' : `show ${shown.id}`,
  ];
}
