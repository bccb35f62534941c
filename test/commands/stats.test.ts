import { describe, expect, it } from 'vitest';
import { FACET_NAMES } from '../../src/query/facets.ts';
import { keyOf } from '../../src/query/tally.ts';
import { rowsOf, soraCn } from '../support/memory-runtime.ts';

describe('stats', () => {
  it('counts the claims by every facet', async () => {
    const rows = await rowsOf('stats');
    expect([...new Set(rows.map(({ facet }) => facet))].toSorted()).toEqual(
      // Where there is one document, it tells nothing apart.
      FACET_NAMES.filter((name) => name !== 'document').toSorted(),
    );
    expect(rows.find(({ value }) => value === 'forecast')).toEqual({
      facet: 'kind',
      value: 'forecast',
      label: { en: 'forecast' },
      count: (await rowsOf('claims --kind forecast')).length,
    });
  });

  it('makes a cross-table of any two facets, sorted by either, with the fields asked for', async () => {
    for (const one of FACET_NAMES) {
      for (const other of FACET_NAMES.filter((name) => name !== one)) {
        const [down, across] = [keyOf(one), keyOf(other)];
        const line = `stats --by ${one},${other} --sort ${across} --fields ${down},count`;
        for (const row of await rowsOf(line)) expect(Object.keys(row)).toEqual([down, 'count']);
      }
    }
  });

  it('takes the filters of claims', async () => {
    const rows = await rowsOf('stats --by attributed-to --kind forecast --exclude attributed-to:article');
    const claims = await rowsOf('claims --kind forecast --exclude attributed-to:article');
    expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(claims.length);
  });

  it('makes a cross-table of two facets, named in one option or in two', async () => {
    const rows = await rowsOf('stats --by topic,stance');
    expect(Object.keys(rows[0] ?? {})).toEqual(['topic', 'stance', 'count']);
    expect(await rowsOf('stats --by topic --by stance')).toEqual(rows);
    expect(Object.keys((await rowsOf('stats --by stance,attributedTo'))[0] ?? {})).toEqual([
      'stance',
      'attributedTo',
      'count',
    ]);
  });

  it.each([
    ['stats --by topc', 'Did you mean topic?'],
    ['stats --by topic,kind,stance', 'Give one or two.'],
    ['stats --by kind,kind', 'two different facets'],
    ['stats --topic nonesuch', 'is not known'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, stdout, stderr } = await soraCn(line);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('says how many claims have no value, on a terminal', async () => {
    const { stderr } = await soraCn('stats --by obstacle', { terminal: 80 });
    expect(stderr).toMatch(/^58 of 58 claims\.\n\d+ of them have no obstacle\.\n$/);
    expect((await soraCn('stats --by obstacle')).stderr).toBe('');
    expect((await soraCn('stats --by kind', { terminal: 80 })).stderr).toBe('58 of 58 claims.\n');
  });

  it('prints the columns it was asked for in csv', async () => {
    const heading = async (line: string) => (await soraCn(`${line} -f csv`)).stdout.split('\n')[0];
    expect(await heading('stats --by kind')).toBe('facet,value,label.en,label.es,label.zh,count');
    expect(await heading('stats --by kind,section')).toBe('kind,section,count');
  });
});
