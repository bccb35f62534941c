import { beforeAll, expect, it } from 'vitest';
import { foldHan, hasHan, loadHanForms } from '../../src/text/han-forms.ts';

beforeAll(loadHanForms);

it.each([
  ['華為', '华为'],
  ['騰訊', '腾讯'],
  ['臺灣', '台湾'],
  ['數據與晶片', '数据与晶片'],
  ['薴', '苎'],
  ['Ｓｏｒａ模型：著名', 'sora模型:著名'],
])('folds %s to %s, character by character', (traditional, simplified) => {
  expect(foldHan(traditional)).toBe(simplified);
  expect(foldHan(simplified)).toBe(simplified);
});

it.each([
  ['sora', false],
  ['Łódź', false],
  ['バス', false],
  ['a芯', true],
  ['𠮷', true],
])('%s: has it Han? %s', (text, has) => {
  expect(hasHan(text)).toBe(has);
});
