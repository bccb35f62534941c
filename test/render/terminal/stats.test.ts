import { describe, expect, it } from 'vitest';
import type { TallyRow } from '../../../src/model/outputs.ts';
import { rendered } from '../../support/rendered.ts';

function row(facet: string, value: string, count: number, label = value): TallyRow {
  return { facet, value, label: { en: label }, count };
}

const shown = (rows: readonly TallyRow[], width = 40) => rendered({ view: 'stats', rows }, 'table', { width });

describe('stats on a terminal', () => {
  it('draws bars in proportion that fill the line, the shortest still to be seen', async () => {
    const rows = [
      row('kind', 'event', 1000),
      row('kind', 'forecast', 500),
      row('kind', 'other', 1),
      row('kind', 'none', 0),
    ];
    expect(await shown(rows)).toBe(
      [
        `  event     1000 ${'█'.repeat(23)}`,
        `  forecast   500 ${'█'.repeat(11)}▌`,
        '  other        1 ▏',
        '  none         0',
        '',
      ].join('\n'),
    );
  });

  it('never draws wider than the terminal, and leaves the bars out where there is no room', async () => {
    const rows = [row('topic', 'a', 3, 'A label of several words'), row('topic', 'b', 1, 'Short')];
    for (let width = 12; width <= 80; width++) {
      for (const line of (await shown(rows, width)).split('\n'))
        expect([width, line.length <= width]).toEqual([width, true]);
    }
    expect(await shown(rows, 14)).not.toContain('█');
  });

  it('measures wide characters', async () => {
    const lines = (await shown([row('topic', 'a', 2, '芯片'), row('topic', 'b', 2, 'chip')])).split('\n');
    expect(lines.slice(0, 2)).toEqual([`  芯片  2 ${'█'.repeat(30)}`, `  chip  2 ${'█'.repeat(30)}`]);
  });

  it('has a heading for each of several facets, and the first ten values of each', async () => {
    const many = Array.from({ length: 12 }, (_, at) => row('topic', `t${at}`, 20 - at));
    const text = await shown([row('kind', 'event', 1), ...many]);
    expect(text).toMatch(/^kind\n {2}event {2}1 █+\n\ntopic\n {2}t0 /);
    expect(text).toMatch(/\n {2}t9 .*\n {2}… and 2 more: --by topic\n$/);
    const alone = await shown(many);
    expect(alone).toContain('t11');
    expect(alone).not.toContain('more');
  });
});
