import { STATEMENT } from '../model/records.ts';
import { citedInWords } from '../model/source-in-words.ts';
import { compareDates } from '../text/dates.ts';
import type { ShowRow } from '../model/outputs.ts';
import type { UserError } from '../model/errors.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { citationLine } from '../query/citation.ts';
import { lister } from '../query/listed.ts';
import { incoming, outgoing, recordKey, type Link } from '../query/links.ts';
import { findByName, noSuchRecord, type Named } from '../query/names.ts';
import { defineCommand, type Answer, type Context } from './command.ts';

/** What a citation is written by. */
type Cited = Pick<Context, 'language' | 'version'>;

export const show = defineCommand({
  output: 'show',
  reads: ['base', 'text'],
  examples: ['show talent-drain', 'show actor:baidu 腾讯', 'show chips --json', 'show bytedance -f markdown'],
  input: {
    arguments: {
      id: {
        form: 'record',
        required: true,
        repeatable: true,
        about: 'ids, names or TYPE:ID; - for ids from standard input',
      },
    },
  },
  run: async ({ id: typed }, context) => {
    const ids = await Promise.all(typed.map(async (id) => (id === '-' ? idsIn(await context.article(id)) : [id])));
    return showRecords(await context.catalogue(), ids.flat(), context);
  },
});

/** The ids of a list, one a line; of a table that was piped, its first column. */
function idsIn(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [id = ''] = line.trim().split('\t');
    return id === '' ? [] : [id];
  });
}

/** Records in full, in the order asked for, each once; what does not exist comes back as a failure. */
export function showRecords(catalogue: Catalogue, names: readonly string[], cited: Cited): Answer {
  const failures: UserError[] = [];
  const list = lister(catalogue);
  const found = new Map<string, Named>();
  for (const name of names) {
    const named = findByName(catalogue, name);
    if (named === undefined) failures.push(noSuchRecord(catalogue, name));
    else found.set(recordKey(named.type, named.record.id), named);
  }
  const leadingHere = incoming([...found.values()], catalogue);
  const rows = Array.from(found, ([key, named]) => inFull(catalogue, named, leadingHere.get(key) ?? [], list, cited));
  return { view: { view: 'show', rows }, failures };
}

function inFull(
  catalogue: Catalogue,
  named: Named,
  leadingHere: readonly Link[],
  list: ReturnType<typeof lister>,
  { language, version }: Cited,
): ShowRow {
  const { type, record } = named;
  const links = [...outgoing(type, record), ...leadingHere];
  const evidence = type === STATEMENT ? evidenceOn(catalogue, record.id) : [];
  return {
    type,
    record: list(type, record),
    links: links.map(({ relation, direction, type: other, id, editorial, cue }) => ({
      relation,
      direction,
      type: other,
      id,
      ...(editorial && { editorial }),
      ...(cue !== undefined && { cue }),
    })),
    ...(evidence.length > 0 && { evidence }),
    citation: citationLine(named, catalogue.sources, language, version),
  };
}

/** What bears on a claim, oldest first; what is not dated comes last. */
function evidenceOn({ outcomes }: Catalogue, id: string): NonNullable<ShowRow['evidence']> {
  const found = outcomes.on(id).map(({ evidence, bearing: { bearing, asOf, note } }) => ({
    id: evidence.id,
    ...(evidence.date !== undefined && { date: evidence.date }),
    statement: evidence.statement,
    bearing,
    asOf,
    ...(note !== undefined && { note }),
    citation: evidence.citations.slice(0, 1).map(citedInWords).join(''),
  }));
  return found.sort((a, b) => compareDates(a.date, b.date));
}
