import { describe, expect, test } from 'vitest';
import { search } from '../../../src/query/search/search.ts';
import { similar, type SimilarOptions } from '../../../src/query/search/similar.ts';
import { builtInCatalogue } from '../../support/built-in.ts';
import { catalogueOf, claim, record } from '../../support/builders.ts';

const STATEMENTS = {
  masks: 'Wearing a cloth mask for hours causes oxygen shortage.',
  towers: 'New mobile phone towers spread a virus among birds.',
  lemon: 'Hot lemon water cures the common cold within a day.',
  senator: 'Senator Maria Lopez voted against the Clean Rivers Act in 2018.',
  rivers: 'Most rivers in the county are too dirty to swim in.',
  photo: 'A photograph shows a shark swimming on a flooded highway in Houston.',
  limon: 'El agua caliente con limón cura el resfriado.',
  noise: 'Noise causes worry.',
  bite: 'Two bathers were bitten last summer.',
  ferry: '新渡轮将在明年春天投入运营。',
};

const LANGUAGES: Readonly<Record<string, string>> = { limon: 'es', ferry: 'zh' };

const base = catalogueOf({
  actor: [record('actor', { id: 'great-white', name: { en: 'Great white', fr: 'Requin' } })],
  claim: Object.entries(STATEMENTS).map(([id, text]) =>
    claim(id, { statement: { [LANGUAGES[id] ?? 'en']: text }, actors: id === 'bite' ? ['great-white'] : [] }),
  ),
});

const ids = async (text: string, options?: SimilarOptions): Promise<string[]> =>
  (await similar(base, text, options)).hits.map((hit) => hit.record.id);

describe('the claim that says it comes first', () => {
  test.each([
    ['in other words', 'They say masks make you short of oxygen when you wear them for hours!!', 'masks'],
    ['with slips', 'phone towrs are spreding a vrius', 'towers'],
    ['with tags', '#MobilePhoneTowers', 'towers'],
    ['with tags in small letters', '#floodedhighway', 'photo'],
    ['with names of accounts', 'Did @SenatorLopez really vote against clean rivers?', 'senator'],
    ['with an address', 'Shark on the highway?! https://t.co/rivers pic.twitter.com/countyrivers', 'photo'],
    ['with an address that Chinese follows at once', '详见https://t.co/rivers，新渡轮明年春天投入运营', 'ferry'],
    ['signed', 'Look: a shark on a highway — County Rivers (@rivers) March 3, 2018', 'photo'],
    ['with a dash and no space', 'Look: a shark on a highway—County Rivers 🌊 (@rivers) March 3, 2018', 'photo'],
    ['known by who signed it', 'It is true! — Maria Lopez (@mlopez) April 5, 2018', 'senator'],
    ['with emoji and entities', '🍋🍋 lemon &amp; hot water = no more colds', 'lemon'],
    ['in another language', 'Con agua caliente y limón se cura cualquier resfriado', 'limon'],
    ['in other words, in Chinese', '听说明年春天新渡轮就要运营了！真的吗？', 'ferry'],
    ['in one word', 'lemon', 'lemon'],
  ])('%s', async (_, text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });
});

test('only claims are answered, by the names of what they link to as well', async () => {
  expect(await ids('requin')).toEqual(['bite']);
});

test('what is said in Chinese of something else is like nothing', async () => {
  expect(await ids('今天天气很好，我们去公园吃饭，明年再说。')).toEqual([]);
});

test('a word may be as long as the text', async () => {
  expect(await ids(`lemon ${'lemon'.repeat(1900)}`)).toEqual(['lemon']);
});

test('addresses do not count', async () => {
  expect(await ids('lemon https://example.org/rivers-county-dirty-swim')).toEqual(['lemon']);
});

test('what is said more often counts more', async () => {
  expect((await ids('towers towers towers towers lemon'))[0]).toBe('towers');
  expect((await ids('lemon lemon lemon lemon towers'))[0]).toBe('lemon');
});

test('one common word among many unknown ones is like nothing', async () => {
  expect(await ids('Yesterday a goalkeeper dropped his phone while the crowd kept cheering wildly')).toEqual([]);
});

