import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/model/outputs.ts';
import { KINDS } from '../../src/model/vocabularies.ts';
import { sorted } from '../../src/query/sort.ts';
import { claim } from '../support/builders.ts';

interface Row {
  readonly id: string;
}

function order(rows: readonly Row[], by: string, options: { reverse?: boolean; language?: string } = {}): string[] {
  const { reverse, language = 'en' } = options;
  const shape = 'claimCount' in (rows[0] ?? {}) ? OUTPUTS.topics.rows() : OUTPUTS.claims.rows();
  return sorted(rows, shape, { by, reverse, language }, ['en', 'es']).map(({ id }) => id);
}

const inKinds = ['forecast', undefined, 'event', 'recommendation', 'event', 'assessment'] as const;

describe('--sort', () => {
  it('orders ids by code point', () => {
    const rows = ['b', 'a', 'Z', 'a-1', 'a.1', '10', '9'].map((id) => claim(id));
    expect(order(rows, 'id')).toEqual(['10', '9', 'Z', 'a', 'a-1', 'a.1', 'b']);
  });

  it('orders texts without regard to case and accents, in the chosen language', () => {
    const rows = [
      claim('1', { statement: { en: 'b', es: 'Árbol' } }),
      claim('2', { statement: { en: 'C', es: 'zorro' } }),
      claim('3', { statement: { en: 'A', es: 'bosque' } }),
    ];
    expect(order(rows, 'statement')).toEqual(['3', '1', '2']);
    expect(order(rows, 'statement', { language: 'es' })).toEqual(['1', '3', '2']);
    expect(order(rows, 'statement.es')).toEqual(['1', '3', '2']);
  });

  it('orders locators by number: headings, then paragraph, then sentence', () => {
    const rows = ['p10.s1', 'p2.s10', 'h10', 'p2.s9', 'p2', 'h9', 'p1.s2'].map((at) =>
      claim(at, { source: { locator: at } }),
    );
    expect(order(rows, 'source.locator')).toEqual(['h9', 'h10', 'p1.s2', 'p2', 'p2.s9', 'p2.s10', 'p10.s1']);
  });

  it('orders the words of a vocabulary as they are listed', () => {
    const rows = Object.keys(KINDS)
      .toReversed()
      .map((kind) => claim(kind, { kind: kind as keyof typeof KINDS }));
    expect(order(rows, 'kind')).toEqual(Object.keys(KINDS));
  });

  it('orders dates as text, a whole year before its months', () => {
    const rows = ['2022-06', '2021-12-31', '2022', '2022-01-01'].map((date) => claim(date, { date }));
    expect(order(rows, 'date')).toEqual(['2021-12-31', '2022', '2022-01-01', '2022-06']);
  });

  it('puts the largest claimCount first, the smallest when reversed', () => {
    const rows = [3, 10, 0].map((claimCount) => ({ id: String(claimCount), claimCount }));
    expect(order(rows, 'claimCount')).toEqual(['10', '3', '0']);
    expect(order(rows, 'claimCount', { reverse: true })).toEqual(['0', '3', '10']);
  });

  it('puts what is missing last, reversed or not, and leaves ties as they were', () => {
    const rows = inKinds.map((kind, at) => claim(`${kind ?? 'none'}-${at}`, kind === undefined ? {} : { kind }));
    expect(order(rows, 'kind')).toEqual([
      'event-2',
      'event-4',
      'assessment-5',
      'forecast-0',
      'recommendation-3',
      'none-1',
    ]);
    expect(order(rows, 'kind', { reverse: true })).toEqual([
      'recommendation-3',
      'forecast-0',
      'assessment-5',
      'event-2',
      'event-4',
      'none-1',
    ]);
  });

  it('takes the last part of a path where only one path ends so', () => {
    const rows = ['p2', 'p1'].map((at) => claim(at, { source: { locator: at } }));
    expect(order(rows, 'locator')).toEqual(['p1', 'p2']);
  });

  it('refuses a field that is not there or has no order, names the nearest and lists the others', () => {
    expect(() => order([claim('a')], 'statment')).toThrow('Did you mean statement?');
    for (const by of ['topics', 'relations', 'alsoAt.locator', 'toString', '']) {
      expect(() => order([claim('a')], by)).toThrow(/not a field to sort by.*Fields: id, statement, /);
    }
  });

  it('orders by a field of the user’s own, whatever it holds', () => {
    const rows = [claim('a', { 'x-weight': 3 }), claim('b'), claim('c', { 'x-weight': 2 })];
    expect(order(rows, 'x-weight')).toEqual(['c', 'a', 'b']);
  });

  it('orders what fields of the user’s own hold: numbers, texts, yes and no, what has no order last; up and down', () => {
    const values = [10, '9', true, 2, { a: 1 }, ['a', {}], 'b', false, ['b', 'a'], -1.5, 'a', ['b'], undefined];
    const rows = values.map((value, at) => claim(String(at), { 'x-rank': value }));
    const up = [-1.5, 2, 10, '9', 'a', 'b', ['b'], ['b', 'a'], false, true];
    const orderOf = (reverse: boolean) => order(rows, 'x-rank', { reverse }).map((id) => values[Number(id)]);
    expect(orderOf(false)).toEqual([...up, { a: 1 }, ['a', {}], undefined]);
    expect(orderOf(true).slice(0, 7)).toEqual([true, false, ['b', 'a'], 'b', ['b'], 'a', '9']);
    expect(orderOf(true).slice(7)).toEqual([10, 2, -1.5, { a: 1 }, ['a', {}], undefined]);
  });

  it('refuses a field of the user’s own that no row has, or that has no order, with what is near', () => {
    const rows = [claim('a', { 'x-rank': 1, 'x-who': { by: 'me' } })];
    expect(() => order(rows, 'x-rnak')).toThrow(/"x-rnak" is a field that nothing here has. Did you mean x-rank\?/);
    expect(() => order(rows, 'x-who')).toThrow('"x-who" holds nothing that has an order');
    expect(order([], 'x-rnak')).toEqual([]);
  });

  it('keeps every row, and gives the same order when done twice', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9._-]{1,8}$/), { maxLength: 20 });
    fc.assert(
      fc.property(ids, fc.boolean(), (names, reverse) => {
        const rows = names.map((id, at) => claim(id, at % 3 === 0 ? {} : { date: String(2000 + (at % 5)) }));
        const once = sorted(rows, OUTPUTS.claims.rows(), { by: 'date', reverse, language: 'en' }, []);
        expect(new Set(once)).toEqual(new Set(rows));
        expect(sorted(once, OUTPUTS.claims.rows(), { by: 'date', reverse, language: 'en' }, [])).toEqual(once);
      }),
    );
  });
});
