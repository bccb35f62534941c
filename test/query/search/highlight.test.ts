import { describe, expect, test } from 'vitest';
import { search } from '../../../src/query/search/search.ts';
import { catalogueOf, claim, record } from '../../support/builders.ts';
import { harbour } from './harbour.ts';

/** The stretches of a statement that a query colours. */
async function coloured(text: string, query: string): Promise<string[]> {
  const { hits } = await search(catalogueOf({ claim: [claim('one', { statement: { en: text } })] }), query);
  const points = Array.from(text);
  const ranges = hits[0]?.matches.find(({ field }) => field === 'statement.en')?.ranges ?? [];
  return ranges.map(([start, end]) => points.slice(start, end).join(''));
}

describe('ranges count code points of the text as it is written', () => {
  test.each([
    ['after ß', 'Die Straße heißt Weg', 'weg', ['Weg']],
    ['of a word with ß', 'Die Straße heißt Weg', 'strasse', ['Straße']],
    ['after decomposed accents', 'Cafe\u0301 con pan\u0303o negro', 'negro', ['negro']],
    ['of a word with decomposed accents', 'Cafe\u0301 negro', 'café', ['Cafe\u0301']],
    ['after Hangul', '소라 모델 Sora', 'sora', ['Sora']],
    ['of decomposed Hangul', '소라 모델'.normalize('NFD'), '모델', ['모델'.normalize('NFD')]],
    ['after emoji', '🚀👩‍🚀❤️ ferries', 'ferries', ['ferries']],
    ['of full-width letters', '新しい ＦＥＲＲＹ です', 'ferry', ['ＦＥＲＲＹ']],
    ['after characters that fold to several', '™ ㎏ ﬁne ferry', 'ferry', ['ferry']],
    ['of a ligature', 'a ﬁne ferry', 'fine', ['ﬁne']],
    ['of a part of a run of Han', '新渡轮将在明年投入运营', '渡轮', ['渡轮']],
    ['of Han beyond the first plane', '𠮷野家𠮷野', '野家', ['野家']],
    ['of a whole word that begins so', 'Electrification helps', 'electrif', ['Electrification']],
    ['of every occurrence', 'ferry, Ferry and FERRIES', 'ferry', ['ferry', 'Ferry', 'FERRIES']],
    ['of initials', 'The U.S. and us', 'us', ['U.S', 'us']],
    ['of the words of a phrase only', 'a fast ferry, a fast car', '"fast car"', ['fast', 'car']],
  ])('%s', async (_, text, query, expected) => {
    expect(await coloured(text, query)).toEqual(expected);
  });
});

test('gives the first thousand ranges of a text with many', async () => {
  expect(await coloured('ferry '.repeat(1500), 'ferry')).toEqual(Array.from({ length: 1000 }, () => 'ferry'));
  expect(await coloured('渡'.repeat(200_000), '渡')).toEqual(Array.from({ length: 1000 }, () => '渡'));
  expect(await coloured('a fast ferry '.repeat(150_000), '"fast ferry"')).toHaveLength(1000);
});

test('names the field of each match, and the linked record where it is not in the record itself', async () => {
  const { hits } = await search(harbour, 'accumulators', { types: ['claim'] });
  expect(hits[0]?.matches).toEqual([
    { field: 'aliases.0', ranges: [[0, 12]], via: { type: 'topic', id: 'batteries' } },
  ]);
  const hidden = await search(harbour, 'marineros', { types: ['actor'] });
  expect(hidden.hits[0]?.matches).toEqual([{ field: 'searchTerms.1', ranges: [[0, 9]] }]);
});

test('names fields inside others', async () => {
  const { hits } = await search(harbour, 'corriente');
  expect(hits[0]?.matches).toEqual([{ field: 'source.quotation', ranges: [[13, 22]] }]);
});

test('shows the month of a date', async () => {
  const { hits } = await search(harbour, 'march');
  expect(hits[0]?.matches).toEqual([{ field: 'date', ranges: [[5, 7]] }]);
});

test('looks into linked records only for words that the record lacks', async () => {
  const base = catalogueOf({
    actor: [record('actor', { id: 'a1', name: { en: 'Ferry workers' } })],
    claim: [claim('c1', { statement: { en: 'A ferry sails.' }, actors: ['a1'] })],
  });
  const { hits } = await search(base, 'ferry workers', { types: ['claim'] });
  expect(hits[0]?.matches).toEqual([
    { field: 'statement.en', ranges: [[2, 7]] },
    { field: 'name.en', ranges: [[6, 13]], via: { type: 'actor', id: 'a1' } },
  ]);
});
