import { describe, expect, test } from 'vitest';
import { search } from '../../../src/query/search/search.ts';
import { catalogueOf, claim } from '../../support/builders.ts';

/** Lines about a harbour in many languages, with queries that mean them, and queries that mean something else. */
const LINES: Readonly<Record<string, { text: string; found: readonly string[]; not?: readonly string[] }>> = {
  en: {
    text: 'In the 1980s Mr O’Neil sent an e-mail on COVID-19: 12.5 % of 3\u00a0000\u00a0000 crew, an x-ray on the 19th.',
    found: [
      'email',
      'e mail',
      'oneil',
      'covid19',
      'covid 19',
      '1980',
      '12,5',
      '12.5',
      '3,000,000',
      '3000000',
      'xray',
      '19',
      '3 000 000',
    ],
    not: ['mailbox', 'covid18', '198', '125'],
  },
  es: { text: 'El buque zarpó mañana: difícil travesía.', found: ['manana', 'dificil', 'travesía', 'buques', 'zarpo'] },
  ca: { text: 'Es va col·lapsar l’aeroport d’Olot.', found: ['aeroport', 'olot', "l'aeroport"] },
  fr: { text: 'L’équipage d’aujourd’hui mange un œuf.', found: ['equipage', 'aujourd’hui', 'oeuf', "l'équipage"] },
  de: {
    text: 'Das Gesamt\u00adkon\u00adzept der Großen Straße.',
    found: ['gesamtkonzept', 'grosse', 'strasse', 'STRASSE'],
  },
  pl: { text: 'Port w Łodzi żegluje.', found: ['lodzi', 'zegluje', 'łodzi'] },
  cs: { text: 'Přístav leží u řeky Labe.', found: ['pristav', 'reky'] },
  da: { text: 'Færgen sejler til Ærø.', found: ['faergen', 'aero', 'Ærø'] },
  is: { text: 'Höfnin er í Þórshöfn.', found: ['thorshofn', 'hofnin'] },
  tr: { text: 'İzmir ve Diyarbakır limanı', found: ['izmir', 'diyarbakir', 'limani', 'IZMIR'] },
  vi: { text: 'Cảng Đà Nẵng mở cửa', found: ['da nang', 'cang', 'Đà Nẵng'] },
  mt: { text: 'Il-port ta’ Ħal Tarxien', found: ['hal tarxien'] },
  ru: { text: 'Новый причал ещё не готов', found: ['еще', 'ПРИЧАЛ', 'причал'] },
  uk: { text: 'Порт приймає пороми', found: ['порт', 'приймає'] },
  'uk-UA': { text: 'Обʼєкт за п’ять хвилин', found: ["об'єкт", 'об’єкт', 'обʼєкт', "п'ять", 'пʼять'] },
  haw: { text: 'Ke awa o Hawaiʻi', found: ['Hawaii', "Hawai'i", 'Hawai’i', 'Hawaiʻi'] },
  'ar-Latn': { text: 'The Qurʾān of ʿAbbās', found: ["Qur'an", 'Abbas', 'qurʼan'] },
  el: { text: 'Το λιμάνι του Πειραιώς', found: ['λιμανι', 'ΠΕΙΡΑΙΩΣ'] },
  he: { text: 'הַנָּמָל נפתח', found: ['הנמל', 'נפתח'] },
  ar: {
    text: 'وصلت السفينة إلى الميناء مع حكومة المدينة ومحــمــد',
    found: ['سفينة', 'السفينه', 'ميناء', 'بالميناء', 'حكومه', 'الحكومة', 'محمد', 'مدينة', 'الي'],
    not: ['سكينة'],
  },
  fa: { text: 'کشتی بزرگ می\u200cآید', found: ['كشتي', 'می آید', 'میآید', 'بزرگ'] },
  ur: { text: 'بندرگاہ کی کشتی', found: ['کشتی', 'كشتي'] },
  hi: { text: 'बंदरगाह में दिन भर काम, हिन्दी', found: ['दिन', 'बंदरगाह', 'बन्दरगाह', 'हिंदी'], not: ['दान', 'दीन'] },
  bn: { text: 'বন্দরে বিল পাওয়া যায়', found: ['বিল', 'বন্দরে'], not: ['বল', 'বাল'] },
  ta: { text: 'துறைமுகம் பால் விற்கும்', found: ['பால்'], not: ['பல்'] },
  ml: { text: 'തുറമുഖം തുറന്നു അവൻ', found: ['തുറമുഖം', 'അവന്\u200d'] },
  th: { text: 'โรงงานต่อเรือแห่งใหม่เปิดแล้วปี2021', found: ['โรงงาน', 'เรือ', 'ปี', '2021', 'โรงงานเรือ'], not: ['ปา', 'เรีอ'] },
  lo: { text: 'ທ່າເຮືອໃໝ່ຢູ່ວຽງຈັນ', found: ['ວຽງຈັນ', 'ທ່າເຮືອ'] },
  km: { text: 'កំពង់ផែថ្មីនៅភ្នំពេញបានបើក', found: ['ភ្នំពេញ', 'កំពង់ផែ'] },
  my: { text: 'ရန်ကုန်ဆိပ်ကမ်းသစ်ဖွင့်သည်', found: ['ဆိပ်ကမ်း', 'ရန်ကုန်'] },
  ja: {
    text: '新しい大型フェリーモデルは2021年にガスで走るバスを運ぶ',
    found: ['モデル', 'フェリー', 'ガス', 'ﾊﾞｽ', '2021年', '2021', '大型', '新しい'],
    not: ['カス', 'ハス', 'パス'],
  },
  ko: {
    text: '반도체공장이 2021년에 AI를 쓴다',
    found: ['공장', '반도체', '2021', '2021년', 'ai', '반도체공장'],
    not: ['농장'],
  },
  'zh-Hans': { text: '台湾的华为与腾讯发展数据', found: ['臺灣', '華為', '騰訊', '數據', '台湾', '华为', '騰訊華為'] },
  'zh-Hant': { text: '臺灣的華為與騰訊發展數據', found: ['台湾', '华为', '腾讯', '数据', '臺灣', '華為'] },
};

