import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../../src/model/outputs.ts';
import { baseOf, record } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const topic = (
  id: string,
  label: Record<string, string>,
  claimCount: number,
  broader: string[] = [],
): Listed<'topic'> => ({
  recordType: 'topic',
  ...record('topic', { id, label, broader }),
  claimCount,
});
const rows = [
  topic('rail', { en: 'Railways', zh: '铁路运输' }, 12),
  topic('tram', { en: 'Trams', zh: '电车' }, 3, ['rail']),
  topic('parks', { en: 'Parks and other open places of a town', zh: '公园' }, 100),
];
const base = baseOf({ topic: rows });

const shown = (width: number, options = {}) => rendered({ view: 'topics', rows }, 'table', { base, width, ...options });

describe('a list on a terminal', () => {
  it('has aligned columns under headings, numbers to the right, names in place of ids', async () => {
    expect(await shown(80)).toBe(
      `ID     LABEL                                  BROADER   CLAIMS
rail   Railways                                             12
tram   Trams                                  Railways       3
parks  Parks and other open places of a town               100
`,
    );
  });

  it('wraps the widest column where there is less room', async () => {
    expect(await shown(44)).toBe(
      `ID     LABEL                BROADER   CLAIMS
rail   Railways                           12
tram   Trams                Railways       3
parks  Parks and other                   100
       open places of a
       town
`,
    );
  });

  it('never breaks an id, so that it can be copied', async () => {
    const long = topic('a-topic-with-a-long-id-of-many-words', { en: 'A topic with a long name of many words' }, 1);
    const text = await rendered({ view: 'topics', rows: [long] }, 'table', { base, width: 76 });
    expect(text).toContain('\na-topic-with-a-long-id-of-many-words  A topic with a');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(76);
  });

  it('is a block a record where columns would get too narrow', async () => {
    expect((await shown(34)).split('\n').slice(0, 5)).toEqual([
      'rail',
      '  label    Railways',
      '  claims   12',
      'tram',
      '  label    Trams',
    ]);
  });

  it('aligns Chinese names, two columns a character', async () => {
    const lines = (await shown(80, { language: 'zh' })).trimEnd().split('\n');
    const ends = lines.map((line) => stringWidth(line));
    expect(new Set(ends).size).toBe(1);
    expect(lines[2]).toBe('tram   电车      铁路运输       3');
  });

  it('has the fields asked for as columns, with headings that are safe to show', async () => {
    const fields = ['claimCount', 'id', 'x-a\u001bb'];
    const text = await rendered({ view: 'topics', rows: rows.slice(0, 1) }, 'table', { width: 80, fields });
    expect(text).toBe('CLAIMS  ID    X-A\\U{1B}B\n    12  rail\n');
  });

  it('has no headings when there is nothing', async () => {
    expect(await rendered({ view: 'topics', rows: [] }, 'table', { width: 80 })).toBe('');
  });
});
