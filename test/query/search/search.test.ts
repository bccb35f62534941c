import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/model/records.ts';
import { search, type Found, type SearchOptions } from '../../../src/query/search/search.ts';
import { catalogueOf, claim, record } from '../../support/builders.ts';
import { harbour } from './harbour.ts';

const find = (query: string, options?: SearchOptions): Promise<Found> => search(harbour, query, options);
const idsOf = ({ hits }: Found): string[] => hits.map((hit) => hit.record.id);
const found = async (query: string, options?: SearchOptions): Promise<string[]> => idsOf(await find(query, options));
const first = async (query: string): Promise<string | undefined> => (await found(query))[0];

describe('a word of the query', () => {
  test.each([
    ['as it stands', 'sockets', 'quays-lack-sockets'],
    ['in capitals', 'NORDLYS', 'nordlys'],
    ['without its accents', 'baterias', 'batteries'],
    ['with accents that the data lacks', 'crèws', 'crews'],
    ['in the singular', 'battery', 'batteries'],
    ['in the plural', 'tripulaciones', 'crews'],
    ['in another form', 'ordering', 'nordlys-orders-ferries'],
    ['cut short', 'transbord', 'nordlys-orders-ferries'],
    ['as the end of a compound', 'charging', 'fast-charging'],
    ['with a letter left out', 'bateries', 'batteries'],
    ['with a letter too many', 'sockeets', 'quays-lack-sockets'],
    ['with another letter', 'muellas', 'ports'],
    ['with two letters swapped', 'qauys', 'quays-lack-sockets'],
    ['with two slips in a long word', 'tranbordaores', 'nordlys-orders-ferries'],
    ['with two swaps', 'sokctes', 'quays-lack-sockets'],
    ['with a swap and a letter not doubled', 'fereis', 'nordlys-orders-ferries'],
    ['that is a hidden label', 'seafarers', 'crews'],
    ['in Chinese', '电池', 'batteries'],
    ['that is part of a Chinese name', '充电', 'fast-charging'],
    ['that is part of a Chinese sentence', '渡轮', 'zh-only'],
    ['with a letter that has no plain form', 'grosse', 'nordlys'],
    ['that stands for initials', 'US', 'price-falls'],
    ['that is a number with thousands', '1200', 'price-falls'],
  ])('%s', async (_, query, id) => {
    expect(await first(query)).toBe(id);
  });

  test('finds claims by the names, aliases and translations of what they link to', async () => {
    expect(await found('accumulators')).toContain('cells-are-scarce');
    expect(await found('港务局')).toContain('sailors-leave');
    expect(await found('falta de marinos')).toContain('sailors-leave');
  });

  test('finds a record by any word of its names, but no claim by a small part of a linked name', async () => {
    const base = catalogueOf({
      technology: [record('technology', { id: 'kit', name: { en: 'Foldable solar panel roof kit' } })],
      claim: [claim('sold', { statement: { en: 'It is sold.' }, technologies: ['kit'] })],
    });
    expect(idsOf(await search(base, 'panel'))).toEqual(['kit']);
    expect(idsOf(await search(base, 'solar panel roof'))).toEqual(['kit', 'sold']);
  });

  test('finds no claim by a link that leads nowhere', async () => {
    const base = catalogueOf({
      topic: [record('topic', { id: 'tides', label: { en: 'Tides' } })],
      claim: [claim('one', { actors: ['ghost'] })],
    });
    expect(idsOf(await search(base, 'tides'))).toEqual(['tides']);
  });

  test('finds dates by their parts and the names of months', async () => {
    for (const query of ['2021-03-09', '9 march 2021', '9 de marzo de 2021', '2021年3月9日', 'march', 'marzo']) {
      const answer = await find(query);
      expect(idsOf(answer), query).toEqual(['nordlys-orders-ferries']);
      expect(answer.partial, query).toBe(false);
    }
  });

  test('that is a number is found with a unit, and not in a longer number', async () => {
    const statements = ['5G is here.', 'It costs 500k.', 'It costs 5000.', 'At 9:30 it ends.'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(base, '5'))).toEqual(['c0']);
    expect(idsOf(await search(base, '500'))).toEqual(['c1']);
    expect(idsOf(await search(base, '50'))).toEqual([]);
  });

  test('that is short means no other word when it is spelt right', async () => {
    const base = catalogueOf({
      claim: [claim('one', { statement: { en: 'AI is here.' } }), claim('two', { statement: { en: 'Air is thin.' } })],
    });
    expect(idsOf(await search(base, 'AI'))).toEqual(['one']);
  });
});

