import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../src/model/records.ts';
import { fieldsOf } from '../../src/model/shape.ts';
import { builtIn } from '../support/built-in.ts';
import { soraCn } from '../support/memory-runtime.ts';

/** The types whose records can link to one another, so that a filter can cut a link. */
const LINKED = RECORD_TYPE_NAMES.filter((type) =>
  fieldsOf(RECORD_TYPES[type].fields).some(
    ([, field]) =>
      (field.form === 'references' && field.to === type) ||
      (field.form === 'objects' &&
        fieldsOf(field.fields).some(([, inner]) => inner.form === 'reference' && inner.to === type)),
  ),
);

describe('a list that a filter printed', () => {
  it.each(['json', 'jsonl', 'yaml'])('is read back with all its records, as %s', async (format) => {
    for (const type of LINKED) {
      const { plural } = RECORD_TYPES[type];
      const { stdout } = await soraCn(`${plural} -f ${format}`);
      const whole = await soraCn(`${plural} -d - -f ids`, { stdin: stdout });
      expect(whole).toMatchObject({ exitCode: 0, stderr: '', stdout: (await soraCn(`${plural} -f ids`)).stdout });
    }
    const { stdout } = await soraCn(`claims --topic chips -f ${format}`);
    const back = await soraCn('claims -d - -f ids', { stdin: stdout });
    expect(back.stdout).toBe((await soraCn('claims --topic chips -f ids')).stdout);
    expect(back).toMatchObject({
      exitCode: 0,
      stderr: 'sora-cn: left aside 1 link to what this list does not hold.\n',
    });
    expect((await soraCn('check -', { stdin: stdout })).stdout).toContain('warning[outside-list]');
  });

  it('keeps every record and every link within it, whichever are left', async () => {
    const chosen = fc
      .constantFrom(...LINKED)
      .chain((type) =>
        fc.record({ type: fc.constant(type), ids: fc.subarray(builtIn.records[type].map(({ id }) => id)) }),
      );
    await fc.assert(
      fc.asyncProperty(chosen, async ({ type, ids }) => {
        fc.pre(ids.length > 0);
        const { plural } = RECORD_TYPES[type];
        const rows = (await rowsOf(`${plural} --json`)).filter(({ id }) => ids.includes(String(id)));
        const back = await rowsOf(`${plural} -d - --json`, JSON.stringify(rows));
        expect(back.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        expect(back.map((row) => linksWithin(type, row))).toEqual(
          rows.map((row) => linksWithin(type, row).filter((id) => ids.includes(id))),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is not what somebody wrote by hand, whose links have to lead somewhere', async () => {
    const stdin = '[{ "id": "a", "statement": { "en": "A." }, "relations": [{ "type": "causes", "claim": "b" }] }]';
    expect(await soraCn('claims -d -', { stdin })).toMatchObject({ exitCode: 2 });
    const { stdout } = await soraCn('claims --topic chips -f jsonl');
    const withTopic = `${stdout}{"recordType":"topic","id":"chips","label":{"en":"Chips"}}\n`;
    expect(await soraCn('claims -d -', { stdin: withTopic })).toMatchObject({ exitCode: 2 });
  });
});

async function rowsOf(line: string, stdin = ''): Promise<Record<string, unknown>[]> {
  return JSON.parse((await soraCn(line, { stdin })).stdout) as Record<string, unknown>[];
}

/** The ids of its own type that a record links to. */
function linksWithin(type: RecordType, row: Record<string, unknown>): string[] {
  return fieldsOf(RECORD_TYPES[type].fields).flatMap(([name, field]) => {
    const value = row[name] ?? [];
    if (field.form === 'references' && field.to === type) return value as string[];
    if (field.form !== 'objects') return [];
    return (value as Record<string, string>[]).flatMap((item) =>
      fieldsOf(field.fields).flatMap(([inner, of]) =>
        of.form === 'reference' && of.to === type ? [item[inner] ?? ''] : [],
      ),
    );
  });
}
