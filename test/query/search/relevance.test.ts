import { expect, test } from 'vitest';
import { createCatalogue } from '../../../src/query/catalogue.ts';
import { search } from '../../../src/query/search/search.ts';
import { builtIn } from '../../support/built-in.ts';
import { enginesOver } from '../../bench/engines.ts';
import { generatedQueries } from '../../bench/generated-queries.ts';
import { judgmentsOn } from '../../bench/judgments.ts';
import { measure, type Measures } from '../../bench/measure.ts';
import type { Judgment } from '../../bench/judgments.ts';

/** The queries were judged on what the article says, before there was evidence. */
const judgedCatalogue = createCatalogue({ ...builtIn, records: { ...builtIn.records, evidence: [] } });

const measured = (judgments: readonly Judgment[]): Promise<Measures> => {
  const engine = enginesOver(judgedCatalogue)['sora-cn'];
  return measure(engine ?? (() => []), judgments);
};

test('judged queries find what is meant, first and with little else, and nonsense finds nothing', async () => {
  const { queries, mrr, recall, precision, nonsense, nonsenseAnswered } = await measured(judgmentsOn(judgedCatalogue));
  expect(queries + nonsense).toBeGreaterThanOrEqual(160);
  expect(mrr).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(nonsenseAnswered).toBe(0);
});

test.each([1, 2024])(
  'generated queries find their words, and hardly one word in a hundred made up (seed %i)',
  async (seed) => {
    const { mrr, recall, nonsenseAnswered } = await measured(generatedQueries(judgedCatalogue, seed));
    expect(mrr).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(nonsenseAnswered).toBeLessThanOrEqual(0.01);
  },
);

test('evidence never stands before a record of the article that has as much of a query', async () => {
  for (const word of ['chips', 'talent', 'Tencent', 'Sora', 'video', 'exportaciones']) {
    const found = (await search(createCatalogue(builtIn), word, { exact: true })).hits.map(({ type }) => type);
    expect(found.indexOf('evidence')).not.toBe(0);
  }
});
