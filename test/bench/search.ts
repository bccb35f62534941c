import { builtInCatalogue } from '../support/built-in.ts';
import { enginesOver } from './engines.ts';
import { generatedQueries } from './generated-queries.ts';
import { judgmentsOn } from './judgments.ts';
import { measure, type Measures } from './measure.ts';

const SEEDS = [1, 2024];

const judged = judgmentsOn(builtInCatalogue);
const sets = {
  judged,
  ...Object.fromEntries(SEEDS.map((seed) => [`seed ${seed}`, generatedQueries(builtInCatalogue, seed)])),
};
const engines = enginesOver(builtInCatalogue);

console.log(
  'Nonsense: the share of queries that mean nothing and are answered all the same. Precision: of all that is returned.',
);
for (const [title, judgments] of Object.entries(sets)) {
  const { queries, nonsense } = await measure(() => [], judgments);
  console.log(`\n${title}: ${queries} queries, and ${nonsense} that mean nothing`);
  console.log(row('', 'MRR@10', 'recall@10', 'precision', 'nonsense', 'ms each'));
  for (const [name, engine] of Object.entries(engines)) {
    const start = performance.now();
    const measures = await measure(engine, judgments);
    console.log(rowOf(name, measures, (performance.now() - start) / judgments.length));
  }
}

console.log('\nBy kind of judged query, sora-cn:');
const own = engines['sora-cn'] ?? (() => []);
for (const kind of new Set(judged.map((judgment) => judgment.kind))) {
  const measures = await measure(
    own,
    judged.filter((judgment) => judgment.kind === kind),
  );
  console.log(rowOf(`${kind} (${measures.queries + measures.nonsense})`, measures, undefined));
}

console.log('\nWhat sora-cn does not get right:');
for (const [title, judgments] of Object.entries(sets)) {
  const { failures } = await measure(own, judgments);
  for (const failure of failures) console.log(`  ${title}, ${failure}`);
}

function rowOf(
  name: string,
  { queries, mrr, recall, precision, nonsense, nonsenseAnswered }: Measures,
  time: number | undefined,
): string {
  const of = (share: number, whole: number) => (whole === 0 ? '' : share.toFixed(3));
  return row(
    name,
    of(mrr, queries),
    of(recall, queries),
    of(precision, queries),
    of(nonsenseAnswered, nonsense),
    time?.toFixed(2) ?? '',
  );
}

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}
