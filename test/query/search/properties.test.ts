import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../../src/query/search/search.ts';
import { similar } from '../../../src/query/search/similar.ts';
import { wordsOf } from '../../../src/query/search/words.ts';
import { UserError } from '../../../src/model/errors.ts';
import { catalogueOf, claim } from '../../support/builders.ts';
import { harbour } from './harbour.ts';

/** Words that the base has, and some that it has not. */
const WORDS = [
  'nordlys',
  'ferries',
  'baterías',
  'difícil',
  'crew',
  'shortage',
  'sockets',
  'electric',
  '电池',
  '充电',
  'eléctricos',
  'zebra',
  'of',
  '2021',
  'chargin',
  'sokcets',
];

const queries = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });
const texts = fc.string({ unit: 'binary', maxLength: 60 });

async function listOf(query: string): Promise<unknown> {
  const { hits, partial } = await search(harbour, query);
  return { partial, hits: hits.map(({ type, record, score }) => [type, record.id, score]) };
}

describe('the list is the same', () => {
  test.each<[string, (query: string) => string]>([
    ['without accents', (query) => query.normalize('NFD').replace(/\p{M}/gu, '')],
    ['decomposed', (query) => query.normalize('NFD')],
    [
      'in full width',
      (query) =>
        query
          .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
          .replaceAll(' ', '\u3000'),
    ],
    ['in capitals', (query) => query.toUpperCase()],
    ['with punctuation', (query) => `¿${query.replaceAll(' ', ', ')}?`],
    ['with words repeated', (query) => `${query} ${query}`],
  ])('%s', async (_, changed) => {
    await fc.assert(
      fc.asyncProperty(queries, async (words) => {
        const query = words.join(' ');
        expect(await listOf(changed(query))).toEqual(await listOf(query));
      }),
    );
  });

  test('in any order of the words, and every time', async () => {
    await fc.assert(
      fc.asyncProperty(queries, fc.infiniteStream(fc.nat()), async (words, order) => {
        const shuffled = words.map((word) => [order.next().value as number, word] as const).sort((a, b) => a[0] - b[0]);
        const list = await listOf(words.join(' '));
        expect(await listOf(shuffled.map(([, word]) => word).join(' '))).toEqual(list);
        expect(await listOf(words.join(' '))).toEqual(list);
      }),
    );
  });
});

test('any text is answered or is blank', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      for (const ask of [search, similar]) {
        const answer = await ask(harbour, text).catch((error: unknown) => error);
        if (text.trim() === '') expect(answer).toBeInstanceOf(UserError);
        else expect(answer).toHaveProperty('hits');
      }
    }),
    { numRuns: 300 },
  );
});

test('a record is found by any word of its statement, and what is coloured lies inside the text', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), async (text, pick) => {
      const words = wordsOf(text);
      const word = words[pick % Math.max(1, words.length)];
      fc.pre(word !== undefined);
      const base = catalogueOf({ claim: [claim('one', { statement: { en: text } })] });
      const { hits } = await search(base, text.slice(word.start, word.end));
      const ranges = hits[0]?.matches.flatMap((match) => match.ranges) ?? [];
      expect(ranges.length).toBeGreaterThan(0);
      for (const [start, end] of ranges) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(Array.from(text).length);
      }
    }),
    { numRuns: 300 },
  );
});

test('words lie in order, apart, and say where they stand', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const { start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});
