import { expect, test } from 'vitest';
import { seemsJsonLines } from '../../src/load/detect-format.ts';

test.each([
  ['one line that is whole', '{"id":"a"}\n{', true],
  ['a second line that is whole', '{"id":\n{"id":"b"}\n', true],
  ['blank lines before', '\n \r\n\n{"id":"a"}\nx', true],
  ['a value of many lines', '{\n"id": "a" }\n', false],
  ['none of the first two', 'x\ny\n{"id":"a"}', false],
  ['nothing', '\n\n', false],
])('%s: whether a text is JSON Lines', (_, text, is) => {
  expect(seemsJsonLines(text)).toBe(is);
});
