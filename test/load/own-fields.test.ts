import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/load/load-base.ts';
import { yamlWriter } from '../../src/text/yaml-text.ts';

async function loadedFrom(text: string, format: 'yaml' | 'json' | 'jsonl') {
  return loadBase([{ name: `a.${format}`, format, chunks: [Buffer.from(text)] }]);
}

describe('a number in a field of the user’s own', () => {
  const LOSING = [
    '01234',
    '0306406152',
    '+4912345678',
    '1.10',
    '10.1000',
    '1234567e2',
    '1.0',
    '0x1F',
    '0o17',
    '.5',
    '-0',
    '1E5',
  ];

  it.each(LOSING)('is refused where it would not print as it is written: %s', async (written) => {
    const own = [`x-a: ${written}`, `x-a: [1, ${written}]`, `x-a: { b: { c: ${written} } }`];
    for (const field of own) {
      const { diagnostics } = await loadedFrom(`claims:\n- id: a\n  statement: { en: A. }\n  ${field}\n`, 'yaml');
      expect(diagnostics).toMatchObject([{ line: 4, code: 'wrong-type' }]);
      expect(diagnostics[0]?.message).toContain(`write it in quotes, "${written}"`);
    }
  });

  it('is kept where it prints as it is written, and so is every text', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Whole numbers too long for a double are refused: of one that is read nobody can tell whether it was written so.
        fc.oneof(
          fc.maxSafeInteger(),
          fc
            .double({ noNaN: true, noDefaultInfinity: true })
            .filter((one) => !Number.isInteger(one) || Number.isSafeInteger(one) || Math.abs(one) >= 1e21),
        ),
        async (number) => {
          const written = String(number);
          const claim = `claims:\n- { id: a, statement: { en: A. }, x-a: ${written}, x-b: "${written}" }\n`;
          // YAML 1.1 wants a point before the exponent, so that is how it is written.
          const printed = await yamlWriter();
          for (const text of [
            claim,
            printed({ claims: [{ id: 'a', statement: { en: 'A.' }, 'x-a': number + 0, 'x-b': written }] }),
          ]) {
            const { base, diagnostics } = await loadedFrom(text, 'yaml');
            expect(diagnostics).toEqual([]);
            expect(base.records.claim[0]).toMatchObject({ 'x-a': number + 0, 'x-b': written });
          }
        },
      ),
    );
    for (const written of LOSING) {
      const { base } = await loadedFrom(`claims: [{ id: a, statement: { en: A. }, x-a: '${written}' }]`, 'yaml');
      expect(base.records.claim[0]?.['x-a']).toBe(written);
    }
  });
});

describe('a whole number that is too long for a double', () => {
  it.each(['9007199254740993', '-9007199254740992'])('is refused: %s', async (written) => {
    const { diagnostics } = await loadedFrom(`claims: [{ id: a, statement: { en: A. }, x-a: ${written} }]`, 'yaml');
    expect(diagnostics).toMatchObject([{ line: 1 }]);
  });
});

describe('a text of YAML’s > and |', () => {
  const WAYS = ['>', '|', '>+', '|+', '>-', '|-'];

  it.each(WAYS)('ends with what can be seen: %s', async (way) => {
    const text = `actors:
- id: m
  name:
    en: ${way}
      The mayor

  aliases:
  - ${way}
    Her honour

claims:
- id: a
  statement:
    en: ${way}
      The bridge fell.

  source:
    locator: p1
    quotation: ${way}
      fell

  actors: [m]
`;
    const { base, diagnostics } = await loadedFrom(text, 'yaml');
    expect(diagnostics).toEqual([]);
    expect(base.records.actor[0]).toMatchObject({ name: { en: 'The mayor' }, aliases: ['Her honour'] });
    expect(base.records.claim[0]).toMatchObject({
      statement: { en: 'The bridge fell.' },
      source: { quotation: 'fell' },
    });
  });

  it('is the same in every format', async () => {
    const claim = {
      id: 'a',
      statement: { en: ' A.\n' },
      note: { en: '\tB. ' },
      source: { locator: 'p1', quotation: ' q\n' },
    };
    const [json, lines] = [
      await loadedFrom(JSON.stringify([claim]), 'json'),
      await loadedFrom(JSON.stringify(claim), 'jsonl'),
    ];
    expect(json.base.records.claim).toEqual(lines.base.records.claim);
    expect(json.base.records.claim[0]).toMatchObject({
      statement: { en: 'A.' },
      note: { en: 'B.' },
      source: { quotation: 'q' },
    });
  });
});
