import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, fingerprintOf, readSource, sentencesIn, type Cut } from '../../../src/query/source/source-text.ts';
import { article, chineseArticle } from '../village-library.ts';

function passages(text: string, cut: Cut = {}): Record<string, string> {
  const blocks = readSource(text, cut);
  return Object.fromEntries(
    blocks
      .flatMap((block) => (block.kind === 'heading' ? [block] : [...sentencesIn(block)]))
      .map(({ locator, text }) => [locator, text]),
  );
}

describe('blocks', () => {
  it('are headings or paragraphs by how they end', () => {
    const kinds = (text: string) => readSource(text, {}).map(({ locator }) => locator);
    expect(kinds('A title\nA sentence.\nWhat now?\nNo (end) here\nDone…')).toEqual(['h1', 'p1', 'p2', 'h2', 'p3']);
    for (const paragraph of ['他来了。', '"Quoted."', "'So!'", '«Oui. »', '(So.)', '„Ja.“', '“So.”)', 'यह सच है।']) {
      expect(kinds(paragraph)).toEqual(['p1']);
    }
    for (const heading of ['Title:', 'A, b;', 'e.g', '...and', '"', '( )', '1.2'])
      expect(kinds(heading)).toEqual(['h1']);
  });

  it('are separated by every kind of line break, or by empty lines', () => {
    const text = 'One.\r\nTwo.\rThree.\u2028Four.\n \t\nFive.';
    expect(Object.keys(passages(text))).toEqual(['p1.s1', 'p2.s1', 'p3.s1', 'p4.s1', 'p5.s1']);
    expect(passages(text, { blocks: 'blank-line' })).toEqual({
      'p1.s1': 'One.',
      'p1.s2': 'Two.',
      'p1.s3': 'Three.',
      'p1.s4': 'Four.',
      'p2.s1': 'Five.',
    });
  });

  it('are normalised: composed, one space for white space, no byte order mark', () => {
    expect(passages('\ufeff  Cafe\u0301\u00a0 \t is\u3000open. ')).toEqual({ 'p1.s1': 'Café is open.' });
  });

  it('know the line they begin on', () => {
    const lines = (blocks: Cut['blocks'] & string) =>
      readSource('\n\nOne\ntwo.\n\nThree.', { blocks }).map(({ line }) => line);
    expect(lines('line')).toEqual([3, 4, 6]);
    expect(lines('blank-line')).toEqual([3, 6]);
  });
});

describe('sentences', () => {
  it('do not end after an abbreviation of the document', () => {
    const text = 'She met Dr. Moss at St. Anne. The casino. It was late.';
    expect(Object.keys(passages(text, { language: 'en' }))).toHaveLength(5);
    expect(Object.values(passages(text, { language: 'en', abbreviations: ['Dr.', 'St.', 'no.'] }))).toEqual([
      'She met Dr. Moss at St. Anne.',
      'The casino.',
      'It was late.',
    ]);
    expect(Object.values(passages('It ends in Dr.', { abbreviations: ['Dr.'] }))).toEqual(['It ends in Dr.']);
  });

  it('end after a longer number than one of the abbreviations', () => {
    const ends = (text: string) => Object.keys(passages(text, { language: 'de', abbreviations: ['3.'] })).length;
    expect(ends('Am 3. Mai war es so.')).toBe(1);
    expect(ends('Vom 1.–3. Mai war es so.')).toBe(1);
    for (const number of ['23.', '2023.', '1,3.', '2.3.', '1:3.'])
      expect(ends(`Es war ${number} Dann kam er.`)).toBe(2);
  });

  it('are found in our articles, whatever the language tag', () => {
    expect(Object.keys(passages(article, { language: 'en', abbreviations: ['Dr.'] }))).toHaveLength(13 + 4);
    expect(Object.keys(passages(chineseArticle, { language: 'zh' }))).toHaveLength(10 + 4);
    expect(passages(chineseArticle, { language: 'en-fonipa-fonipa' })['p2.s2']).toBe('三月的洪水用光了维修基金。');
  });
});

describe('digests', () => {
  it('are SHA-256 of UTF-8, the fingerprint that of the blocks joined by line feeds', () => {
    const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
    expect(digestOf('Café')).toBe(sha256('Café'));
    expect(fingerprintOf(readSource('A title \n\n Two  words.', {}))).toBe(sha256('A title\nTwo words.'));
  });

  it('do not depend on line ends, spaces or composition', () => {
    const print = (text: string) => fingerprintOf(readSource(text, {}));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const text = lines.join('\n');
        const other = `\ufeff\n${lines.map((line) => ` ${line.normalize('NFD')}\t`).join('\r\n\r\n')}`;
        expect(print(other)).toBe(print(text));
      }),
    );
  });
});

const realArticle = process.env['SORA_CN_ARTICLE'] ?? new URL('../../../../shared/article.es.txt', import.meta.url);

describe.skipIf(!existsSync(realArticle))('the article of the built-in base', () => {
  it('has eighteen sentences in nine paragraphs under four headings', () => {
    const blocks = readSource(readFileSync(realArticle, 'utf8'), { language: 'es' });
    expect(blocks.map(({ locator }) => locator)).toEqual('p1 h1 p2 p3 h2 p4 p5 h3 p6 p7 h4 p8 p9'.split(' '));
    expect(blocks.flatMap(({ sentences }) => sentences)).toHaveLength(18);
    expect(blocks.find(({ locator }) => locator === 'p2')?.sentences[1]).toContain('GPU');
  });
});
