import { describe, expect, it } from 'vitest';
import { outline } from '../../src/query/outline.ts';
import { catalogueOf, claim, sourceDocument } from '../support/builders.ts';
import { builtInCatalogue } from '../support/built-in.ts';

const digest = '0'.repeat(64);
const sections = [
  { id: 'start', title: { en: 'The start' }, from: 'p1', to: 'p1' },
  { id: 'end', title: { en: 'The end' }, heading: 'h1', from: 'p2', to: 'p10' },
];
const document = sourceDocument({
  sections,
  sentences: { 'p1.s1': digest, 'p1.s2': digest, 'p2.s1': digest, 'p10.s1': digest },
  gaps: [{ locator: 'p2.s1', after: 'of the', note: { en: 'A noun.' } }],
  notes: [{ locator: 'p1.s2', note: { en: 'Odd.' } }],
});
const claims = [
  claim('first', { source: { locator: 'p1.s1' }, alsoAt: [{ locator: 'h1' }, { locator: 'p1.s1' }] }),
  claim('whole', { source: { locator: 'p2' } }),
  claim('nowhere'),
];

const locators = (catalogue: Parameters<typeof outline>[0]) =>
  outline(catalogue, catalogue.base.records.claim).map(({ locator }) => locator);

describe('the outline of a source', () => {
  it('has its places in reading order, a heading before its section, numbers as numbers', () => {
    expect(locators(catalogueOf({ claim: claims }, document))).toEqual([
      'p1.s1',
      'p1.s2',
      'h1',
      'p2',
      'p2.s1',
      'p10.s1',
    ]);
  });

  it('has headings without a section before the next that has one', () => {
    const sentences = Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'p1.s1', 'p2.s1'].map((one) => [one, digest]));
    const titled = [
      { id: 'lead', title: { en: 'Lead' }, heading: 'h2', from: 'p1', to: 'p1' },
      { id: 'rest', title: { en: 'Rest' }, heading: 'h3', from: 'p2', to: 'p2' },
    ];
    const headed = catalogueOf({ claim: [] }, sourceDocument({ sections: titled, sentences }));
    expect(locators(headed)).toEqual(['h1', 'h2', 'p1.s1', 'h3', 'p2.s1', 'h4']);
  });

  it('has the claims that stand at each place, by source or alsoAt, each once', () => {
    const rows = outline(catalogueOf({ claim: claims }, document), claims);
    const standing = Object.fromEntries(rows.map(({ locator, claims: ids }) => [locator, ids]));
    expect(standing).toMatchObject({ 'p1.s1': ['first'], 'p1.s2': [], h1: ['first'], p2: ['whole'], 'p2.s1': [] });
    expect(rows.map(({ claimCount }) => claimCount)).toEqual(rows.map((row) => row.claims.length));
  });

  it('takes a sentence as covered by a claim in it or in its whole paragraph', () => {
    const rows = outline(catalogueOf({ claim: claims }, document), claims);
    expect(rows.map(({ locator, covered }) => [locator, covered])).toEqual([
      ['p1.s1', true],
      ['p1.s2', false],
      ['h1', undefined],
      ['p2', undefined],
      ['p2.s1', true],
      ['p10.s1', false],
    ]);
  });

  it('has gaps, notes and the section in their place', () => {
    const rows = outline(catalogueOf({ claim: claims }, document), claims);
    const at = (locator: string) => rows.find((row) => row.locator === locator);
    expect(at('p2.s1')).toMatchObject({
      section: 'end',
      gaps: [{ after: 'of the', note: { en: 'A noun.' } }],
      notes: [],
    });
    expect(at('p1.s2')).toMatchObject({ section: 'start', gaps: [], notes: [{ note: { en: 'Odd.' } }] });
    expect(at('h1')).toMatchObject({ section: 'end' });
  });

  it('is made of what the claims name where the base lists no sentences', () => {
    expect(locators(catalogueOf({ claim: claims }))).toEqual(['p1.s1', 'p2', 'h1']);
    expect(locators(catalogueOf({ claim: [claim('nowhere')] }))).toEqual([]);
  });

  it('shows every sentence of the built-in source covered', () => {
    const rows = outline(builtInCatalogue, builtInCatalogue.base.records.claim);
    const sentences = rows.filter(({ covered }) => covered !== undefined);
    const recorded = Object.keys(builtInCatalogue.sources.all[0]?.sentences ?? {});
    expect(sentences.length).toBe(recorded.filter((locator) => locator.startsWith('p')).length);
    expect(sentences.filter(({ covered }) => covered !== true)).toEqual([]);
  });
});
