import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/load/load-base.ts';
import { UserError } from '../../src/model/errors.ts';
import { draft } from '../../src/query/draft.ts';
import { verifyText } from '../../src/query/verify.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';
import { article, baseOf, chineseArticle } from './village-library.ts';

const verify = (base: KnowledgeBase, text: string) => verifyText(base, base.records.document[0], text);

const english = await draft(article, { name: 'village-library.en.txt', withText: true });
const wrapped = article.replace(/(.{30,60}) /g, '$1\n');

describe('the draft of a text', () => {
  it('is a base as it stands, with a claim to fill in for each sentence', async () => {
    const { records } = await baseOf(english.yaml);
    const [document] = records.document;
    expect(document).toMatchObject({ id: 'village-library-en', language: 'en', blocks: 'line' });
    expect(document?.abbreviations).toContain('Dr.');
    expect(document?.sections.map(({ heading, from, to }) => [heading, from, to])).toEqual([
      [undefined, 'p1', 'p1'],
      ['h1', 'p2', 'p2'],
      ['h2', 'p3', 'p3'],
      ['h3', 'p4', 'p4'],
      ['h4', 'p5', 'p5'],
    ]);
    expect(records.claim).toHaveLength(13);
    expect(records.claim[1]).toMatchObject({ id: 'p1-s2', statement: { en: '' }, source: { locator: 'p1.s2' } });
  });

  it('is verified by its text, to the last sentence', async () => {
    for (const text of [article, chineseArticle, wrapped]) {
      const base = await baseOf((await draft(text, { name: 'a.txt', withText: true })).yaml);
      const { rows, uncovered, fingerprint } = verify(base, text);
      expect(rows.map(({ status }) => status)).toEqual(rows.map(() => 'verified'));
      expect({ uncovered, fingerprint }).toEqual({ uncovered: [], fingerprint: 'same' });
    }
  });

  it('has each sentence above its claim, unless it is not to', async () => {
    expect(english.yaml).toContain('  # p5.s1: The council will vote on 4 May.\n  - id: p5-s1\n');
    expect(english.yaml).toContain('    # h4: What happens next\n');
    const { yaml } = await draft(article, { name: 'a.txt', withText: false });
    expect(yaml).not.toContain('council');
    expect(yaml).not.toContain('happens');
  });

  it('cuts a text broken to a width at its empty lines, and says so', async () => {
    expect(wrapped.split('\n').length).toBeGreaterThan(25);
    const { yaml, remarks } = await draft(wrapped, { name: 'a.txt', withText: true });
    const { records } = await baseOf(yaml);
    const [document] = records.document;
    expect(document?.blocks).toBe('blank-line');
    expect(remarks.join()).toContain('blank-line');
    expect(records.claim).toHaveLength(13);
    expect(english.remarks.join()).not.toContain('blank-line');
  });

  it('takes lines for paragraphs that end in a mark of a note', async () => {
    for (const text of [
      '他走了。[3]\n她留下了。\n',
      'वह गया।[२][३]\nक्या हुआ?¹\nवह आई।\n',
      '彼は来た。（共同）\n雨だ。\n',
    ])
      expect((await draft(text, { name: 'a.txt', withText: true })).yaml).toContain('blocks: line\n');
  });

  it('leaves lists and verses of whole lines alone', async () => {
    const unpunctuated = `${'word '.repeat(40)}\n`.repeat(3);
    for (const text of [
      unpunctuated,
      '- apples\n- pears\n- plums\n',
      'Rain on the roof\nWind on the sea\nNobody home.',
      'One line.',
    ]) {
      const { yaml } = await draft(text, { name: 'a.txt', withText: true });
      expect((await baseOf(yaml)).records.document[0]?.blocks).toBe('line');
    }
  });

  it('names the document after the text', async () => {
    const idOf = async (name: string) =>
      (await baseOf((await draft('So.', { name, withText: true })).yaml)).records.document[0]?.id;
    expect(await idOf('Café – été 2024.txt')).toBe('cafe-ete-2024');
    expect(await idOf('a.b/007.txt')).toBe('007');
    expect(await idOf('article.txt')).toBe('source');
    expect(await idOf('文章.txt')).toBe('source');
    expect(await idOf('P7.txt')).toBe('text-p7');
  });
});

