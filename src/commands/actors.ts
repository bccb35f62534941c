import { RECORD_FACETS } from '../query/facets.ts';
import { recordList } from './record-list.ts';

export const actors = recordList({
  type: 'actor',
  facets: RECORD_FACETS.actor,
  examples: ['actors --type company', 'actors --country CN --sort claimCount', 'actors --lang zh'],
});
