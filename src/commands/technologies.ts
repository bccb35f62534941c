import { RECORD_FACETS } from '../query/facets.ts';
import { recordList } from './record-list.ts';

export const technologies = recordList({
  type: 'technology',
  facets: RECORD_FACETS.technology,
  examples: ['technologies', 'technologies --type model,product', 'technologies --json'],
});
