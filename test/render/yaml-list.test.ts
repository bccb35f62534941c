import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { claim } from '../support/builders.ts';
import { builtIn } from '../support/built-in.ts';
import { dangerousCharacters, hostileText, withoutJoiners } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

/** The text as YAML can hold it: there is no way to write half a character. */
const whole = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');

/** Texts of several lines, blank ones among them, which writers of YAML like to fold. */
const longText = fc
  .array(
    fc.constantFrom(
      'word ',
      'several words of a text ',
      '\n',
      '\n\n',
      '\n \n',
      ' ',
      '  ',
      '\t',
      '\\',
      '"',
      "'",
      ': ',
      '# ',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

/** What other readers of YAML take for a number, a date, a symbol or a mark. */
const oddText = fc.constantFrom(
  '=',
  '<<',
  ':a',
  ':',
  '1,000',
  '1e3',
  '0o7',
  '+1',
  '.',
  '-',
  '~',
  '!a',
  '&a',
  '*a',
  '%',
  '@',
  '?',
  '|',
);

describe('yaml', () => {
  it('is to another reader what was put in, whatever texts and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(longText, oddText, hostileText),
        fc.oneof(
          longText,
          oddText,
          hostileText,
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
        ),
        async (en, own) => {
          const text = await rendered(
            { view: 'claims', rows: [claim('a', { statement: { en }, 'x-own': [own] })] },
            'yaml',
          );
          const kept = typeof own === 'string' ? whole(own) : own;
          const expected = [claim('a', { statement: { en: whole(en) }, 'x-own': [kept] })];
          expect(load(text)).toEqual(expected);
          expect(parse(text, { version: '1.1' })).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has numbers as YAML 1.1 has them, with a point', async () => {
    const numbers = [1e21, -5e300, 1e-7, 1.5e-7, 5e-324, 0.1, 12];
    const text = await rendered({ view: 'claims', rows: [claim('a', { 'x-n': numbers })] }, 'yaml', {
      fields: ['x-n'],
    });
    const written = text.split('\n').filter((line) => line.includes('e'));
    expect(written.length).toBe(5);
    for (const line of written) expect(line).toMatch(/- -?\d+\.\d+e[+-]\d+$/);
    expect(load(text)).toEqual([{ 'x-n': numbers }]);
  });

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
        expect(parse(text)).toEqual([claim('a', { statement: { en: whole(en) }, [`x-${whole(own)}`]: whole(own) })]);
        // By code points: half of a character beyond U+FFFF is no lone surrogate.
        expect([...withoutJoiners(text)].filter((one) => one !== '\n' && dangerousCharacters.includes(one))).toEqual(
          [],
        );
      }),
    );
  });

  it.each(['\ufffe', '\uffff'])('holds no %j, which other readers refuse, but as an escape', async (character) => {
    for (const en of [character, `a${character}`, `${character} b\n c`]) {
      const rows = [claim('a', { statement: { en }, 'x-own': { [en]: en } })];
      const text = await rendered({ view: 'claims', rows }, 'yaml');
      expect(text).not.toContain(character);
      expect([parse(text), load(text)]).toEqual([rows, rows]);
    }
  });

  it('writes no alias for a value that stands twice', async () => {
    const topics = ['a', 'b'];
    const text = await rendered({ view: 'claims', rows: [claim('a', { topics }), claim('b', { topics })] }, 'yaml');
    expect(text).not.toMatch(/[&*]a1/);
  });
});
