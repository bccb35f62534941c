import { OUTPUTS, type ShowRow } from '../model/outputs.ts';
import type { UserError } from '../model/errors.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { withClaimCounts } from '../query/count.ts';
import { incoming, isEditorial, outgoing } from '../query/links.ts';
import { findByName, noSuchRecord, type Named } from '../query/names.ts';
import type { Answer, Subcommand } from './command.ts';

export const show: Subcommand = {
  formats: OUTPUTS.show.formats,
  examples: ['show talent-drain', 'show actor:baidu 腾讯', 'show chips --json', 'show bytedance -f markdown'],
  declare: (command, reply) =>
    command.argument('<id...>', 'ids, names or TYPE:ID').action((ids) => {
      reply(async (context) => showRecords(await context.catalogue(), ids));
    }),
};

/** Records in full, in the order asked for, each once; what does not exist comes back as a failure. */
export function showRecords(catalogue: Catalogue, names: readonly string[]): Answer {
  const rows = new Map<string, ShowRow>();
  const failures: UserError[] = [];
  for (const name of names) {
    const found = findByName(catalogue, name);
    if (found === undefined) failures.push(noSuchRecord(catalogue, name));
    else rows.set(`${found.type}:${found.record.id}`, inFull(catalogue, found));
  }
  return { view: { view: 'show', rows: [...rows.values()] }, failures };
}

function inFull(catalogue: Catalogue, { type, record }: Named): ShowRow {
  const links = [...outgoing(type, record), ...incoming(type, record.id, catalogue)];
  return {
    type,
    record: asListed(catalogue, { type, record }),
    links: links.map((link) => {
      const { relation, direction, type: other, id } = link;
      return { relation, direction, type: other, id, ...(isEditorial(link) ? { editorial: true } : {}) };
    }),
  };
}

/** The record as its own list prints it. */
function asListed(catalogue: Catalogue, { type, record }: Named): ShowRow['record'] {
  if (type === 'claim') return record;
  const counted = withClaimCounts(type, catalogue).find(({ id }) => id === record.id);
  return counted ?? record;
}
