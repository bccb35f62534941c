import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/query/source/sentences.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

describe('sentencesOf', () => {
  const word = fc.constantFrom(
    'a',
    'B',
    '. ',
    '.',
    '! ',
    '? ',
    '…',
    ' ',
    '(',
    ') ',
    '" ',
    '7',
    '。',
    '😀',
    'x. y',
    '1. ',
    '(. ',
  );

  it('cuts a text read in small pieces as the segmenter cuts it whole', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (words, window) => {
        const text = words.join('');
        const whole = Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((one) => one !== '');
        expect([...sentencesOf(text, segmenter, [], window)]).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing but white space at the ends of sentences', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        expect([...sentencesOf(text, segmenter, ['B.', '1.'])].join('').replace(/\s/g, '')).toBe(
          text.replace(/\s/g, ''),
        );
      }),
    );
  });

  it('reads a long text and a long sentence to the end', () => {
    const text = `${'It is late. '.repeat(20_000)}${'Never '.repeat(50_000)}ends. ${'Oh! '.repeat(20_000)}`;
    expect([...sentencesOf(text, segmenter, [])]).toHaveLength(40_001);
  });
});
