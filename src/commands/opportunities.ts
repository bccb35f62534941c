import { RECORD_FACETS } from '../query/facets.ts';
import { recordList } from './record-list.ts';

export const opportunities = recordList({
  type: 'opportunity',
  facets: RECORD_FACETS.opportunity,
  examples: ['opportunities', 'opportunities --benefits china', 'opportunities --lang es'],
});
