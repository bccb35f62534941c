import { describe, expect, it } from 'vitest';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../../src/model/records.ts';
import { fieldsOf, type Field } from '../../../src/model/shape.ts';
import { loadText } from '../loading.ts';

/** A way in which a record of a type leads to another that must not lead back. */
interface Way {
  readonly type: RecordType;
  readonly name: string;
  readonly link: (to: string) => object;
}

const acyclic: readonly Way[] = RECORD_TYPE_NAMES.flatMap((type) =>
  fieldsOf(RECORD_TYPES[type].fields).flatMap(([name, field]): Way[] => {
    if (field.form === 'references' && field.acyclic === true) {
      return [{ type, name, link: (to) => ({ [name]: [to] }) }];
    }
    if (field.form !== 'objects') return [];
    return fieldsOf(field.fields).flatMap(([inner, one]: readonly [string, Field]): Way[] => {
      const rule = one.form === 'reference' ? one.acyclic : undefined;
      if (rule === undefined || rule === true) return [];
      return rule.terms.map((term) => ({
        type,
        name: `${name} of type ${term}`,
        link: (to) => ({ [name]: [{ [rule.field]: term, [inner]: to }] }),
      }));
    });
  }),
);

/** A circle of topics, each narrower than the next. */
const circle = (length: number) =>
  JSON.stringify({
    topics: Array.from({ length }, (_, at) => ({
      id: `t${at + 1}`,
      label: { en: `${at}.` },
      broader: [`t${((at + 1) % length) + 1}`],
    })),
  });

it.each([
  [2, 't1 → t2 → t1'],
  [5, 't1 → t2 → t3 → t4 → t5 → t1'],
  [6, 't1 → t2 → t3 → t4 → … → t1'],
  [90, 't1 → t2 → t3 → t4 → … → t1'],
])('a circle of %i is told whole if it is short', async (length, way) => {
  const { diagnostics } = await loadText(circle(length), 'json');
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(`, ${way}: `)]);
});

describe('links that must not lead back to where they start', () => {
  it('are of several types and kinds', () => {
    expect(acyclic.length).toBeGreaterThanOrEqual(4);
  });

  it.each(acyclic)('are refused on a circle of any length: $type.$name', async ({ type, link }) => {
    const { plural, title } = RECORD_TYPES[type];
    const base = (targets: readonly (string | undefined)[]) => ({
      [plural]: targets.map((to, at) => ({
        id: `r${at}`,
        [title]: { en: `${at}.` },
        ...(to !== undefined && link(to)),
      })),
    });
    const codes = async (targets: readonly (string | undefined)[]) =>
      (await loadText(JSON.stringify(base(targets)), 'json')).diagnostics.map(({ code }) => code);
    expect(await codes(['r0'])).toEqual(['cycle']);
    expect(await codes(['r1', 'r0'])).toEqual(['cycle']);
    expect(await codes(['r1', 'r2', 'r3', 'r1'])).toEqual(['cycle']);
    expect(await codes(['r1', 'r2', undefined])).toEqual([]);
  });
});
