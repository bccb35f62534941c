import { SOURCE } from '../model/records.ts';
import { addressedObstacles } from '../query/addressed-obstacles.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { findByName, noSuchRecord } from '../query/names.ts';
import { related as relatedRecords } from '../query/related.ts';
import { defineCommand, type Answer } from './command.ts';

/** A tree that is deeper says nothing, and would be wider than any screen. */
const MOST_LINKS = 100;

export const related = defineCommand({
  output: 'related',
  examples: [
    'related chip-access',
    'related talent-drain --depth 2',
    'related baidu --lang zh',
    'related chips -f ids',
  ],
  input: {
    arguments: { id: { form: 'record', required: true, about: 'an id, a name or TYPE:ID' } },
    options: {
      depth: {
        form: 'number',
        least: 1,
        most: MOST_LINKS,
        default: 1,
        placeholder: 'links',
        about: 'how many links away',
      },
    },
  },
  run: async ({ id, depth }, context) => relatedTo(await context.catalogue(), id, depth),
});

/**
 * The tree of what is linked to a record.
 * @throws UserError for a name that leads nowhere (1) or to several records (2)
 */
export function relatedTo(catalogue: Catalogue, name: string, depth = 1): Answer {
  const start = findByName(catalogue, name);
  if (start === undefined) throw noSuchRecord(catalogue, name);
  const rows = relatedRecords(catalogue, start, depth);
  const { id } = start.record;
  const unlinked =
    start.type === SOURCE
      ? `Claims stand in document:${id} and are not linked to it. They are listed by: sora-cn claims --document ${id}`
      : `Nothing in this base is linked to ${start.type}:${id}.`;
  const notices = rows.length === 0 ? [unlinked] : [];
  const isOpen = start.type === 'obstacle' && !addressedObstacles(catalogue).has(start.record.id);
  return { view: { view: 'related', rows }, notices, remarks: isOpen ? ['This base names no answer to it.'] : [] };
}