describe('another form of a word', () => {
  const holds = async (held: string, query: string): Promise<boolean> => {
    const base = catalogueOf({ claim: [claim('one', { statement: { en: `They ${held} it.` } })] });
    return (await search(base, query)).hits.length > 0;
  };

  test.each([
    ['signed', 'signing'],
    ['places', 'placing'],
    ['use', 'using'],
    ['plan', 'planned'],
    ['studied', 'study'],
    ['tries', 'trying'],
    ['controls', 'controlled'],
    ['enfrenta', 'enfrentado'],
    ['trabajará', 'trabajado'],
    ['crece', 'crecido'],
    ['llevó', 'llevar'],
    ['crear', 'crearon'],
    ['different', 'difference'],
    ['legislation', 'legislative'],
    ['managers', 'management'],
    ['trabajamos', 'trabajar'],
    ['dependientes', 'dependencia'],
    ['near', 'nearly'],
    ['hopeful', 'hope'],
    ['dark', 'darkness'],
    ['meets', 'meetings'],
    ['saved', 'savings'],
    ['open', 'opened'],
    ['abuse', 'abusing'],
    ['dies', 'died'],
    ['successful', 'successfully'],
    ['vaccine', 'vaccinated'],
    ['available', 'availability'],
    ['hace', 'hacer'],
    ['dice', 'dicen'],
    ['deja', 'dejado'],
    ['vive', 'vivir'],
    ['sube', 'subida'],
    ['nuevo', 'nuevas'],
    ['legislar', 'legislativo'],
    ['entregas', 'entregarle'],
    ['defenderemos', 'defendiendo'],
  ])('is found: %s by %s, and the other way round', async (held, query) => {
    expect(await holds(held, query)).toBe(true);
    expect(await holds(query, held)).toBe(true);
  });

  test.each([
    ['car', 'caring'],
    ['plan', 'planing'],
    ['unit', 'united'],
    ['spring', 'spred'],
    ['casa', 'caso'],
    ['portion', 'ports'],
    ['general', 'generous'],
    ['ear', 'early'],
    ['wit', 'witness'],
    ['rep', 'reply'],
    ['paper', 'papá'],
  ])('is not: %s by %s', async (held, query) => {
    expect(await holds(held, query)).toBe(false);
  });

  test('is looked for among words of any length', async () => {
    expect(await holds(`gym${'y'.repeat(200_000)}a`, 'gyms')).toBe(false);
  });
});

