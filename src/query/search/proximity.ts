import type { Corpus } from './corpus.ts';
import { textsOf, wordsIn, type SearchedText } from './fields.ts';
import { occurrences } from './phrase.ts';
import type { Ranked } from './rank.ts';
import type { Unit } from './query-units.ts';
import type { Word } from './words.ts';

/** So many of the best are looked at. */
const MOST_READ = 100;
/** What it adds to the score if the words of the query stand side by side. */
const SIDE_BY_SIDE = 0.05;

/** Puts records in which the units stand close together before others that score nearly the same. */
export function closestFirst(ranked: readonly Ranked[], units: readonly Unit[], corpus: Corpus): readonly Ranked[] {
  if (units.length < 2 || ranked.length < 2) return ranked;
  const best = ranked.slice(0, MOST_READ).map((record) => {
    const closeness = closenessIn(record.number, units, corpus);
    return { ...record, score: Math.round(record.score * (1 + SIDE_BY_SIDE * closeness)) };
  });
  best.sort((a, b) => b.score - a.score || a.number - b.number);
  return [...best, ...ranked.slice(MOST_READ)];
}

/** 1 if all units stand side by side in one text of the record, less the farther apart they are; 0 if no text has all. */
function closenessIn(number: number, units: readonly Unit[], corpus: Corpus): number {
  const texts = textsOf(corpus.index.typeOf(number), corpus.recordAt(number));
  const spans = texts.map((text) => shortestSpan(text, units));
  return units.length / Math.min(...spans, Infinity);
}

/** How many words the shortest stretch has in which all units stand. */
function shortestSpan(text: SearchedText, units: readonly Unit[]): number {
  const words = wordsIn(text);
  const places = units.flatMap((unit, which) => placesOf(unit, words, text.text).map((at) => ({ at, which })));
  places.sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let shortest = Infinity;
  for (const { at, which } of places) {
    last.set(which, at);
    // Units that stand on the same word, such as both halves of it, are side by side.
    if (last.size === units.length) shortest = Math.min(shortest, at - Math.min(...last.values()) + 1);
  }
  return Math.max(shortest, units.length);
}

function placesOf({ candidates, phrases }: Unit, words: readonly Word[], text: string): number[] {
  const places = [...words.keys()].filter((at) => candidates.has(words[at]?.text ?? ''));
  return [...places, ...phrases.flatMap((phrase) => occurrences(phrase, words, text).map(({ start }) => start))];
}
