import { recordList } from './record-list.ts';

export const topics = recordList({
  type: 'topic',
  facets: {},
  examples: ['topics', 'topics --sort claimCount -n 5', 'topics --lang zh'],
});