describe('several words', () => {
  test('must all be there, in any order and language', async () => {
    expect(await found('sockets muelles')).toEqual(['quays-lack-sockets']);
    expect(await found('muelles sockets')).toEqual(['quays-lack-sockets']);
  });

  test.each([
    'the sockets of a quay',
    'what do they say about the sockets on any quay?',
    '¿qué dicen, hay sockets en algún quay?',
  ])('%s: words that say nothing do not count', async (query) => {
    const answer = await find(query);
    expect(idsOf(answer)).toEqual(await found('sockets quay'));
    expect(answer.partial).toBe(false);
  });

  test.each(['渡轮的价格', '为什么渡轮和价格', '渡轮的价格是多少'])(
    '%s: Chinese words that say nothing do not count',
    async (query) => {
      const statements = ['渡轮涨了价格。', '电池的价格不高。', '是多少人的问题？'];
      const base = catalogueOf({ claim: statements.map((zh, at) => claim(`c${at}`, { statement: { zh } })) });
      const answer = await search(base, query);
      expect(idsOf(answer)).toEqual(['c0']);
      expect(answer.partial).toBe(false);
    },
  );

  test('that say nothing move up what has them, and find nothing', async () => {
    const statements = ['Vegas is hot.', 'Las Vegas is hot.', 'Las is short.'];
    const base = catalogueOf({ claim: statements.map((es, at) => claim(`c${at}`, { statement: { es } })) });
    expect(idsOf(await search(base, 'las vegas'))).toEqual(['c1', 'c0']);
    expect(idsOf(await search(base, 'vegas'))).toEqual(['c0', 'c1']);
  });

  test('one of which was not typed to its end are found where nothing has all of them else', async () => {
    const statements = ['The report is long.', 'A reporter walks.', 'Walks are long.'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    const answer = await search(base, 'report walks');
    expect(idsOf(answer)).toEqual(['c1']);
    expect(answer.partial).toBe(false);
  });

  test('that say nothing are looked for where there are no others', async () => {
    expect(await found('the of')).not.toEqual([]);
  });

  test.each([
    ['nord lys', 'nordlys'],
    ['lys nord', 'nordlys'],
    ['super charging', 'fast-charging'],
    ['fastcharging', 'fast-charging'],
    ['crewshortage', 'crew-shortage'],
    ['lackofsailors', 'crew-shortage'],
  ])('%s: spaces put in or left out make no difference', async (query, id) => {
    expect(await first(query)).toBe(id);
    expect((await find(query)).partial).toBe(false);
  });

  test('that could be written together are taken for a slip where they do not stand together', async () => {
    const statements = ['A man walks.', 'Nor does she.', 'The manor burns.'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(base, 'mannor'))).toEqual(['c2']);
  });

  test('that are written together may have several between them that say nothing', async () => {
    const statements = ['A state-of-the-art dam.', 'The art of the state.', 'State art.', 'An up-to-date map.'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(base, 'stateoftheart'))).toEqual(['c0']);
    expect(idsOf(await search(base, 'artofthestate'))).toEqual(['c1']);
    expect(idsOf(await search(base, 'uptodate'))).toEqual(['c3']);
    // However many ways there are to cut it.
    expect(idsOf(await search(base, 'dam' + 'ala'.repeat(20)))).toEqual([]);
  });

  test('that are written together may begin or end with one that says nothing, where a hyphen or the like joins them', async () => {
    const statements = ['Ports of Al-Quay.', 'A built-in crane.', 'The Qur’an.', 'A port in the south.', 'As set out.'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(base, 'alquay'))).toEqual(['c0']);
    expect(idsOf(await search(base, 'builtin'))).toEqual(['c1']);
    expect(idsOf(await search(base, 'quran'))).toEqual(['c2']);
    expect(idsOf(await search(base, 'inthesouth'))).toEqual([]);
    expect(idsOf(await search(base, 'asset'))).toEqual([]);
  });

  test('that are a name and a version may be written together', async () => {
    const statements = ['They use Winch 2.0 now.', 'Tide-4.5o came.', 'The Hull3.1 floats.', 'A winch, 0 of 2.'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    for (const query of ['winch2.0', 'winch 2.0']) expect(idsOf(await search(base, query))).toEqual(['c0']);
    for (const query of ['tide4.5o', 'tide 4.5o']) expect(idsOf(await search(base, query))).toEqual(['c1']);
    for (const query of ['hull3.1', 'hull 3.1', 'hull3', 'hull 3']) {
      const found = await search(base, query);
      expect(idsOf(found)).toEqual(['c2']);
      expect(found.partial).toBe(false);
    }
  });

  test('that are written together are not taken apart where they do not stand together', async () => {
    expect(await found('socketsferries')).toEqual([]);
  });

  test('in quotes must stand together', async () => {
    expect(await found('"electric ferries"')).toEqual(['nordlys-orders-ferries']);
    expect(await found('"ferries electric"')).toEqual([]);
    expect(await found('«carga rápida»')).toContain('fast-charging');
    expect(await found('“fast charging” sockets')).toEqual(['quays-lack-sockets']);
  });

  test('in quotes must stand together where they are written without spaces, too', async () => {
    const statements = ['船员与港口', '港口的船员', '船员港口', 'เรือใหม่และท่าเรือ', 'ท่าเรือใหม่'];
    const base = catalogueOf({ claim: statements.map((zh, at) => claim(`c${at}`, { statement: { zh } })) });
    expect(idsOf(await search(base, '港口船员')).sort()).toEqual(['c0', 'c1', 'c2']);
    expect(idsOf(await search(base, '"船员港口"'))).toEqual(['c2']);
    expect(idsOf(await search(base, '「港口船员」'))).toEqual([]);
    expect(idsOf(await search(base, '"ท่าเรือใหม่"'))).toEqual(['c4']);
  });

  test('have no quotes around them where a quote is the sign of an abbreviation or of inches', async () => {
    const statements = ['דובר צה"ל בארה"ב', 'צה״ל הודיע', 'A hatch of 17" and a screen of 15"'];
    const base = catalogueOf({ claim: statements.map((he, at) => claim(`c${at}`, { statement: { he } })) });
    const whole = async (query: string) => {
      const found = await search(base, query);
      return found.partial ? [] : idsOf(found);
    };
    expect(await whole('בארה"ב צה"ל')).toEqual(['c0']);
    expect(await whole('"צה"ל הודיע"')).toEqual(['c1']);
    expect(await whole('17" screen 15" hatch')).toEqual(['c2']);
  });

  test('in quotes come first as they are typed', async () => {
    const statements = ['The lowest tax rate falls.', 'They want the lowest tax rates.'];
    const catalogue = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(catalogue, '"lowest tax rates"'))).toEqual(['c1', 'c0']);
    expect(idsOf(await search(catalogue, '"lowest tax rate"'))).toEqual(['c0', 'c1']);
  });

  test('with a letter before another word are no hyphened word where a space stands between', async () => {
    const catalogue = catalogueOf({
      claim: [
        claim('c0', { statement: { en: 'It was China’s word.' } }),
        claim('c1', { statement: { en: 'A sword was found.' } }),
      ],
    });
    expect(idsOf(await search(catalogue, 'sword'))).toEqual(['c1']);
  });

  test('in Chinese are told apart', async () => {
    expect(await first('电池港口')).toBeDefined();
    expect(await first('船员的短缺')).toBe('crew-shortage');
    expect((await find('飞机电池')).unknown).toEqual(['飞机']);
  });
});

