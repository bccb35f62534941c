import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/query/catalogue.ts';
import { createCatalogue } from '../../../src/query/create-catalogue.ts';
import { corpusOf } from '../../../src/query/search/corpus.ts';
import { search, type SearchOptions } from '../../../src/query/search/search.ts';
import { builtIn, builtInCatalogue } from '../../support/built-in.ts';
import { generatedQueries } from '../../bench/generated-queries.ts';
import { judgmentsOn, type Judgment } from '../../bench/judgments.ts';
import { measure, type Measures } from '../../bench/measure.ts';

const evidence = new Set(builtIn.records.evidence.map(({ id }) => id));
const withoutEvidence = createCatalogue({ ...builtIn, records: { ...builtIn.records, evidence: [] } });

const measured = (
  judgments: readonly Judgment[],
  options: SearchOptions = {},
  catalogue = builtInCatalogue,
): Promise<Measures> =>
  measure(async (query) => (await search(catalogue, query, options)).hits.map(({ record }) => record.id), judgments);

const wordCountOf = async (catalogue: Catalogue) => (await corpusOf(catalogue)).index.vocabulary.size;

test('judged queries find what is meant, first and with little else, and nonsense finds nothing', async () => {
  const { queries, mrr, recall, precision, nonsense, nonsenseAnswered } = await measured(judgmentsOn(builtInCatalogue));
  expect(queries + nonsense).toBeGreaterThanOrEqual(160);
  expect(mrr).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(nonsenseAnswered).toBe(0);
});

describe.each([1, 2024])('generated queries (seed %i)', (seed) => {
  const generated = generatedQueries(builtInCatalogue, seed);
  const isOnlyInEvidence = ({ relevant }: Judgment) =>
    relevant.size > 0 && [...relevant].every((id) => evidence.has(id));

  test('find their words, however much evidence has forms of them', async () => {
    const { queries, mrr, recall } = await measured(generated.filter((one) => !isOnlyInEvidence(one)));
    expect(queries).toBeGreaterThanOrEqual(300);
    expect(mrr).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  // A record of the article that has a form of such a word may stand before the evidence that has the very word.
  test('find words that only evidence has: first among evidence, and among the first in a search of everything', async () => {
    const judgments = generated.filter(isOnlyInEvidence);
    const { queries, mrr } = await measured(judgments, { types: ['evidence'] });
    expect(queries).toBeGreaterThanOrEqual(200);
    expect(mrr).toBeGreaterThanOrEqual(0.95);
    expect((await measured(judgments)).recall).toBeGreaterThanOrEqual(0.95);
  });

  // A word made up falls beside one of the data the oftener, the more words there are.
  test('find hardly one word in a hundred made up, for the words that the article has', async () => {
    const ofArticle = await measured(generatedQueries(withoutEvidence, seed), {}, withoutEvidence);
    expect(ofArticle.nonsense).toBeGreaterThanOrEqual(600);
    expect(ofArticle.nonsenseAnswered).toBeLessThanOrEqual(0.01);
    const growth = (await wordCountOf(builtInCatalogue)) / (await wordCountOf(withoutEvidence));
    expect((await measured(generated)).nonsenseAnswered).toBeLessThanOrEqual(0.01 * growth);
  });
});

test('evidence never stands before a record of the article that has as much of a query', async () => {
  for (const word of ['chips', 'talent', 'Tencent', 'Sora', 'video', 'exportaciones']) {
    const found = (await search(builtInCatalogue, word, { exact: true })).hits.map(({ type }) => type);
    expect(found.indexOf('evidence')).not.toBe(0);
  }
});
