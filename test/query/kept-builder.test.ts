import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Claim, KnowledgeBase } from '../../src/model/records.ts';
import { KeptBuilder } from '../../src/query/kept/kept-builder.ts';
import { baseOf, claim as claimOf, record } from '../support/builders.ts';

const SUBJECTS = {
  topic: [record('topic', { id: 'chips' }), record('topic', { id: 'art' })],
  actor: [record('actor', { id: 'maker' })],
};

const text = fc
  .array(fc.constantFrom('chips', 'Chip', 'maker', 'naïve', '芯片', 'e-mail', '1980s', '¡…!'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));

const written = fc.record(
  {
    statement: fc.dictionary(fc.constantFrom('en', 'es', 'zh'), text, { minKeys: 1 }),
    kind: fc.constantFrom('event', 'forecast'),
    date: fc.constantFrom('2024', '2024-02'),
    topics: fc.subarray(['chips', 'art']),
    actors: fc.subarray(['maker']),
    attributedTo: fc.constantFrom('article', 'maker'),
    source: fc.record({ locator: fc.constantFrom('p1', 'p2.s1') }),
    'x-own': fc.oneof(text, fc.array(text), fc.integer()),
    'x-a.b': fc.constant('no column'),
    'x-late': fc.boolean(),
  },
  { requiredKeys: ['statement'] },
);

/** What is kept of claims, of which another builder took those between two places; undefined if it cannot hand them on. */
function kept(base: KnowledgeBase, from: number, to: number) {
  const { claim, ...others } = base.records;
  const before = { ...base, records: { ...others, claim: [] } };
  const [first, second] = [new KeptBuilder(before, true), new KeptBuilder(before, true)];
  const add = (builder: KeptBuilder, one: Claim, at: number) => {
    builder.add(one, { file: at % 2, offset: at * 2 ** 31, length: at, sum: 2 ** 32 - 1 - at });
  };
  for (const [at, one] of claim.entries()) {
    if (at === to && from < to) {
      const part = second.part();
      if (part === undefined) return undefined;
      first.append(
        claim.slice(from, to).map(({ id }) => id),
        structuredClone(part),
      );
    }
    add(at >= from && at < to ? second : first, one, at);
  }
  return first.finish(before, 'key');
}

it('makes the same of claims that two builders took as of those that one took, wherever they are cut', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 3, maxLength: 12 }), fc.nat(), fc.nat(), (fields, one, other) => {
      const claims = fields.map((given, at) => claimOf(`c${at}`, given as Partial<Claim>));
      const base = baseOf({ ...SUBJECTS, claim: claims });
      const to = 1 + (one % (claims.length - 1));
      expect(kept(base, other % to, to)).toEqual(kept(base, 0, 0));
    }),
    { numRuns: 200 },
  );
});

it('hands nothing on where fields of the user’s own are so many that those before decide which get a column', () => {
  const own = (from: number) => Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`x-${from + at}`, 'here']));
  const claims = [0, 40, 60].map((from) => claimOf(`c${from}`, own(from) as Partial<Claim>));
  const base = baseOf({ claim: claims });
  expect(kept(base, 0, 2)).toBeUndefined();
  expect(kept(base, 1, 2)).toEqual(kept(base, 0, 0));
});
