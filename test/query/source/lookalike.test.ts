import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedDigestOf, lookalike } from '../../../src/query/source/lookalike.ts';

/** Pairs that the eye takes for one: as it was recorded, as it is copied. */
const ALIKE: Readonly<Record<string, readonly [string, string]>> = {
  'straight quotes': ['“It’s a ‘toy’,” she said.', `"It's a 'toy'," she said.`],
  'guillemets with spaces': ['She said “go” twice.', 'She said «\u00a0go\u202f» twice.'],
  'German quotes': ['Er sagte „ja“ dazu.', 'Er sagte »ja« dazu.'],
  'quotes and dashes of Hebrew': ['צה"ל על-פי ג\'ון', 'צה״ל על־פי ג׳ון'],
  'printers’ flowers': ['She said “go” twice.', 'She said ❝go❞ twice.'],
  'marks in round brackets': ['It broke. So it was.', 'It broke.(3) So it was.①'],
  'a stop outside the quotes': ['It was “a toy.” Well, “so,” he said.', 'It was “a toy”. Well, “so”, he said.'],
  'accents for apostrophes': ['It’s theirs.', 'It´s theirs.'],
  'a typed dash': ['The dam — a large one — broke.', 'The dam -- a large one--broke.'],
  'an en dash without spaces': ['The dam—a large one—broke.', 'The dam – a large one – broke.'],
  'a figure dash': ['From 1990–95 it stood.', 'From 1990-95 it stood.'],
  'a minus': ['It was −15 °C.', 'It was -15 °C.'],
  'three stops': ['He left… and came.', 'He left ... and came.'],
  'spaces of any kind': ['40\u00a0million\u2009litres', '40 million litres'],
  'soft hyphens': ['The ministry confirmed.', 'The min\u00adis\u00adtry con\u00adfirmed.'],
  'zero-width spaces and joiners': ['The ministry confirmed.', 'The\u200b min\u2060istry\ufeff confirmed.'],
  'direction marks': ['The ministry.', '\u200eThe ministry.\u200f'],
  ligatures: ['The final office.', 'The ﬁnal oﬃce.'],
  'full-width forms': ['GPT-4,at 50%!', 'ＧＰＴ－４，at ５０％！'],
  'a hard hyphen': ['A well-known dam.', 'A well\u2011known dam.'],
  'the ordinal for a degree': ['It was 20 °C.', 'It was 20 ºC.'],
  entities: ['“Dams & locks” cost < 5 €.', '&ldquo;Dams &amp; locks&rdquo; cost &lt;&nbsp;5&#160;&euro;.'],
  'numbers of Windows in entities': ['It’s', 'It&#146;s'],
  'bytes of Windows': ['“It’s” – so…', '\x93It\x92s\x94 \x96 so\x85'],
  'marks of notes': ['It broke. Nobody knew.', 'It broke.[3][14] Nobody knew.¹²'],
  'a mark behind a space, and one in words': ['It broke. Nobody knew.', 'It broke. [3] Nobody knew.[citation needed]'],
  'closed emphasis': ['It broke.', 'It broke.**'],
};

/** Pairs that say something else. */
const UNLIKE: Readonly<Record<string, readonly [string, string]>> = {
  case: ['The May report', 'the may report'],
  accents: ['el público', 'el publico'],
  'a figure': ['It cost 10,000.', 'It cost 100,000.'],
  'a decimal point': ['It is 1.5 metres.', 'It is 15 metres.'],
  'the sign of a number': ['It was −15 °C.', 'It was 15 °C.'],
  'a raised figure': ['It is 10² long.', 'It is 102 long.'],
  'a fraction': ['It is 1½ long.', 'It is 11/2 long.'],
  'a currency': ['It cost $5.', 'It cost €5.'],
  'per cent': ['5 % of it', '5 ‰ of it'],
  'a comparison': ['a < b', 'a > b'],
  'a word': ['It is safe.', 'It is not safe.'],
  'the order': ['Dogs bite men.', 'Men bite dogs.'],
  'a question': ['It is safe.', 'It is safe?'],
  'Han forms': ['发展', '發展'],
  'joiners that letters need': ['نمی\u200cخواهم', 'نمیخواهم'],
  'quoted words': ['The “safe” dam.', 'The safe dam.'],
  'a bracket in words': ['He [the mayor] left.', 'He left.'],
  'signs of Arabic': ['\u0600١٢', '١٢'],
};

describe('lookalike', () => {
  it.each(Object.entries(ALIKE))('takes %s for one', (_, [recorded, copied]) => {
    expect(lookalike(copied)).toBe(lookalike(recorded));
  });

  it.each(Object.entries(UNLIKE))('tells %s apart', (_, [one, other]) => {
    expect(lookalike(other)).not.toBe(lookalike(one));
  });

  const word = fc.constantFrom('dam', 'Dam', '40', '4.5', 'niño', '芯片', 'не', '½', 'C++', '$5');
  const words = fc.array(word, { minLength: 1, maxLength: 12 });
  const blind = fc.constantFrom('\u00ad', '\u200b', '\ufeff', '\u2060', '\u200e');

  it('sees no difference in what is invisible, wherever it stands', () => {
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(), blind)), (some, inserted) => {
        let text = some.join(' ');
        for (const [at, sign] of inserted) text = text.slice(0, at % text.length) + sign + text.slice(at % text.length);
        expect(lookalike(text)).toBe(lookalike(some.join(' ')));
      }),
    );
  });

  it('sees any other word, and any other order', () => {
    fc.assert(
      fc.property(words, words, (some, others) => {
        fc.pre(some.join(' ') !== others.join(' '));
        expect(foldedDigestOf(others.join(' '))).not.toBe(foldedDigestOf(some.join(' ')));
      }),
    );
  });

  it('is recorded as sixteen digits, which never change', () => {
    expect(foldedDigestOf('“It’s here,” she said – twice…')).toBe('370894f3d3456b27');
  });
});