const base = catalogueOf({
  claim: Object.entries(LINES).map(([language, { text }]) =>
    claim(`in-${language.toLowerCase()}`, { statement: { [language]: text } }),
  ),
});

describe.each(Object.entries(LINES))('in %s', (language, { found, not = [] }) => {
  const id = `in-${language.toLowerCase()}`;

  test.each(found)('%s is found', async (query) => {
    const { hits, partial } = await search(base, query);
    expect(partial).toBe(false);
    expect(hits.map(({ record }) => record.id)).toContain(id);
    const own = hits.find(({ record }) => record.id === id)?.matches.flatMap(({ ranges }) => ranges) ?? [];
    expect(own.length).toBeGreaterThan(0);
    for (const [start, end] of own) expect(end).toBeGreaterThan(start);
  });

  if (not.length > 0) {
    test.each(not)('%s is not', async (query) => {
      const { hits, partial } = await search(base, query);
      expect(partial ? [] : hits.map(({ record }) => record.id)).not.toContain(id);
    });
  }
});

test('only the word itself is coloured in a run without spaces', async () => {
  const coloured = async (language: string, query: string): Promise<string[]> => {
    const { hits } = await search(base, query);
    const hit = hits.find(({ record }) => record.id === `in-${language}`);
    const text = Array.from(LINES[language]?.text ?? '');
    return hit?.matches.flatMap(({ ranges }) => ranges.map(([from, to]) => text.slice(from, to).join(''))) ?? [];
  };
  expect(await coloured('th', 'เรือ')).toEqual(['เรือ']);
  expect(await coloured('ja', 'モデル')).toEqual(['モデル']);
  expect(await coloured('km', 'ភ្នំពេញ')).toEqual(['ភ្នំពេញ']);
});

/** By query, texts that have it written otherwise. */
const WRITTEN_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  usbc: ['a USB-C plug', 'un enchufe USB‑C'],
  phd: ['a Ph.D. in tides', 'Ph. D. ist nicht gemeint, Ph.D. schon'],
  dont: ['boats don’t fly'],
  '20c': ['at 20 °C', 'a 20 C', 'bei 20\u202f°C'],
  gpt4: ['GPT-4 writes', 'GPT-4o schreibt', 'GPT 4 escribe', 'GPT-4模型'],
  '3000000': ['coûte 3 000 000 €', 'kostar 3\u2009000\u2009000', '3,000,000 boats', '3.000.000 Boote'],
  '1 250 000': ['1,250,000 crates', '1.250.000 cajas', '1 250 000 caisses', '1250000 skrzyń'],
  'rock & roll': ['rock &amp; roll', 'Rock & Roll'],
  '"rock roll"': ['rock &amp; roll', 'Rock &nbsp; Roll'],
  gesellschaft: ['die Dampfschifffahrtsgesellschaften'],
  dampfschiff: ['die Donaudampfschifffahrt'],
  'בית ספר': ['הלך לבית הספר', 'בבית־ספר'],
  ירושלים: ['בירושלים', 'ומירושלים'],
  שהנמל: ['נמל גדול', 'והנמל'],
  لقاح: ['ولقاحاتها', 'لقاحاتهم', 'باللقاح'],
  2021: ['القاهرة ٢٠٢١', 'تهران ۲۰۲۱', 'वर्ष २०२१ में', '২০২১ সালে', 'ปี๒๐๒๑', 'ປີ໒໐໒໑', 'ឆ្នាំ២០២១', '２０２１年'],
  '٢٠٢١': ['the port in 2021', '2021년', '२०२१'],
  '12.5': ['١٢٫٥ في المئة', '12,5 %'],
  1000000: ['١٬٠٠٠٬٠٠٠ سفينة', '१०००००० नाव'],
};

test.each(Object.entries(WRITTEN_OTHERWISE).flatMap(([query, texts]) => texts.map((text) => [query, text] as const)))(
  '%s finds %s',
  async (query, text) => {
    const one = catalogueOf({ claim: [claim('one', { statement: { und: text } }), claim('other')] });
    const { hits, partial } = await search(one, query);
    expect(partial).toBe(false);
    expect(hits.map(({ record }) => record.id)).toEqual(['one']);
    expect(hits[0]?.matches.flatMap(({ ranges }) => ranges)).not.toEqual([]);
  },
);

test.each([
  ['along', 'a long pier'],
  ['amp', 'rock &amp; roll'],
  ['20c', 'in 20, c came'],
  ['gesell', 'die Dampfschifffahrtsgesellschaften'],
])('%s does not find %s', async (query, text) => {
  const one = catalogueOf({ claim: [claim('one', { statement: { und: text } })] });
  const { hits, partial } = await search(one, query);
  expect(partial ? [] : hits).toEqual([]);
});
