import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { defineCommand, type Answer } from './command.ts';

export const overview = defineCommand({
  output: 'overview',
  examples: ['overview', 'overview --json'],
  input: {},
  run: async (_, context) => countRecords(await context.catalogue()),
});

/** How many records of each type there are, claims first. */
export function countRecords({ base }: Catalogue): Answer {
  const types = RECORD_TYPE_NAMES.toReversed();
  const rows = types.map((type) => ({ records: RECORD_TYPES[type].plural, count: base.records[type].length }));
  return { view: { view: 'overview', rows } };
}
