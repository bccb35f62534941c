import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/load/load-base.ts';
import { quickClaims } from '../../src/load/quick-claims.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../../src/model/records.ts';
import { arbitraryFile } from './arbitrary-base.ts';
import * as corpus from './corpus/inputs.ts';
import { loadText } from './loading.ts';

const bytes = (text: string) => Buffer.from(text);

/** Base and claims by the loader, and the claims by the quick way. */
async function both(others: string, lines: readonly string[]) {
  const text = [others, ...lines].join('\n');
  const { base, diagnostics } = await loadText(text, 'jsonl');
  const { base: known } = await loadText(others, 'jsonl');
  const quick = quickClaims(
    lines.map((line) => bytes(`${line}\n`)),
    known,
  );
  return { claims: base.records.claim, isSound: diagnostics.length === 0, quick };
}

const OTHERS = ['topic', 'actor', 'technology', 'obstacle', 'opportunity']
  .map((recordType) =>
    JSON.stringify({
      recordType,
      id: 'known',
      [/^[at]/.test(recordType) && recordType !== 'topic' ? 'name' : 'label']: { en: 'Known' },
    }),
  )
  .join('\n');

const SOUND = {
  id: 'a',
  statement: { en: 'A.' },
  topics: ['known'],
  attributedTo: 'article',
  'x-list': [1, { a: null }],
};

describe('claims read quickly', () => {
  it('are those that the loader reads', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async ({ document, claims: list, ...rest }) => {
        const lineOf = (recordType: string) => (record: unknown) =>
          JSON.stringify({ recordType, ...(record as object) });
        const others = RECORD_TYPE_NAMES.flatMap((type) =>
          ((rest[RECORD_TYPES[type].plural] ?? []) as unknown[]).map(lineOf(type)),
        );
        const lines = (list as unknown[]).map((one) => JSON.stringify(one));
        const { claims, quick } = await both([lineOf('document')(document), ...others].join('\n'), lines);
        if (quick !== undefined) expect(quick).toEqual(claims);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the order of the fields of a claim, and every list', async () => {
    const { claims, quick } = await both(OTHERS, [JSON.stringify(SOUND)]);
    expect(quick).toHaveLength(1);
    expect(JSON.stringify(quick)).toBe(JSON.stringify(claims));
  });

  it.each<[string, object | string]>([
    ['an unknown field', { ...SOUND, statment: { en: 'A.' } }],
    ['an unknown id', { ...SOUND, topics: ['unknown'] }],
    ['a repeated id', { ...SOUND, topics: ['known', 'known'] }],
    ['an unknown term', { ...SOUND, kind: 'rumour' }],
    ['a day that is none', { ...SOUND, date: '2023-02-29' }],
    ['a place that is none', { ...SOUND, source: { locator: '7.1' } }],
    ['no statement', { id: 'a' }],
    ['a blank text', { ...SOUND, note: { en: ' ' } }],
    ['a language that is none', { ...SOUND, note: { en_GB: 'A.' } }],
    ['a number in place of a text', { ...SOUND, id: 7 }],
    ['null', { ...SOUND, date: null }],
    ['a number that is not kept', `${JSON.stringify(SOUND).slice(0, -1)},"x-n":12345678901234567890}`],
    ['a key that stands twice', `${JSON.stringify(SOUND).slice(0, -1)},"id":"b"}`],
    ['a key of a prototype', `${JSON.stringify(SOUND).slice(0, -1)},"x-a":{"__proto__":1}}`],
    ['a control character', `${JSON.stringify(SOUND)}\u0085`],
    ['half a line', JSON.stringify(SOUND).slice(0, -5)],
  ])('are given up at %s', async (_, line) => {
    const text = typeof line === 'string' ? line : JSON.stringify(line);
    const { isSound, quick } = await both(OTHERS, [text]);
    expect([isSound, quick]).toEqual([false, undefined]);
  });

  it('may be related, but not in a circle', async () => {
    const related = (id: string, claim: string) =>
      JSON.stringify({ ...SOUND, id, relations: [{ type: 'causes', claim }] });
    const chain = await both(OTHERS, [
      related('a', 'b'),
      related('b', 'c'),
      related('c', 'd'),
      JSON.stringify({ ...SOUND, id: 'd' }),
    ]);
    expect(chain.quick).toEqual(chain.claims);
    const circle = await both(OTHERS, [related('a', 'b'), related('b', 'c'), related('c', 'a')]);
    expect([circle.isSound, circle.quick]).toEqual([false, undefined]);
  });

  it('are never taken from a text that the loader refuses', async () => {
    for (const { content } of Object.values(corpus).flat()) {
      const lines = Buffer.from(content)
        .toString('latin1')
        .split('\n')
        .map((line) => Buffer.from(`${line}\n`, 'latin1'));
      const { base } = await loadText(OTHERS, 'jsonl');
      const quick = quickClaims(lines, base);
      if (quick === undefined || quick.length === 0) continue;
      const chunks = [bytes(`${OTHERS}\n`), ...lines];
      const { diagnostics } = await loadBase([{ name: 'lines', format: 'jsonl', chunks }]);
      expect([lines.map(String).join(''), diagnostics]).toEqual([lines.map(String).join(''), []]);
    }
  });
});