describe('the language of a draft', () => {
  const languageOf = async (text: string) =>
    /^ {2}language: "?([^"\n]*)/m.exec((await draft(text, { name: 'a', withText: false })).yaml)?.[1];

  it('is recognised where that is sure', async () => {
    expect(await languageOf(article)).toBe('en');
    expect(await languageOf(chineseArticle)).toBe('zh');
    expect(await languageOf('El pueblo cierra su biblioteca por la lluvia, como los otros del valle.')).toBe('es');
    expect(await languageOf('Das Dorf und der Wald sind nicht weit von dem See.')).toBe('de');
    expect(await languageOf('Le village ferme les portes et les livres dorment dans le noir.')).toBe('fr');
    expect(await languageOf('図書館は来年の春に閉まるかもしれない。')).toBe('ja');
    expect(
      await languageOf(
        'Деревня закрывает библиотеку, потому что крыша протекает. Совет сказал, что денег на ремонт нет, но читатели хотят сами починить крышу до лета.',
      ),
    ).toBe('ru');
    for (const nothing of [
      'Xyzzy plugh!',
      'Berlin, Paris, Oslo, Madrid.',
      'x = foo(bar); y = baz[1]; return z;',
      '1 2 3.',
    ])
      expect(await languageOf(nothing)).toBeUndefined();
  });

  it('is as given, or refused', async () => {
    const { yaml, remarks } = await draft('Så.', { name: 'a', language: 'no', withText: true });
    expect((await baseOf(yaml)).records.document[0]?.language).toBe('no');
    expect(remarks.join()).not.toContain('--language');
    await expect(draft('So.', { name: 'a', language: 'english!', withText: true })).rejects.toThrow(UserError);
  });
});

describe('the abbreviations of a draft', () => {
  const claimsOf = async (text: string, language: string, ...abbreviations: string[]) => {
    const { yaml } = await draft(text, { name: 'a', language, abbreviations, withText: false });
    return (await baseOf(yaml)).records.claim.length;
  };

  it('are those of the language and those that are given', async () => {
    const text = 'Es kostete 20 Mio. Euro, Zins usw. Und Lohn u. v. m. Am 3. Mai begann es.';
    expect(await claimsOf(text, 'de')).toBe(2);
    expect(await claimsOf(text, 'de-CH', ' usw., u. v. m.')).toBe(1);
    expect(await claimsOf(text, 'de-CH', 'usw.', 'u. v. m.')).toBe(1);
    expect(await claimsOf(text, 'sv')).toBe(4);
  });

  it('may lack their stop, and be cut at each of their own', async () => {
    expect(await claimsOf('Die Ges. M. B. Haus ging.', 'sv', 'Ges. M. B')).toBe(1);
    expect(await claimsOf('She works at Yahoo! Inc. They pay.', 'sv', 'Yahoo!,')).toBe(2);
  });

  it('are words', async () => {
    for (const abbreviations of ['.', 'a.,…', 'a\u202e.'])
      await expect(draft('So.', { name: 'a', abbreviations: [abbreviations], withText: false })).rejects.toThrow(
        '--abbreviations',
      );
  });

  it('are named in a remark, if the text has any use for them', async () => {
    const remarkOn = async (text: string, language: string) =>
      (await draft(text, { name: 'a', language, withText: false })).remarks.join();
    expect(await remarkOn('So. It is.', 'en')).toContain('such as Mr., Mrs., Ms.; --abbreviations LIST');
    expect(await remarkOn('So. Det er.', 'sv')).toContain('--abbreviations LIST');
    expect(await remarkOn(chineseArticle, 'zh')).not.toContain('--abbreviations');
  });
});

