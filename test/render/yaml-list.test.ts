import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claim } from '../support/builders.ts';
import { builtIn } from '../support/built-in.ts';
import { dangerousCharacters, hostileText } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

describe('yaml', () => {
  it('says what json says', async () => {
    const view = { view: 'claims', rows: builtIn.records.claim } as const;
    for (const options of [{}, { fields: ['statement.es', 'id', 'source'] }]) {
      expect(parse(await rendered(view, 'yaml', options))).toEqual(JSON.parse(await rendered(view, 'json', options)));
    }
  });

  it('is an empty list when there is nothing', async () => {
    expect(await rendered({ view: 'claims', rows: [] }, 'yaml')).toBe('[]\n');
  });

  it('means the same to readers of YAML 1.1', async () => {
    const words = [
      'no',
      'on',
      'y',
      '1_000',
      '0o17',
      '017',
      '1:30',
      '2022-06-30',
      '~',
      '0x1f',
      '.5',
      '1e3',
      'null',
      '=',
    ];
    const rows = words.map((word, at) => claim(`c${at}`, { statement: { en: word }, date: '2022-06-30' }));
    const text = await rendered({ view: 'claims', rows }, 'yaml', { fields: ['statement.en', 'date'] });
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(text, { version })).toEqual(words.map((en) => ({ statement: { en }, date: '2022-06-30' })));
    }
  });

  it('has dangerous characters in escapes of its own, and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (en, own) => {
        const rows = [claim('a', { statement: { en }, [`x-${own}`]: own })];
        const text = await rendered({ view: 'claims', rows }, 'yaml');
        expect(parse(text)).toEqual(rows);
        // By code points: half of a character beyond U+FFFF is no lone surrogate.
        expect([...text].filter((one) => one !== '\n' && dangerousCharacters.includes(one))).toEqual([]);
      }),
    );
  });

  it('writes no alias for a value that stands twice', async () => {
    const topics = ['a', 'b'];
    const text = await rendered({ view: 'claims', rows: [claim('a', { topics }), claim('b', { topics })] }, 'yaml');
    expect(text).not.toMatch(/[&*]a1/);
  });
});
