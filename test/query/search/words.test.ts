import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadHanForms } from '../../../src/text/han-forms.ts';
import { wordsOf } from '../../../src/query/search/words.ts';

beforeAll(loadHanForms);

test.each([
  ['Sora, el modelo', ['sora', 'el', 'modelo']],
  ['GPT-4 and gpt4', ['gpt', '4', 'and', 'gpt4']],
  ['Çédille ŁÓDŹ Ærø', ['cedille', 'lodz', 'aero']],
  ['AI芯片2024年', ['ai', '芯片', '2024', '年']],
  ['the U.S. and U.K.', ['the', 'us', 'and', 'uk']],
  ['Ｕ．Ｓ．', ['us']],
  ['E\u0301.U. and É.U.', ['eu', 'and', 'eu']],
  ['1,200 and 1.200.000', ['1200', 'and', '1200000']],
  ['₹1,50,000, १२,३४,५६७.५ and 1,20,30', ['150000', '1234567.5', 'and', '1', '20', '30']],
  ['2.5 or 12,34', ['2.5', 'or', '12.34']],
  ['$1.1bn, 1.5C, 1,234.5', ['1.1bn', '1.5c', '1234.5']],
  ['in 2019, 5 of 12. 3', ['in', '2019', '5', 'of', '12', '3']],
  ['16.02.2024 and 1.2.3.4', ['16', '02', '2024', 'and', '1', '2', '3', '4']],
  ['3\u00a0000\u202f000 and 3 000 000', ['3000000', 'and', '3', '000', '000']],
  ['Web2.0, gpt4.5o v1.2.3 a4,5', ['web2.0', 'gpt4.5o', 'v1', '2', '3', 'a4', '5']],
  ['は2021年のデマ', ['は', '2021', '年', 'の', 'デマ']],
  ['ﾊﾞｽでAIを', ['バス', 'で', 'ai', 'を']],
  ['AI가 2021년에', ['ai', '가', '2021', '년에']],
  ['เงินดิจิทัล10000บาท', ['เงินดิจิทัล', '10000', 'บาท']],
  ['covid19 covid-19', ['covid19', 'covid', '19']],
  ['Ge\u00adsamt\u00adkonzept', ['gesamtkonzept']],
  ['می\u200cخواهم ക്\u200dഷ', ['مي', 'خواهم', 'ക്ഷ']],
  ['2024-02-16', ['2024', '02', '16']],
  ["China's", ['china', 's']],
  ['❤️ 🚀 ™', []],
  ['東京タワー', ['东京', 'タワー']],
  ['소라', ['소라']],
  ['', []],
])('%s', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words);
});

test('words know where they stand, with all that was read as one', () => {
  expect(wordsOf('A U.S. e\u0301t')).toEqual([
    { text: 'a', start: 0, end: 1 },
    { text: 'us', start: 2, end: 5 },
    { text: 'et', start: 7, end: 10 },
  ]);
});

test('words of Latin letters and Han characters are the same beside letters of any other script', () => {
  const common = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
  const latin = fc.integer({ min: 0, max: 0x2af }).map((unit) => String.fromCharCode(unit));
  const piece = fc.oneof(
    latin,
    latin,
    fc.constantFrom('芯片', '，', '。', '’', '—', ' ', '1', '.', 'a', '\u4e00', '\u9fff'),
    common,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(wordsOf(`${text} \u{10480}`).slice(0, -1)).toEqual(wordsOf(text));
    }),
    { numRuns: 2000 },
  );
});

test('every letter, digit and mark that common texts have is taken for one', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = `x${String.fromCharCode(unit)}y`;
    expect([unit, wordsOf(`${text} \u{10480}`).slice(0, -1)]).toEqual([unit, wordsOf(text)]);
  }
});
