// How well texts are cut into sentences, beside the segmenter of Node alone: `npm run bench -- sentences DIR`.
// DIR holds one JSON file a set: { "lang": "de", "repo": "German-GSD", "paras": [["A sentence.", "Another."], …] }.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { abbreviationsOf } from '../../src/query/source/abbreviations.ts';
import { readSource } from '../../src/query/source/source-text.ts';
import { table } from './markdown.ts';

interface Treebank {
  readonly lang: string;
  readonly repo: string;
  readonly paras: readonly (readonly string[])[];
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder? npm run bench -- sentences DIR');

const plainly = new Intl.Segmenter('en', { granularity: 'sentence' });
const sets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Treebank);

const rows = sets.map(({ lang, repo, paras }) => {
  const gold = paras.map((sentences) => sentences.map((one) => one.normalize('NFC').replace(/\s+/g, ' ').trim()));
  const text = gold.map((sentences) => sentences.join(' ')).join('\n');
  const blocks = readSource(text, { language: lang, segmentation: 2, abbreviations: abbreviationsOf(lang) });
  const headings = gold.filter((sentences, at) => sentences.length > 1 && blocks[at]?.kind === 'heading');
  const cuts = blocks.map(({ text, sentences }) => (sentences.length === 0 ? [text] : sentences));
  const icu = blocks.map(({ text }) =>
    Array.from(plainly.segment(text), ({ segment }) => segment.trim()).filter((one) => one !== ''),
  );
  return { lang, repo, own: score(gold, cuts), icu: score(gold, icu), headings: headings.flat().length };
});

const percent = (share: number) => (share * 100).toFixed(1);
const mean = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0) / shares.length;
const counted = rows.filter(({ lang }) => lang !== 'hy' && lang !== 'th');
console.log(
  table(
    ['set', 'precision', 'recall', 'F1', 'F1 of plain ICU', 'sentences in headings of several'],
    [
      ...rows.map(({ lang, repo, own, icu, headings }) => [
        `${lang} ${repo}`,
        ...[own.precision, own.recall, own.f1, icu.f1].map(percent),
        String(headings),
      ]),
      [
        'mean, Armenian and Thai apart',
        percent(mean(counted.map(({ own }) => own.precision))),
        percent(mean(counted.map(({ own }) => own.recall))),
        percent(mean(counted.map(({ own }) => own.f1))),
        percent(mean(counted.map(({ icu }) => icu.f1))),
        '',
      ],
    ],
  ),
);

/** Of the ends of sentences within paragraphs; that of the paragraph itself is no achievement. */
function score(gold: readonly (readonly string[])[], cuts: readonly (readonly string[])[]): Score {
  let right = 0;
  let made = 0;
  let wanted = 0;
  for (const [at, sentences] of gold.entries()) {
    const ends = new Set(endsOf(sentences));
    const own = endsOf(cuts[at] ?? []);
    wanted += ends.size;
    made += own.length;
    right += own.filter((end) => ends.has(end)).length;
  }
  const precision = made === 0 ? 0 : right / made;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Counted in characters that are no white space, so that both ways to join sentences are the same. */
function endsOf(sentences: readonly string[]): number[] {
  let length = 0;
  return sentences.map((sentence) => (length += sentence.replace(/\s/g, '').length)).slice(0, -1);
}
