import { RECORD_FACETS } from '../query/facets.ts';
import { isUnaddressed } from '../query/unaddressed.ts';
import { recordList } from './record-list.ts';

export const obstacles = recordList({
  type: 'obstacle',
  facets: RECORD_FACETS.obstacle,
  flags: { unaddressed: { summary: 'for which the base names no answer', holds: isUnaddressed } },
  examples: ['obstacles --sort claimCount', 'obstacles --topic talent', 'obstacles --unaddressed'],
});