describe('a difficult text', () => {
  it('without a word is refused', async () => {
    for (const text of ['', ' \n\t\n', '\ufeff'])
      await expect(draft(text, { name: 'a.txt', withText: true })).rejects.toThrow('a.txt');
  });

  it('of more sentences than anybody could fill in is refused', async () => {
    await expect(draft('Oh! '.repeat(50_001), { name: 'a.txt', withText: true })).rejects.toThrow('50001 sentences');
  });

  it('without the end of a sentence is all paragraphs', async () => {
    const { yaml } = await draft('หมู่บ้านปิดห้องสมุด\nหลังคารั่ว', { name: 'a', language: 'th', withText: true });
    expect((await baseOf(yaml)).records.claim.map(({ id }) => id)).toEqual(['p1-s1', 'p2-s1']);
  });

  it('names each line that it takes for a heading, also one without a paragraph', async () => {
    const text = 'A title\nBy a writer\nIt rains.\nThe end';
    for (const withText of [true, false]) {
      const { yaml, remarks } = await draft(text, { name: 'a', language: 'en', withText });
      expect(remarks.join()).toContain('h1 “A title”, h2 “By a writer”, h3 “The end”');
      expect((yaml.match(/# h\d: /g) ?? []).length).toBe(withText ? 3 : 0);
      const [document] = (await baseOf(yaml)).records.document;
      expect(Object.keys(document?.sentences ?? {})).toEqual(['h1', 'h2', 'h3', 'p1.s1']);
      expect(Object.keys(document?.folded ?? {})).toEqual(['h1', 'h2', 'h3', 'p1.s1']);
    }
  });

  it('says of front matter above a text that it is drafted, and nothing of a line between paragraphs', async () => {
    const remarksOf = async (text: string) => (await draft(text, { name: 'a.md', withText: true })).remarks.join();
    expect(await remarksOf('---\ntitle: Dams\n---\n\nIt leaks. It is old.\n')).toContain('front matter');
    expect(await remarksOf('---\n\nIt leaks. It is old.\n\n---\n\nNote: it is full.\n')).not.toContain('front matter');
  });

  it('has no claim for a closing quote that stands alone', async () => {
    const text = 'Il a dit : « C’est un mot. »\nC’est tout. Fin !';
    const { yaml } = await draft(text, { name: 'a', language: 'fr', withText: true });
    const base = await baseOf(yaml);
    expect(base.records.claim.map(({ id }) => id)).toEqual(['p1-s1', 'p2-s1', 'p2-s2']);
    expect(Object.keys(base.records.document[0]?.sentences ?? {})).toHaveLength(3);
    expect(verify(base, text)).toMatchObject({ sentenceCount: 3, coveredCount: 3, fingerprint: 'same' });
  });

  it('has no place for a paragraph without a word', async () => {
    const { records } = await baseOf(
      (await draft('Head\nOne.\n***.', { name: 'a', language: 'en', withText: true })).yaml,
    );
    const [document] = records.document;
    expect(records.claim).toHaveLength(1);
    expect(document?.sections).toMatchObject([{ from: 'p1', to: 'p1' }]);
  });

  it('cannot break out of its comments', async () => {
    const hostile = await draft(
      'A\u202e\u0000head\nOne.\nOne\u0000\u001b[2J \u0085claims: 1\u2028x: y\u202e. # a: [b',
      {
        name: 'a',
        language: 'en',
        withText: true,
      },
    );
    expect(hostile.yaml).toMatch(/^[\n\x20-\x7e]*$/);
    await baseOf(hostile.yaml);
  });

  it('of any kind loads and is verified', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '. ',
        '! ',
        '\n',
        '\n\n',
        '…',
        '"',
        '。',
        'Dr. ',
        'word ',
        'A ',
        ': ',
        '# ',
        '- ',
        '\u2028',
        '\r',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.boolean(), async (pieces, withText) => {
        // What is decoded from UTF-8 has no lone surrogates.
        const text = Buffer.from(pieces.join('')).toString();
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        const { yaml } = await draft(text, { name: 'a', withText });
        const { base, diagnostics } = await loadBase([{ name: 'a', format: 'yaml', chunks: [Buffer.from(yaml)] }]);
        expect(diagnostics).toEqual([]);
        const { rows, uncovered, fingerprint } = verify(base, text);
        expect(rows.filter(({ status }) => status !== 'verified')).toEqual([]);
        expect({ uncovered, fingerprint }).toEqual({ uncovered: [], fingerprint: 'same' });
      }),
      { numRuns: 300 },
    );
  });
});
