import { OUTPUTS } from '../model/outputs.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { findByName, noSuchRecord } from '../query/names.ts';
import { related as relatedRecords } from '../query/related.ts';
import { isUnaddressed } from '../query/unaddressed.ts';
import { wholeNumber, type Answer, type Subcommand } from './command.ts';

export const related: Subcommand = {
  formats: OUTPUTS.related.formats,
  examples: [
    'related chip-access',
    'related talent-drain --depth 2',
    'related baidu --lang zh',
    'related chips -f ids',
  ],
  declare: (command, reply) =>
    command
      .argument('<id>', 'an id, a name or TYPE:ID')
      .option('--depth <links>', 'how many links away (default: 1)', wholeNumber('--depth', 1))
      .action((name, { depth }) => {
        reply(async (context) => relatedTo(await context.catalogue(), name, depth));
      }),
};

/**
 * The tree of what is linked to a record.
 * @throws UserError for a name that leads nowhere (1) or to several records (2)
 */
export function relatedTo(catalogue: Catalogue, name: string, depth = 1): Answer {
  const start = findByName(catalogue, name);
  if (start === undefined) throw noSuchRecord(catalogue, name);
  const rows = relatedRecords(catalogue, start, depth);
  const notices = rows.length === 0 ? [`Nothing in this base is linked to ${start.type}:${start.record.id}.`] : [];
  const obstacle = start.type === 'obstacle' ? catalogue.find('obstacle', start.record.id) : undefined;
  const isOpen = obstacle !== undefined && isUnaddressed(obstacle, catalogue);
  return { view: { view: 'related', rows }, notices, remarks: isOpen ? ['This base names no answer to it.'] : [] };
}
