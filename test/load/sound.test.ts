import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundMapping } from '../../src/load/sound.ts';
import { readMapping } from '../../src/load/fields/validate.ts';
import { ValuePath, type Fault } from '../../src/load/fields/value-path.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../src/model/records.ts';
import { arbitraryFile } from './arbitrary-base.ts';

/** A record by the careful way, and what that way finds wrong with it. */
function careful(type: RecordType, value: unknown) {
  const faults: Fault[] = [];
  const walk = new ValuePath((fault) => faults.push(fault), []);
  return { fields: readMapping(walk, RECORD_TYPES[type].fields, value, 'it'), faults };
}

/** As they come from a file: `JSON.stringify` writes no minus zero, which is a doubt. */
const records = arbitraryFile
  .map(asRead)
  .map((file) =>
    RECORD_TYPE_NAMES.flatMap((type) =>
      (file[RECORD_TYPES[type].plural] as Record<string, unknown>[]).map((record) => ({ type, record })),
    ),
  );

function asRead<T>(file: T): T {
  return JSON.parse(JSON.stringify(file)) as T;
}

/** What stands in files where something else should, and what nearly is as it should be. */
const odd = fc.constantFrom<unknown>(
  ...[null, true, 7, 1e21, -0, Infinity, 2 ** 60, '', ' ', '\u200b', 'article', 'a b', '2023-02-29', 'p0', 'en_GB'],
  ...[[], [''], ['a', 'a'], ['article'], [null], [{}], {}, { en: '' }, { en: 7 }, { '': 'A' }, { locator: 'h1' }],
  ...[JSON.parse('{"__proto__":{"en":"A"}}') as unknown, JSON.parse('{"x":{"constructor":1}}') as unknown],
);

describe('a record that is taken after a quick look', () => {
  it('is what the careful way makes of it', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const { type, record } of all) {
          const { fields, faults } = careful(type, record);
          expect(faults).toEqual([]);
          const sound = soundMapping(RECORD_TYPES[type].fields, record);
          expect(JSON.stringify(sound)).toBe(JSON.stringify(fields));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is taken only if the careful way finds nothing wrong', () => {
    const spoilt = fc.tuple(records, fc.nat(), fc.nat(), odd, fc.boolean()).map(([all, which, key, value, adds]) => {
      const { type, record } = all[which % all.length] ?? { type: 'claim' as const, record: {} };
      const names = [...Object.keys(RECORD_TYPES[type].fields), 'x-own'];
      const name = adds ? 'unknown' : (names[key % names.length] ?? '');
      return { type, value: { ...record, [name]: value } };
    });
    let taken = 0;
    fc.assert(
      fc.property(spoilt, ({ type, value }) => {
        const sound = soundMapping(RECORD_TYPES[type].fields, value);
        if (sound === undefined) return;
        taken++;
        const { fields, faults } = careful(type, value);
        expect(faults).toEqual([]);
        expect(sound).toEqual(fields);
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