describe('partial answers', () => {
  test('have the most of the known words and say what they lack', async () => {
    const { hits, partial, unknown } = await find('sockets sailors zeppelin');
    expect(partial).toBe(true);
    expect(unknown).toEqual(['zeppelin']);
    expect(hits[0]?.missing).toContain('zeppelin');
    expect(hits.every((hit) => hit.missing?.length === hits[0]?.missing?.length)).toBe(true);
  });

  test('are not given when some record has every word', async () => {
    const { hits, partial } = await find('electric ferries');
    expect(partial).toBe(false);
    expect(hits.every((hit) => hit.missing === undefined)).toBe(true);
  });

  test('are not given when a slip in a known word would do', async () => {
    const base = catalogueOf({
      claim: [
        claim('one', { statement: { en: 'Causal links are rare.' } }),
        claim('two', { statement: { en: 'Casual shoes are dear.' } }),
      ],
    });
    const { hits, partial } = await search(base, 'casual links');
    expect(partial).toBe(false);
    expect(hits.map((hit) => hit.record.id)).toEqual(['one']);
  });
});

describe('nonsense', () => {
  test.each(['xyzzy', 'blorptang frumious', '!!! ???', '🚀🚀', '足球', '99999', 'zanahoria', 'q'])(
    '%s finds nothing',
    async (query) => {
      const { hits, partial } = await find(query);
      expect(hits).toEqual([]);
      expect(partial).toBe(false);
    },
  );

  describe('that is beside a word by chance', () => {
    const others = (size: number) =>
      Array.from({ length: size }, (_, at) =>
        claim(`c${at}`, { statement: { en: `It has ${'abcdefghij'.charAt(at % 10)}.` } }),
      );
    const named = (id: string) => claim(id, { statement: { en: 'Taylor speaks.' } });
    const ids = async (query: string, ...claims: Claim[]) => idsOf(await search(catalogueOf({ claim: claims }), query));

    test('finds nothing in a large base, where that word is rare and nothing else is asked', async () => {
      expect(await ids('taslor', named('one'), ...others(500))).toEqual([]);
      expect(await ids('taslor', named('one'), ...others(50))).toEqual(['one']);
      expect(await ids('taslor', named('one'), named('two'), ...others(500))).toEqual(['one', 'two']);
      expect(await ids('taslor speaks', named('one'), ...others(500))).toEqual(['one']);
    });

    test.each(['tayolr', 'taylr'])('is no chance where no letter is wrong: %s', async (query) => {
      expect(await ids(query, named('one'), ...others(500))).toEqual(['one']);
    });
  });

  test('has near words when there are some', async () => {
    expect((await find('bxttxrixs')).near).toEqual(['batteries']);
    expect((await find('xyzzy')).near).toEqual([]);
  });

  test.each(['', '   ', '\t\n'])('%j is wrong usage', async (query) => {
    await expect(find(query)).rejects.toMatchObject({ name: 'UserError', exitCode: 2 });
  });

  test.each([
    'a AND b OR NOT c',
    '!sockets',
    '=nordlys',
    "'crew",
    '^ferry$',
    'crew | ferry',
    'statement.en:cells',
    '(((',
    '"',
    '*',
    '\\',
    '__proto__',
    '\u0000',
    '\ud800',
  ])('%s is no syntax error', async (query) => {
    await expect(find(query)).resolves.toBeDefined();
  });
});

