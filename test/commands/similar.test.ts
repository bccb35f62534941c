import { expect, it } from 'vitest';
import { baseOf, claim } from '../support/builders.ts';
import { idsOf, soraCn } from '../support/memory-runtime.ts';

const statements = {
  dug: 'The harbour works at Lind were begun in March.',
  'dug-too': 'At Lind the harbour works were begun in March.',
  birds: 'Terns breed on the roofs of the old warehouses, and nobody has counted them since the last war.',
};
const base = baseOf({ claim: Object.entries(statements).map(([id, en]) => claim(id, { statement: { en } })) });

it('similar to a claim is every other that says nearly the same, not the claim itself', async () => {
  expect(await idsOf('similar dug', { base })).toEqual(['dug-too']);
  expect(await idsOf(`similar "${statements.dug}"`, { base })).toEqual(expect.arrayContaining(['dug', 'dug-too']));
});

it.each([
  [statements.dug, ''],
  ['Storks breed on the roofs of many churches in the south, where farmers feed them.', 'No claim is much like it'],
  ['Xyzzyq.', 'No claim is like it.'],
])('similar to “%s” says on a terminal how alike the best is: “%s”', async (text, remark) => {
  const { stderr } = await soraCn(['similar', text], { base, terminal: 200 });
  expect(stderr.slice(0, remark.length || Infinity)).toBe(remark);
});
