import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/model/outputs.ts';
import { fieldAt, pathsOf, pick, valueAt } from '../../src/model/paths.ts';
import { claim } from '../support/builders.ts';

const row = claim('a', {
  statement: { en: 'A.', es: 'B.' },
  source: { locator: 'p1.s1', quotation: 'some words' },
  alsoAt: [{ locator: 'p2.s1' }, { locator: 'p3.s1', quotation: 'others' }],
});
const shape = OUTPUTS.claims.rows();

describe('the paths of a shape', () => {
  it('lead to fields, to what is in them, and to each language of a text', () => {
    const paths = pathsOf(shape, ['en', 'es'], 'all');
    expect(paths).toEqual(expect.arrayContaining(['id', 'statement', 'statement.es', 'source', 'source.locator']));
    expect(paths).toContain('alsoAt.quotation');
  });

  it('are only the ends of them when asked for leaves', () => {
    const leaves = pathsOf(shape, ['en'], 'leaves');
    expect(leaves).toContain('statement.en');
    expect(leaves).not.toContain('statement');
    expect(leaves).not.toContain('source');
  });

  it('lead to a field each', () => {
    for (const { rows } of Object.values(OUTPUTS)) {
      for (const path of pathsOf(rows(), ['en'], 'all')) expect(fieldAt(rows(), path)).toBeDefined();
    }
    const forms = { statement: 'text', 'statement.en': 'text', 'source.locator': 'locator', 'relations.cue': 'string' };
    for (const [path, form] of Object.entries(forms)) {
      expect(fieldAt(shape, path)?.form).toBe(form);
    }
  });
});

describe('the value at a path', () => {
  it('is what the row has there', () => {
    expect(valueAt(row, 'source.locator')).toBe('p1.s1');
    expect(valueAt(row, 'statement.es')).toBe('B.');
  });

  it('is the list of the values of the items, through a list', () => {
    expect(valueAt(row, 'alsoAt.locator')).toEqual(['p2.s1', 'p3.s1']);
    expect(valueAt(row, 'alsoAt.quotation')).toEqual([undefined, 'others']);
  });

  it('is one item of a list by its number, as in the matches of a search', () => {
    expect(valueAt(row, 'alsoAt.1.quotation')).toBe('others');
    expect(valueAt({ aliases: ['a', 'b'] }, 'aliases.1')).toBe('b');
    expect(valueAt({ aliases: ['a', 'b'] }, 'aliases.2')).toBeUndefined();
  });

  it('is nothing where there is none, not even what every object inherits', () => {
    for (const path of ['date', 'source.page', 'constructor', 'statement.toString', 'id.length']) {
      expect(valueAt(row, path)).toBeUndefined();
    }
  });
});

describe('a pick of paths', () => {
  it('keeps the nesting and follows the order asked for', () => {
    const picked = pick(row, ['source.quotation', 'id', 'statement.es', 'source.locator']);
    expect(JSON.stringify(picked)).toBe(
      '{"source":{"quotation":"some words","locator":"p1.s1"},"id":"a","statement":{"es":"B."}}',
    );
  });

  it('has no key for what is missing, and keeps each item of a list', () => {
    expect(pick(row, ['date', 'source.page', 'alsoAt.quotation'])).toEqual({
      source: {},
      alsoAt: [{}, { quotation: 'others' }],
    });
  });

  it('takes a whole field also where a part of it is asked for', () => {
    expect(pick(row, ['statement.en', 'statement'])).toEqual({ statement: { en: 'A.', es: 'B.' } });
  });

  it('of every path is the row itself', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pathsOf(shape, ['en', 'es'], 'leaves'), { minLength: 1 }), (paths) => {
        for (const path of paths) expect(valueAt(pick(row, paths), path)).toEqual(valueAt(row, path));
      }),
    );
    expect(pick(row, Object.keys(row))).toEqual(row);
  });
});