describe('order', () => {
  const word = (id: string, fields: object) => record('obstacle', { id, label: { en: 'Something' }, ...fields });
  const inEveryField = catalogueOf({
    topic: [record('topic', { id: 't1', label: { en: 'Zephyr' } })],
    obstacle: [
      word('o1', { description: { en: 'Zephyr' } }),
      word('o2', { topics: ['t1'] }),
      word('o3', { label: { en: 'Zephyr' } }),
      word('zephyr', {}),
    ],
    claim: [claim('c1', { statement: { en: 'Zephyr' } })],
  });

  test('is id, then names, then topics, statements, descriptions', async () => {
    expect(idsOf(await search(inEveryField, 'zephyr'))).toEqual(['zephyr', 't1', 'o3', 'o2', 'c1', 'o1']);
  });

  test('is exact, then plural, then beginning, then misspelt, in one field', async () => {
    const base = catalogueOf({
      claim: ['Lantern', 'Lanterns', 'Lanternfish', 'Lantren']
        .reverse()
        .map((text, at) => claim(`c${at}`, { statement: { en: `${text} here` } })),
    });
    expect(idsOf(await search(base, 'lantern'))).toEqual(['c3', 'c2', 'c1']);
  });

  test('puts a rare word before a common one in partial answers', async () => {
    const statements = ['common here', 'common there', 'common again', 'rare once'];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(base, 'common rare'))[0]).toBe('c3');
  });

  test('is that of the data between equals', async () => {
    const base = catalogueOf({
      claim: ['b', 'a', 'c'].map((id) => claim(id, { statement: { en: 'The same words' } })),
    });
    const { hits } = await search(base, 'same words');
    expect(hits.map((hit) => hit.record.id)).toEqual(['b', 'a', 'c']);
    expect(hits.map((hit) => hit.score)).toEqual([1, 1, 1]);
  });

  test('has scores that fall from 1', async () => {
    const scores = (await find('ferries')).hits.map((hit) => hit.score);
    expect(scores[0]).toBe(1);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  test('puts words that stand together first', async () => {
    const statements = [
      'Ships wait while the harbour sleeps.',
      'The harbour has ships waiting.',
      'Harbour ships wait here today.',
    ];
    const base = catalogueOf({ claim: statements.map((en, at) => claim(`c${at}`, { statement: { en } })) });
    expect(idsOf(await search(base, 'ships harbour'))[0]).toBe('c2');
  });
});

