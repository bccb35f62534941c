import { everyRecord } from '../../src/model/records.ts';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { textsOf, wordsIn } from '../../src/query/search/fields.ts';
import { STOP_WORDS } from '../../src/query/search/stop-words.ts';
import { common, type Judgment } from './judgments.ts';
import { misspell } from './misspell.ts';
import { randomFrom } from './random.ts';

const EACH = 150;
const MADE_UP = 600;
const SYLLABLES =
  'ba ke zo tri flu mon dar gli pex quo shi ven lor tas nim gru wob cha ste ril du fen mig par sul'.split(' ');

/**
 * Queries made of the words of the base, and of words made up; the same for the same seed. Only records that have the
 * very word count as relevant, though others have a form of it: precision means nothing here.
 */
export function generatedQueries({ base }: Catalogue, seed: number): Judgment[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const having = new Map<string, Set<string>>();
  const byRecord: string[][] = [];
  for (const { type, record } of everyRecord(base)) {
    const words = textsOf(type, record)
      .flatMap(wordsIn)
      .map(({ text }) => text);
    for (const word of words) having.set(word, (having.get(word) ?? new Set()).add(record.id));
    byRecord.push([...new Set(words)].filter((word) => /^[a-z]{5,}$/.test(word) && !STOP_WORDS.has(word)));
  }
  const words = [...having.keys()].filter((word) => /^[a-z]{5,}$/.test(word) && !STOP_WORDS.has(word));
  const judged = (kind: string, query: string, of: readonly string[]): Judgment => {
    const relevant = common(of.map((word) => having.get(word) ?? new Set()));
    return { kind, query, relevant, best: relevant };
  };
  const meaningful = Array.from({ length: EACH }, () => {
    const word = pick(words);
    const long = pick(words.filter(({ length }) => length >= 7));
    const own = pick(byRecord.filter(({ length }) => length > 1));
    const pair = [pick(own), pick(own)];
    return [
      judged('as it is', word, [word]),
      judged('misspelt', misspell(word, random), [word]),
      judged('cut short', long.slice(0, Math.ceil(long.length * 0.7)), [long]),
      judged('two words', pair.join(' '), pair),
    ];
  }).flat();
  const nothing = new Set<string>();
  const nonsense = Array.from({ length: MADE_UP }, (): Judgment => {
    let query = madeUp(random);
    while (having.has(query)) query = madeUp(random);
    return { kind: 'made up', query, relevant: nothing, best: nothing };
  });
  return [...meaningful, ...nonsense];
}

function madeUp(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}
