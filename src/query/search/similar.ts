import { UserError } from '../../model/errors.ts';
import type { Catalogue } from '../catalogue.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import { SHARE_STEP } from './index.ts';
import { wordsOfPost } from './post.ts';
import type { Ranked } from './rank.ts';
import { filterFor, hitsOf, type Found, type SearchOptions } from './search.ts';
import { STOP_WORDS } from './stop-words.ts';
import { meaningsOf, type Unit } from './units.ts';

/** Facets, as for `search`. */
export type SimilarOptions = Pick<SearchOptions, 'keep'>;

const MOST_CHARACTERS = 10_000;
/** Claims that score less than this share of the best say something else. */
const LEAST_OF_BEST = 0.3;

/**
 * The claims that say nearly what a text says, best first: not every word must be found, and rare words tell more.
 * @throws UserError (2) if the text is blank
 */
export function similar(catalogue: Catalogue, text: string, options: SimilarOptions = {}): Promise<Found> {
  return similarIn(corpusOf(catalogue), text, options);
}

/** As `similar`, over records that need not be in memory. */
export async function similarIn(corpus: Corpus, text: string, options: SimilarOptions = {}): Promise<Found> {
  if (text.trim() === '')
    throw new UserError('There is no text to compare.', ['Try: sora-cn similar "China lacks chips"']);
  const { index } = corpus;
  const units: Unit[] = [];
  const scores = new Float64Array(index.size);
  for (const [word, times] of wordsOfPost(text.slice(0, MOST_CHARACTERS))) {
    if (STOP_WORDS.has(word)) continue;
    const unit = await meaningsOf(word, corpus);
    units.push(unit);
    addScores(unit, Math.sqrt(times), scores, corpus);
  }
  const keep = filterFor(corpus, { ...options, types: ['claim'] });
  const ranked: Ranked[] = [];
  scores.forEach((score, number) => {
    if (score > 0 && keep(number)) ranked.push({ number, score, has: [] });
  });
  ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  const least = (ranked[0]?.score ?? 0) * LEAST_OF_BEST;
  const hits = hitsOf(
    ranked.filter(({ score }) => score >= least),
    units,
    corpus,
  );
  const unknown = units
    .filter(({ candidates, phrases }) => candidates.size + phrases.length === 0)
    .map(({ typed }) => typed);
  return { hits, unknown, near: [], partial: false, ignored: [] };
}

const SCALE = 1e6;

/** Adds what each record scores for one word, by BM25; forms of a word are counted as one word. */
function addScores(unit: Unit, times: number, scores: Float64Array, { index }: Corpus): void {
  const best = new Map<number, number>();
  for (const { word, quality } of unit.candidates.values()) {
    const { records, shares } = index.postings(word);
    records.forEach((record, at) => {
      const share = (shares[at] ?? 0) * SHARE_STEP * quality * quality;
      if (share > (best.get(record) ?? 0)) best.set(record, share);
    });
  }
  const rarity = Math.log(1 + (index.size - best.size + 0.5) / (best.size + 0.5));
  for (const [record, share] of best)
    scores[record] = (scores[record] ?? 0) + Math.round(share * rarity * times * SCALE);
}