describe('options', () => {
  test('exact: only whole words as typed, and all of them', async () => {
    expect(await found('sockets', { exact: true })).toEqual(['quays-lack-sockets']);
    for (const query of ['socket', 'socke', 'sokcets', 'sockets zeppelin']) {
      expect(await found(query, { exact: true }), query).toEqual([]);
    }
    expect((await find('sockets zeppelin', { exact: true })).partial).toBe(false);
    expect(await found('SOCKETS', { exact: true })).toEqual(['quays-lack-sockets']);
    expect(await found('短缺', { exact: true })).toContain('crew-shortage');
  });

  test('types and what is chosen restrict before it is decided which records have the most words', async () => {
    expect(await found('nordlys', { types: ['claim'] })).toEqual(['nordlys-orders-ferries']);
    const partial = await find('crew shortage', { types: ['actor'] });
    expect(idsOf(partial)).toEqual(['crews']);
    expect(partial.partial).toBe(true);
    const chosen = Uint8Array.from(harbour.base.records.claim, ({ id }) => Number(id !== 'price-falls'));
    expect(await found('cell', { chosen })).toEqual(['cells-are-scarce']);
    expect(await found('nordlys', { keep: () => false })).toEqual(['nordlys-orders-ferries']);
  });
});

test('a document comes behind other records that have the same words', async () => {
  const base = catalogueOf({
    topic: [record('topic', { id: 'tides', label: { en: 'Spring tides of the whole northern coast' } })],
    document: [record('document', { id: 'tides-report', title: { en: 'Spring tides' } })],
    claim: [claim('high', { statement: { en: 'Spring tides are high, says everybody who lives here.' } })],
  });
  expect(idsOf(await search(base, 'spring tides'))).toEqual(['tides', 'high', 'tides-report']);
});

test('what somebody says comes behind what is said of them', async () => {
  const base = catalogueOf({
    actor: [record('actor', { id: 'doe', name: { en: 'Zelda Doe' } })],
    claim: [
      claim('says', { statement: { en: 'Ferries sink, and nobody knows it.' }, actors: ['doe'] }),
      claim('about', { statement: { en: 'The ferries of Zelda Doe float, and she pays for it.' } }),
    ],
  });
  expect(idsOf(await search(base, 'zelda ferries'))).toEqual(['about', 'says']);
});

test('words that the data does not have are told with what they were taken for', async () => {
  expect((await find('sokcets')).taken).toEqual([{ word: 'sokcets', for: ['sockets'] }]);
  for (const query of ['sockets', 'socket', 'socke', 'nord lys', 'xyzzy', '🚀']) {
    expect((await find(query)).taken, query).toEqual([]);
  }
  expect((await find('🚀')).unknown).toEqual(['🚀']);
});

test('a long query is cut, and says which words were not looked for', async () => {
  const { ignored } = await find(Array.from({ length: 18 }, (_, at) => `word${at}`).join(' '));
  expect(ignored).toEqual(['word16', 'word17']);
  expect((await find(`sockets ${'of '.repeat(83)}beyond`)).ignored).toEqual(['beyond']);
  expect((await find(`sockets ${'of '.repeat(83)}sockets beyond of beyond`)).ignored).toEqual(['beyond']);
});

test('explains which word of the query was taken for which word of the data', async () => {
  const { hits } = await find('petrolera');
  expect(hits[0]?.reasons).toEqual([
    { word: 'petrolera', matched: 'petroleras', field: 'statement.es', how: 'plural' },
  ]);
});
