import { describe, expect, it } from 'vitest';
import { RECORD_TYPE_NAMES, RECORD_TYPES, STATEMENT } from '../../src/model/records.ts';
import { FACETS, RECORD_FACETS, type Facet } from '../../src/query/facets.ts';
import { baseOf, record } from '../support/builders.ts';
import { leavesOf } from '../support/leaves.ts';
import { soraCn } from '../support/memory-runtime.ts';

// A record type may have none.
const facetsOfType: Readonly<Record<string, Readonly<Record<string, Facet<never>>>>> = RECORD_FACETS;

/** The facets that read one field, with what can stand there and the fields that it can stand in. */
const FILTERS = RECORD_TYPE_NAMES.flatMap((type) => {
  const facets = Object.entries<Facet<never>>(type === STATEMENT ? FACETS : (facetsOfType[type] ?? {}));
  return facets.flatMap(([name, { values, many, isImplied }]) => {
    if (isImplied === true || name === 'section') return [];
    const leaves = leavesOf(RECORD_TYPES[type].fields).filter(({ path, field }) => {
      if (typeof values === 'function') return path === name;
      if (field.form === 'term') return field.terms === values;
      // Of a claim an actor is what it is about, one of several, or who holds it.
      const isMeant = field.form === (many === true ? 'references' : 'reference');
      return isMeant && field.to === values && field.origin !== true;
    });
    const known = typeof values === 'string' ? { [values]: [record(values, { id: 'known' })] } : {};
    const all = typeof values === 'object' ? Object.keys(values) : [typeof values === 'string' ? 'known' : 'es'];
    return [{ type, name, leaves, known, all }];
  });
});

describe('the filter', () => {
  it.each(FILTERS)('of $type records by $name keeps those that have the value in their field', async (filter) => {
    const { type, name, leaves, known, all } = filter;
    expect(leaves.map(({ path }) => path)).toHaveLength(1);
    for (const value of all) {
      const records = [record(type, { id: 'has', ...leaves[0]?.having(value) }), record(type, { id: 'lacks' })];
      const base = baseOf({ ...known, [type]: records });
      const line = [RECORD_TYPES[type].plural, `--${name}`, value, '-f', 'ids'];
      expect([value, (await soraCn(line, { base })).stdout]).toEqual([value, 'has\n']);
    }
  });
});