test('not every word must be found, and words that are unknown are told', async () => {
  const { hits, unknown } = await similar(base, 'zzyzx lemon');
  expect(hits.map((hit) => hit.record.id)).toEqual(['lemon']);
  expect(unknown).toEqual(['zzyzx']);
});

test.each(['xyzzy plugh frotz', 'the of and', '🚀', '...'])('%s is like nothing', async (text) => {
  expect(await ids(text)).toEqual([]);
});

test('claims that share little are left out', async () => {
  expect(await ids('Wearing a cloth mask for hours causes oxygen shortage.')).toEqual(['masks']);
});

describe('how like a claim is', () => {
  const likenessOf = async (text: string, catalogue = base): Promise<number | undefined> =>
    (await similar(catalogue, text)).hits[0]?.likeness;

  test('is 1 for the same words, in one of its languages, and less the less they share', async () => {
    expect(await likenessOf('Wearing a cloth mask for hours causes oxygen shortage.')).toBe(1);
    const most = await likenessOf('a cloth mask causes oxygen shortage');
    const some = await likenessOf('a cloth mask, said the mayor');
    expect(most).toBeLessThan(1);
    expect(some).toBeLessThan(most ?? 0);
    expect(some).toBeGreaterThan(0);
  });

  test('does not depend on the other claims that are found', async () => {
    const claims = base.base.records.claim;
    const without = catalogueOf({ claim: claims.filter(({ id }) => id !== 'lemon') });
    const alone = (await similar(without, 'agua caliente con limón cures colds')).hits;
    const both = (await similar(base, 'agua caliente con limón cures colds')).hits;
    const ofLimon = (hits: typeof both) => hits.find(({ record }) => record.id === 'limon')?.likeness ?? 0;
    expect(ofLimon(alone)).toBeGreaterThan(0);
    expect(Math.abs(ofLimon(alone) - ofLimon(both))).toBeLessThan(0.1);
  });

  test('is told of no record that a search finds', async () => {
    expect((await search(base, 'lemon')).hits[0]?.likeness).toBeUndefined();
  });
});

test('a tag is taken whole too where the data knows it so', async () => {
  const tagged = catalogueOf({
    claim: [
      ...base.base.records.claim,
      claim('actor', { statement: { en: 'DiCaprio flew to the island.' } }),
      claim('other', { statement: { en: 'Leo saw Capri.' } }),
    ],
  });
  expect((await similar(tagged, '#DiCaprio')).hits.map(({ record }) => record.id)).toContain('actor');
});

test.each(['', ' — '.repeat(3000), '—a'.repeat(4000), `${'— x '.repeat(2000)}(@y) May 1, 20`])(
  'a text of dashes that looks like a signature takes no time (%#)',
  async (dashes) => {
    expect(await ids(`lemon ${dashes}`)).toBeDefined();
  },
);

test('claims that are not chosen are left out', async () => {
  expect(
    await ids('rivers', { chosen: Uint8Array.from(base.base.records.claim, ({ id }) => Number(id !== 'rivers')) }),
  ).toEqual(['senator']);
});

test('a run without spaces may be longer than what is read of it', async () => {
  const long = '渡轮在港口等待乘客而船员检查电池'.repeat(40);
  const runs = catalogueOf({ claim: [claim('long', { statement: { zh: long } }), claim('ferry'), claim('other')] });
  expect((await similar(runs, long)).hits.map(({ record: { id } }) => id)).toEqual(['long']);
});

test('a blank text is wrong usage', async () => {
  await expect(similar(base, ' \n')).rejects.toMatchObject({ name: 'UserError', exitCode: 2 });
});

test('the matches are where the words stand', async () => {
  const { hits } = await similar(base, 'oxygen shortage');
  expect(hits[0]?.matches).toEqual([
    {
      field: 'statement.en',
      ranges: [
        [38, 44],
        [45, 53],
      ],
    },
  ]);
});

test('a claim is found in a small base, too, that lacks common words of the text', async () => {
  const text = 'advanced chips are hard for China to get';
  expect((await similar(builtInCatalogue, text)).hits[0]?.record.id).toBe('advanced-chips-are-hard-to-get');
  expect((await similar(builtInCatalogue, 'my cat likes fish and milk')).hits).toEqual([]);
});
