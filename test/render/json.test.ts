import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from '../support/builders.ts';
import { builtIn } from '../support/built-in.ts';
import { dangerousCharacters, hostileText } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

const claimsView = (...rows: ReturnType<typeof claim>[]) => ({ view: 'claims', rows }) as const;

describe('json', () => {
  it('is a bare array, indented by two, with a line feed at the end', async () => {
    const text = await rendered(claimsView(claim('a'), claim('b')), 'json', { fields: ['id', 'topics'] });
    expect(text).toBe(
      '[\n  {\n    "id": "a",\n    "topics": []\n  },\n  {\n    "id": "b",\n    "topics": []\n  }\n]\n',
    );
  });

  it('is [] when there is nothing', async () => {
    expect(await rendered(claimsView(), 'json')).toBe('[]\n');
  });

  it('has every field and language, and gives the records back as they are', async () => {
    const rows = builtIn.records.claim;
    expect(JSON.parse(await rendered({ view: 'claims', rows }, 'json'))).toEqual(rows);
  });

  it('keeps the nesting of the fields asked for, in the order asked for', async () => {
    const text = await rendered(claimsView(claim('a', { source: { locator: 'p1.s1', quotation: 'q' } })), 'json', {
      fields: ['source.locator', 'id', 'statement.en'],
    });
    expect(JSON.stringify(JSON.parse(text))).toBe(
      '[{"source":{"locator":"p1.s1"},"id":"a","statement":{"en":"The a"}}]',
    );
  });

  it('has dangerous characters as \\u escapes, and loses nothing', async () => {
    for (const format of ['json', 'jsonl'] as const) {
      const statement = { en: dangerousCharacters.join('.') };
      const text = await rendered(claimsView(claim('a', { statement })), format);
      for (const character of dangerousCharacters.filter((one) => one !== '\n')) expect(text).not.toContain(character);
      expect(text).toContain('\\u001b');
      expect([JSON.parse(text)].flat()).toMatchObject([{ statement }]);
    }
  });

  it('has everything else as itself', async () => {
    const en = 'naïve 芯片 👩‍👩‍👧 “quoted” <b> &';
    expect(await rendered(claimsView(claim('a', { statement: { en } })), 'json')).toContain(en);
  });
});

describe('jsonl', () => {
  it('has one compact record a line', async () => {
    const text = await rendered(claimsView(claim('a'), claim('b')), 'jsonl', { fields: ['id', 'topics'] });
    expect(text).toBe('{"id":"a","topics":[]}\n{"id":"b","topics":[]}\n');
  });

  it('is nothing when there is nothing', async () => {
    expect(await rendered(claimsView(), 'jsonl')).toBe('');
  });

  it('has as many lines as records and loses nothing, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { maxLength: 4 }), async (texts) => {
        const rows = texts.map((en, at) => claim(`c${at}`, { statement: { en } }));
        const lines = (await rendered(claimsView(...rows), 'jsonl')).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
      }),
    );
  });
});
