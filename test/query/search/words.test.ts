import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/query/search/words.ts';

test.each([
  ['Sora, el modelo', ['sora', 'el', 'modelo']],
  ['GPT-4 and gpt4', ['gpt', '4', 'and', 'gpt4']],
  ['Çédille ŁÓDŹ Ærø', ['cedille', 'lodz', 'aero']],
  ['AI芯片2024年', ['ai', '芯片', '2024', '年']],
  ['the U.S. and U.K.', ['the', 'us', 'and', 'uk']],
  ['Ｕ．Ｓ．', ['us']],
  ['E\u0301.U. and É.U.', ['eu', 'and', 'eu']],
  ['1,200 and 1.200.000', ['1200', 'and', '1200000']],
  ['2.5 or 12,34', ['2', '5', 'or', '12', '34']],
  ['2024-02-16', ['2024', '02', '16']],
  ["China's", ['china', 's']],
  ['❤️ 🚀 ™', []],
  ['東京タワー', ['東京', 'タワー']],
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
