import { STATEMENT } from '../../model/records.ts';
import { UserError } from '../../model/errors.ts';
import { isBlank } from '../../model/patterns.ts';
import { corpusOf, type Corpus, type Searchable } from './corpus.ts';
import { hasHan, loadHanForms } from '../../text/han-forms.ts';
import { Comparison, type Told } from './likeness.ts';
import { COVER_STEP, SHARE_STEP } from './index.ts';
import { wordsOfPost } from './social-post.ts';
import type { Ranked } from './rank.ts';
import { filterFor, hitsOf, unknownOf, type Found, type SearchOptions } from './search.ts';
import { STOP_WORDS } from './stop-words.ts';
import { asItIs, meaningsOf, type Unit } from './query-units.ts';
import { isUnspaced } from './words.ts';

/** Facets, as for `search`. */
export type SimilarOptions = Pick<SearchOptions, 'chosen'>;

const MOST_CHARACTERS = 10_000;
/** Any part of a run without spaces may be a word, so that all that the data says is looked through for each character. */
const MOST_UNSPACED = 500;
/** The best claim must be worth this much of a word that no record has, or of all words where they are few. */
const LEAST_OF_WORD = 0.8;
const LEAST_OF_TEXT = 0.28;
/** Claims that score less than this share of the best say something else. */
const LEAST_OF_BEST = 0.25;

/**
 * The claims that say nearly what a text says, best first: not every word must be found, and rare words tell more.
 * @throws UserError (2) if the text is blank
 */
export async function similar(catalogue: Searchable, text: string, options: SimilarOptions = {}): Promise<Found> {
  return similarIn(await corpusOf(catalogue), text, options);
}

/** As `similar`, over records that need not be in memory. */
export async function similarIn(corpus: Corpus, text: string, options: SimilarOptions = {}): Promise<Found> {
  if (isBlank(text)) throw new UserError('There is no text to compare.', ['Try: sora-cn similar "China lacks chips"']);
  if (hasHan(text)) await loadHanForms();
  const { index } = corpus;
  const isKnown = (word: string): boolean => index.vocabulary.find(word) >= 0;
  const words = [...wordsOfPost(text.slice(0, MOST_CHARACTERS), isKnown)];
  const scores = new Float64Array(index.size);
  const told: Told[] = [];
  let possible = 0;
  let unspacedLeft = MOST_UNSPACED;
  for (const [whole, times] of words) {
    const isRun = isUnspaced(whole);
    const word = isRun ? whole.slice(0, unspacedLeft) : whole;
    if (isRun) unspacedLeft -= word.length;
    if (word === '' || STOP_WORDS.has(word)) continue;
    for (const unit of await meaningsOf(word, corpus)) {
      const { rarity, shares } = sharesOf(unit, corpus);
      told.push({ unit, rarity });
      possible += shares.size > 0 ? rarity : rarity * UNHEARD;
      for (const [record, share] of shares) {
        scores[record] = (scores[record] ?? 0) + Math.round(share * rarity * Math.sqrt(times) * SCALE);
      }
    }
  }
  // Words that say nothing still tell apart claims that have others in common: how a thing is said is often kept.
  for (const [word] of words) {
    if (!STOP_WORDS.has(word)) continue;
    const { rarity, shares } = sharesOf(asItIs(word, corpus), corpus);
    for (const [record, share] of shares) {
      const before = scores[record] ?? 0;
      if (before > 0) scores[record] = before + Math.round(share * rarity * UNTELLING * SCALE);
    }
  }
  const keep = filterFor(corpus, { ...options, types: [STATEMENT] });
  const ranked: Ranked[] = [];
  scores.forEach((score, number) => {
    if (score > 0 && keep(number)) ranked.push({ number, score, has: [] });
  });
  ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  const least = Math.min(rarityOf(0, index.size) * LEAST_OF_WORD, possible * LEAST_OF_TEXT) * SCALE;
  const best = ranked[0]?.score ?? 0;
  const near = best < least ? [] : ranked.slice(0, MOST_COMPARED).filter(({ score }) => score >= best * LEAST_OF_BEST);
  const comparison = new Comparison(told, corpus, (having) => rarityOf(having, index.size));
  const alike = near.flatMap((one) => {
    const { ofText, ofClaim } = comparison.with(one.number);
    const likeness = Math.sqrt(ofText * ofClaim);
    const isAlike = (one.score / least) * Math.sqrt(likeness) >= LEAST_ALIKE;
    return isAlike ? [{ ...one, score: Math.round(one.score * ofClaim ** SHORTNESS), likeness }] : [];
  });
  alike.sort((a, b) => b.score - a.score || a.number - b.number);
  const units = told.map(({ unit }) => unit);
  const hits = hitsOf(alike, units, corpus);
  return { hits, unknown: unknownOf(units), taken: [], near: [], partial: false, ignored: [] };
}

/** So many of the best are compared one by one, and no more are alike. */
const MOST_COMPARED = 100;
/**
 * What has less in common with the text is left out: by its worth, in parts of what the best must be worth, times the root
 * of its likeness. Either alone passes more that is about something else.
 */
const LEAST_ALIKE = 0.45;
/** How much it counts that a claim says little else, as a power. */
const SHORTNESS = 0.2;

const SCALE = 1e6;
/** What a word counts among all that a text tells that no record has: of a small base, many common words. */
const UNHEARD = 0.8;
/** What a word that says nothing counts, of what its rarity makes it. */
const UNTELLING = 0.5;
/** What a word counts that is the whole name of a linked record, of what it counts in the claim itself. */
const LINKED = 0.5;

/** How much of each record one word is, by BM25, and how much that tells; forms of a word are counted as one word. */
function sharesOf(unit: Unit, { index }: Corpus): { readonly rarity: number; readonly shares: Map<number, number> } {
  const best = new Map<number, number>();
  const raise = (record: number, share: number): void => {
    if (share > (best.get(record) ?? 0)) best.set(record, share);
  };
  for (const { word, quality } of unit.candidates.values()) {
    const { records, shares, covers } = index.postings(word);
    records.forEach((record, at) => {
      raise(record, (shares[at] ?? 0) * SHARE_STEP * quality);
      const linked = (covers[at] ?? 0) * COVER_STEP * LINKED * quality;
      if (linked === 0 || index.typeOf(record) === STATEMENT) return;
      for (const referrer of index.referrers(record)) raise(referrer, linked);
    });
  }
  return { rarity: rarityOf(best.size, index.size), shares: best };
}

/** Rare words tell more than their rarity: a name, a number. */
const RARITY_POWER = 1.3;

function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) ** RARITY_POWER;
}
