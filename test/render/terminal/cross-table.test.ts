import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/model/outputs.ts';
import { baseOf, record } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';
import { facetFields } from '../../../src/query/tally.ts';

const base = baseOf({
  topic: [
    record('topic', { id: 'chips', label: { en: 'Chips | boards' } }),
    record('topic', { id: 'data', label: { en: 'Data' } }),
  ],
});
const view: View = {
  view: 'crossTable',
  by: ['topic', 'stance'],
  facets: facetFields(['topic', 'stance']),
  rows: [
    { topic: 'chips', stance: 'favourable', count: 0 },
    { topic: 'chips', stance: 'neutral', count: 12 },
    { topic: 'data', stance: 'favourable', count: 3 },
    { topic: 'data', stance: 'neutral', count: 1 },
  ],
  totals: [
    { topic: 'chips', count: 13 },
    { topic: 'data', count: 4 },
    { stance: 'favourable', count: 3 },
    { stance: 'neutral', count: 12 },
    { count: 16 },
  ],
};

describe('a cross-table', () => {
  it('has one facet down, one across, and how many claims have each value', async () => {
    expect(await rendered(view, 'table', { base, width: 60 })).toBe(`                favourable  neutral  claims
Chips | boards           ·       12      13
Data                     3        1       4
claims                   3       12      16
`);
  });

  it('is a block of bars a line where it would be too wide, all to one scale', async () => {
    expect(await rendered(view, 'table', { base, width: 32 })).toBe(`Chips | boards  13 claims
  neutral     12 ${'█'.repeat(15)}

Data  4 claims
  favourable   3 ███▊
  neutral      1 █▎
`);
  });

  it('has the number of claims below a label that leaves no room for it', async () => {
    const lines = (await rendered(view, 'table', { base, width: 22 })).split('\n');
    expect(lines.slice(0, 2)).toEqual(['Chips | boards', '13 claims']);
    expect(lines).toContain('Data  4 claims');
  });

  it('is the same table in Markdown', async () => {
    expect(await rendered(view, 'markdown', { base })).toBe(`|  | favourable | neutral | claims |
| --- | ---: | ---: | ---: |
| Chips \\| boards | 0 | 12 | 13 |
| Data | 3 | 1 | 4 |
| claims | 3 | 12 | 16 |
`);
  });

  it('has the two facets and the count as columns elsewhere', async () => {
    expect(await rendered(view, 'table', { base })).toMatch(/^chips\tfavourable\t0\n/);
    expect(await rendered(view, 'csv', { base })).toMatch(/^topic,stance,count\nchips,favourable,0\n/);
    expect(await rendered(view, 'jsonl', { base })).toMatch(/^{"topic":"chips","stance":"favourable","count":0}\n/);
  });
});
