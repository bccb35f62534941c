import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedLines } from '../../../src/load/lines/wanted-lines.ts';

/** A text in pieces of these lengths, again and again. */
function* cut(text: string, lengths: readonly number[]): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const end = at + (lengths[piece % lengths.length] ?? 1);
    yield bytes.subarray(at, end);
    at = end;
  }
}

const thinned = (text: string, lengths: readonly number[], ...needles: string[]) =>
  [...wantedLines(cut(text, lengths), [needles])].map((line) => Buffer.from(line).toString());

describe('the lines that a request needs', () => {
  const ids = ['hardware', 'hardware-limitations', 'HL', 'a', '7', 'x.y', 'chips', 'ch', '2024-01'];
  // What is looked for stands last: behind the beginning of a longer id there may be no room for the rest of it.
  const line = fc.record({ 'x-note': fc.constantFrom('é', '芯'), topics: fc.subarray(ids, { minLength: 1 }) });

  it('are all found, however ids begin and wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(line),
        fc.constantFrom(...ids),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
        fc.boolean(),
        (records, wanted, lengths, endsInLineFeed) => {
          const lines = records.map((record) => JSON.stringify(record));
          const found = thinned(lines.join('\n') + (endsInLineFeed ? '\n' : ''), lengths, wanted);
          const needed = lines.filter((text) => text.includes(JSON.stringify(wanted)));
          expect(found.map((text) => text.trim())).toEqual(expect.arrayContaining(needed));
        },
      ),
    );
  });

  it('end with a line that is longer than any is read', () => {
    function* endless(): Generator<Uint8Array> {
      for (;;) yield Buffer.alloc(2 ** 18, 'x');
    }
    const lines = [...wantedLines(endless(), [['a']])];
    expect(lines.map(({ length }) => length)).toEqual([2 ** 20 + 2 ** 18]);
    expect([...wantedLines(endless(), [['a']], 1)][0]).toHaveLength(2 ** 18);
  });

  it('include records of other types, also where a claim’s type is said inside them', () => {
    const lines = [
      '{"id":"first"}',
      '{"x-m":{"recordType":"claim"},"recordType":"topic","id":"late","label":{"en":"Late"}}',
      '{"recordType":"claim","id":"c"}',
    ];
    expect(thinned(`${lines.join('\n')}\n`, [1000], 'unheard-of').map((text) => text.trim())).toEqual(
      lines.slice(0, 2),
    );
  });
});
