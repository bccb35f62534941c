import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../support/built-in.ts';
import { enginesOver } from '../../bench/engines.ts';
import { generatedQueries } from '../../bench/generated-queries.ts';
import { judgmentsOn } from '../../bench/judgments.ts';
import { measure, type Measures } from '../../bench/measure.ts';
import type { Judgment } from '../../bench/judgments.ts';

const measured = (judgments: readonly Judgment[]): Promise<Measures> => {
  const engine = enginesOver(builtInCatalogue)['sora-cn'];
  return measure(engine ?? (() => []), judgments);
};

test('judged queries find what is meant, first and with little else, and nonsense finds nothing', async () => {
  const { queries, mrr, recall, precision, nonsense, nonsenseAnswered } = await measured(judgmentsOn(builtInCatalogue));
  expect(queries + nonsense).toBeGreaterThanOrEqual(160);
  expect(mrr).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(nonsenseAnswered).toBe(0);
});

test.each([1, 2024])(
  'generated queries find their words, and hardly one word in a hundred made up (seed %i)',
  async (seed) => {
    const { mrr, recall, nonsenseAnswered } = await measured(generatedQueries(builtInCatalogue, seed));
    expect(mrr).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(nonsenseAnswered).toBeLessThanOrEqual(0.01);
  },
);
