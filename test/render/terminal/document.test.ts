import { describe, expect, it } from 'vitest';
import type { OutlineRow } from '../../../src/model/outputs.ts';
import { baseOf, claim, sourceDocument } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const base = baseOf(
  {
    claim: [
      claim('it-floods', { statement: { en: 'The river floods the town.' }, source: { locator: 'p1.s1' } }),
      claim('dykes-help', {
        statement: { en: 'Dykes would help against the floods, says the mayor of the town.' },
        source: { locator: 'p1.s1' },
        alsoAt: [{ locator: 'h1' }],
      }),
    ],
  },
  sourceDocument({
    sections: [
      { id: 'river', title: { en: 'The river', es: 'El río' }, from: 'p1', to: 'p1' },
      { id: 'dykes', title: { en: 'The dykes' }, heading: 'h1', from: 'p2', to: 'p3' },
    ],
  }),
);

const rows: OutlineRow[] = [
  {
    locator: 'p1.s1',
    section: 'river',
    covered: true,
    claimCount: 2,
    claims: ['it-floods', 'dykes-help'],
    gaps: [{ after: 'of the', before: 'today', note: { en: 'A noun.' } }],
    notes: [{ note: { en: 'A slip.' } }],
  },
  { locator: 'h1', section: 'dykes', claimCount: 1, claims: ['dykes-help'], gaps: [], notes: [] },
  { locator: 'p2.s1', section: 'dykes', covered: false, claimCount: 0, claims: [], gaps: [], notes: [] },
  { locator: 'p3.s1', section: 'dykes', covered: true, claimCount: 0, claims: [], gaps: [], notes: [] },
];

describe('the outline of the source on a terminal', () => {
  it('has sections, places, gaps, notes and claims, and marks a sentence without a claim', async () => {
    expect(await rendered({ view: 'document', rows, claims: base.records.claim }, 'table', { base, width: 64 }))
      .toBe(`The river
section river p1

p1.s1  2 claims
  ! words missing after “of the” before “today”: A noun.
  · A slip.
  it-floods  The river floods the town.
  dykes-help
    Dykes would help against the floods, says the mayor of the
    town.

The dykes
section dykes p2–p3

h1  1 claim
  dykes-help
    Dykes would help against the floods, says the mayor of the
    town. (mainly at p1.s1)

p2.s1  no claim

p3.s1  only claims on the whole paragraph
`);
  });

  it('is one line a place in a pipe, with whether it is covered', async () => {
    expect(await rendered({ view: 'document', rows, claims: base.records.claim }, 'table', { base })).toBe(
      [
        'p1.s1\triver\ttrue\t2\tit-floods, dykes-help\tA noun.\tA slip.',
        'h1\tdykes\t\t1\tdykes-help\t\t',
        'p2.s1\tdykes\tfalse\t0\t\t\t',
        'p3.s1\tdykes\ttrue\t0\t\t\t',
        '',
      ].join('\n'),
    );
  });

  it('has its texts in the language asked for', async () => {
    const text = await rendered({ view: 'document', rows, claims: base.records.claim }, 'table', {
      base,
      width: 64,
      language: 'es',
    });
    expect(text).toMatch(/^El río\n/);
  });
});
