import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/query/draft.ts';
import { foldedDigestOf } from '../../src/query/source/lookalike.ts';
import { verifyText } from '../../src/query/verify.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';
import { article, baseOf, village } from './village-library.ts';

const verify = (base: KnowledgeBase, text: string) => verifyText(base, base.records.document[0], text);

/** The rows that are not as they were, as `id locator status → where`. */
function found(text: string, base = village): string[] {
  return verify(base, text)
    .rows.filter(({ status }) => status !== 'verified' && status !== 'by-place')
    .map(({ id, locator = '-', status, foundAt }) => `${id} ${locator} ${status} → ${foundAt.join(' ')}`.trimEnd());
}

function replaced(from: string, to: string): string {
  expect(article).toContain(from);
  return article.replace(from, to);
}

describe('the recorded text', () => {
  it('has every claim in its place and a claim in every sentence', () => {
    const { rows, ...rest } = verify(village, article);
    expect(rows.filter(({ status }) => status !== 'verified').map(({ id, status }) => [id, status])).toEqual([
      ['there-is-a-plan', 'by-place'],
    ]);
    expect(rest).toEqual({
      document: village.records.document[0],
      sentenceCount: 13,
      coveredCount: 13,
      uncovered: [],
      isKnownText: true,
      fingerprint: 'same',
      outOfPlace: [],
    });
  });

  it('is the same with other line ends and spaces', () => {
    expect(found(article.replaceAll('\n', '\r\n').replaceAll('. ', '.  '))).toEqual([]);
  });

  it('gives each place of a claim a row, in the order of the data', () => {
    const rows = verify(village, article).rows.filter(({ id }) => id === 'roof-too-dear');
    expect(rows).toEqual([
      {
        id: 'roof-too-dear',
        field: 'source',
        document: 'village-library',
        locator: 'p2.s1',
        status: 'verified',
        basis: 'quotation',
        foundAt: ['p2.s1'],
        line: 5,
        quotation: 'cost more to mend',
        quotationFound: true,
      },
      {
        id: 'roof-too-dear',
        field: 'alsoAt.0',
        document: 'village-library',
        locator: 'h1',
        status: 'verified',
        basis: 'quotation',
        foundAt: ['h1'],
        line: 3,
        quotation: 'wants to close it',
        quotationFound: true,
      },
    ]);
  });
});

describe('a text that differs', () => {
  it('changes exactly the claims of the sentence in which a word changed, and shows the sentence', () => {
    const text = replaced("doubt the builder's estimate", "reject the builder's estimate");
    expect(found(text)).toEqual(['estimate-doubted p2.s3 changed → p2.s3', 'estimate-unchecked p2.s3 changed → p2.s3']);
    const rows = verify(village, text).rows.filter(({ locator }) => locator === 'p2.s3');
    expect(rows.map(({ sentence, quotationFound }) => ({ sentence, quotationFound }))).toEqual([
      { sentence: "Two members reject the builder's estimate, which nobody has checked.", quotationFound: false },
      { sentence: "Two members reject the builder's estimate, which nobody has checked.", quotationFound: true },
    ]);
  });

  it('says where our copy lacks words', () => {
    const rows = verify(village, replaced('for the repair', 'for the whole repair')).rows;
    expect(verify(village, `New.\n${article}`).rows.filter(({ gap }) => gap === true)).toEqual([]);
    expect(rows.filter(({ gap }) => gap === true)).toMatchObject([
      { id: 'fund-emptied', status: 'changed', quotationFound: true },
    ]);
  });

  it('moves what stands behind a new paragraph, headings aside', () => {
    const text = `A new paragraph stands here.\n\n${article}`;
    const moved = verify(village, text);
    expect(moved.rows.find(({ id }) => id === 'closure-possible')).toMatchObject({
      status: 'moved',
      foundAt: ['p2.s1'],
      line: 3,
      quotationFound: true,
    });
    expect(moved.rows.find(({ id }) => id === 'there-is-a-plan')).toMatchObject({ status: 'moved', foundAt: ['p5'] });
    expect(moved.rows.find(({ locator }) => locator === 'h1')).toMatchObject({ status: 'verified' });
    expect(moved).toMatchObject({ sentenceCount: 14, coveredCount: 13, uncovered: ['p1.s1'] });
  });

  it('counts the paragraphs by which a sentence or a paragraph stands later, and of nothing else', () => {
    const moved = (text: string) => verify(village, text).rows.filter(({ status }) => status === 'moved');
    const isWhole = (locator = '') => locator.startsWith('p');
    const behind = moved(`News of the day\n\nA new paragraph stands here.\n\n${article}`);
    expect(new Set(behind.map(({ locator }) => isWhole(locator)))).toEqual(new Set([true, false]));
    for (const { locator, paragraphsLater } of behind) expect(paragraphsLater).toBe(isWhole(locator) ? 1 : undefined);
    // A paragraph that is cut in two: its second sentence is the first of the next.
    const cut = moved(article.replace(/^(.*?\.) /, '$1\n'));
    expect(cut.find(({ locator }) => locator === 'p1.s2')).toMatchObject({ foundAt: ['p2.s1'] });
    for (const { locator, paragraphsLater } of cut) expect(paragraphsLater).toBe(locator === 'p1.s2' ? undefined : 1);
  });

  it('follows a sentence that moved and changed by its quotation', () => {
    const text = `A new paragraph stands here.\n\n${replaced('may close its library', 'may close its library, they say,')}`;
    expect(verify(village, text).rows[0]).toMatchObject({
      status: 'changed',
      foundAt: ['p2.s1'],
      sentence: 'The village of Orrin Ford may close its library, they say, next spring.',
    });
  });

  it('misses a sentence that was cut, not the one that took its place', () => {
    const text = replaced('It had set money aside for the repair, but a flood in March emptied the fund. ', '');
    expect(found(text)).toEqual([
      'fund-emptied p2.s2 missing →',
      'estimate-doubted p2.s3 moved → p2.s2',
      'estimate-unchecked p2.s3 moved → p2.s2',
    ]);
  });

  it('changes a paragraph with any of its sentences, and a heading by its quotation', () => {
    expect(found(replaced('for free', 'at no cost'))).toEqual([
      'free-scaffold p4.s3 changed → p4.s3',
      'there-is-a-plan p4 changed → p4',
    ]);
    expect(found(replaced('Why the council wants to close it', 'Why the council is for it'))).toEqual([
      'roof-too-dear h1 changed → h1',
    ]);
  });

  it('does not take a paragraph for whole of which a sentence stands in another now', () => {
    const [sentence = ''] = /[^.\n]*for free[^.\n]*\./.exec(article) ?? [];
    const moved = `${replaced(sentence, '').trimEnd()} ${sentence.trim()}\n`;
    expect(found(moved).map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      'free-scaffold p4.s3',
      'there-is-a-plan p4',
    ]);
  });

  it('is told from another text', () => {
    const other = verify(village, 'A wholly different story.\nIt has two lines.');
    expect(other).toMatchObject({ isKnownText: false, fingerprint: 'other' });
    expect(new Set(other.rows.map(({ status }) => status))).toEqual(new Set(['missing']));
    expect(other.rows[0]?.sentence).toBe('A wholly different story.');
    expect(verify(village, '').rows).toHaveLength(16);
  });

  it('outside the sentences of claims leaves the claims verified', () => {
    const text = replaced('What happens next', 'What comes next');
    expect(found(text)).toEqual([]);
    expect(verify(village, text)).toMatchObject({ fingerprint: 'other', outOfPlace: [] });
  });
});

describe('a text laid out otherwise', async () => {
  const wrapped = article.replace(/(.{30,60}) /g, '$1\n');
  const tight = article.replaceAll('\n\n', '\n');
  const ofWrapped = (await draft(wrapped, { name: 'a.txt', language: 'en', withText: false })).yaml;

  it('is known, and how it would be cut well', async () => {
    expect(found(wrapped)).toEqual([]);
    expect(verify(village, wrapped)).toMatchObject({ isKnownText: true, otherBlocks: 'blank-line' });
    const base = await baseOf(ofWrapped.replace('blank-line', 'line'));
    expect(verify(base, wrapped)).toMatchObject({ isKnownText: true, otherBlocks: 'blank-line' });
    expect(verify(await baseOf(ofWrapped), tight)).toMatchObject({ isKnownText: true, otherBlocks: 'line' });
  });

  it('is not blamed for what has changed in it', async () => {
    expect(verify(village, replaced('is hopeful', 'is tired'))).not.toHaveProperty('otherBlocks');
    const base = await baseOf(ofWrapped);
    for (const text of [wrapped, article]) {
      const changed = verify(base, text.replace('hopeful', 'tired'));
      expect(changed.rows.filter(({ status }) => status === 'changed')).toHaveLength(1);
      expect(changed).not.toHaveProperty('otherBlocks');
    }
  });

  it('is known by a quotation that stands elsewhere', async () => {
    const base = await baseOf(
      'claims: [{ id: a, statement: { en: A. }, source: { locator: p1.s1, quotation: is hopeful } }]\n',
    );
    expect(verify(base, article)).toMatchObject({ isKnownText: true, rows: [{ status: 'moved' }] });
  });
});

describe('a base that records less', () => {
  const text = 'The roof leaks. Nobody mends it.\nThe rain is blamed.';

  it('is compared by quotations alone', async () => {
    const base = await baseOf(`claims:
  - { id: here, statement: { en: A. }, source: { locator: p1.s1, quotation: roof  leaks } }
  - { id: elsewhere, statement: { en: B. }, source: { locator: p1.s1, quotation: rain is } }
  - { id: otherwise, statement: { en: C. }, source: { locator: p1.s2, quotation: everybody mends } }
  - { id: nowhere, statement: { en: D. }, source: { locator: p9.s1, quotation: everybody mends } }
`);
    expect(verify(base, text).rows.map(({ id, status, foundAt }) => [id, status, ...foundAt])).toEqual([
      ['here', 'verified', 'p1.s1'],
      ['elsewhere', 'moved', 'p2.s1'],
      ['otherwise', 'changed', 'p1.s2'],
      ['nowhere', 'missing'],
    ]);
  });

  it('is compared by digests alone', async () => {
    const base = await baseOf((await draft(text, { name: 'roof.txt', language: 'en', withText: false })).yaml);
    expect(found(text.replace('leaks', 'holds'), base)).toEqual(['p1-s1 p1.s1 changed → p1.s1']);
  });

  it('may cover the sentences of a paragraph with one claim', async () => {
    const base = await baseOf('claims: [{ id: a, statement: { en: A. }, source: { locator: p1, quotation: roof } }]\n');
    expect(verify(base, text)).toMatchObject({ sentenceCount: 3, coveredCount: 2, uncovered: ['p2.s1'] });
  });

  it('has claims that cannot be checked: no place, or a place with neither digest nor quotation', async () => {
    const base = await baseOf(`claims:
  - { id: unsourced, statement: { en: A. } }
  - { id: bare, statement: { en: B. }, source: { locator: p2.s1 } }
  - { id: beyond, statement: { en: C. }, source: { locator: p3.s1 } }
`);
    expect(verify(base, text).rows.map(({ id, status }) => [id, status])).toEqual([
      ['unsourced', 'unchecked'],
      ['bare', 'unchecked'],
      ['beyond', 'missing'],
    ]);
    expect(verify(base, text).uncovered).toEqual(['p1.s1', 'p1.s2']);
  });

  it('tells a wrong quotation of an unchanged sentence from a changed sentence', async () => {
    const { yaml } = await draft(text, { name: 'roof.txt', language: 'en', withText: false });
    const quoting = (quotation: string) =>
      baseOf(yaml.replace(/locator: p1\.s1, digest.*/, `locator: p1.s1, quotation: ${quotation} }`));
    const invented = verify(await quoting('is mended'), text);
    expect(invented).toMatchObject({ coveredCount: 3, uncovered: [] });
    expect(invented.rows[0]).toMatchObject({
      status: 'changed',
      foundAt: ['p1.s1'],
      quotationFound: false,
      asRecorded: true,
      sentence: 'The roof leaks.',
    });
    expect(invented.rows[0]).not.toHaveProperty('quotationAt');
    const misplaced = verify(await quoting('is blamed'), text).rows[0];
    expect(misplaced).toMatchObject({ status: 'changed', foundAt: ['p1.s1'], asRecorded: true, quotationAt: 'p2.s1' });
    expect(verify(await quoting('is mended'), text.replace('leaks', 'drips')).rows[0]).not.toHaveProperty('asRecorded');
    const twice = verify(await quoting('is'), `${text}\nHere is the end.`).rows[0];
    expect(twice).not.toHaveProperty('quotationAt');
  });

  it('knows the quotation that was meant by one with other marks or case', async () => {
    const meantBy = async (quoted: string, quotation: string) => {
      const { yaml } = await draft(quoted, { name: 'a', language: 'en', withText: false });
      const claim = yaml.replace(
        /locator: p1\.s1, digest.*/,
        `locator: p1.s1, quotation: ${JSON.stringify(quotation)} }`,
      );
      return verify(await baseOf(claim), quoted).rows[0]?.quotationMeant;
    };
    expect(await meantBy('“It’s the roof – again.”', `"it's the Roof -`)).toBe('“It’s the roof –');
    expect(await meantBy('İt is İ — as ever.', 'İ - AS')).toBe('İ — as');
    expect(await meantBy('The roof leaks.', 'the rooves')).toBeUndefined();
  });

  it.each([
    ['THE PLAN failed.', 'the plan failed', 'THE PLAN failed'],
    ['L’État a dit non.', "l'Etat a dit", 'L’État a dit'],
    ['Die Straße ist zu.', 'strasse ist', 'Straße ist'],
    ['hòa bình đã đến.', 'hoa binh đã', 'hòa bình đã'],
    ['او مي‌رود خانه.', 'می‌رود', 'مي‌رود'],
    ['Ο Άγιος ήρθε.', 'ΑΓΙΟΣ', 'Άγιος'],
  ])('says what %s has for the quotation %s, with digests or without', async (sentence, quotation, meant) => {
    const claim = (rest: string) =>
      baseOf(
        `claims: [{ id: a, statement: { en: A. }, source: { locator: p1.s1, quotation: ${JSON.stringify(quotation)}${rest} } }]`,
      );
    for (const rest of ['', `, digest: ${foldedDigestOf(sentence)}`]) {
      const { rows, isKnownText } = verify(await claim(rest), sentence);
      expect(rows[0]).toMatchObject({ status: 'changed', foundAt: ['p1.s1'], quotationMeant: meant });
      expect(isKnownText).toBe(true);
    }
  });

  it.each([
    ['It cost “a lot”.', '"a lot"', '“a lot”'],
    ['Er war „alt“, sagte sie.', 'war "alt"', 'war „alt“'],
    ['C’était « vieux ».', "était 'vieux'", 'était « vieux »'],
    ['他说“你好”。', '"你好"', '“你好”'],
    ['She called it ‘so-so’…', '"so-so"', '‘so-so’'],
    ['The “end.” He left.', '"end"', undefined],
  ])('finds in %s the quotation %s, whose last mark stands before a stop', async (sentence, quotation, meant) => {
    const source = `{ locator: p1.s1, quotation: ${JSON.stringify(quotation)} }`;
    for (const heading of ['', 'document: { id: d, segmentation: 2 }\n']) {
      const base = await baseOf(`${heading}claims: [{ id: a, statement: { en: A. }, source: ${source} }]`);
      const [row] = verify(base, sentence).rows;
      expect([row?.status, row?.quotationMeant]).toEqual(['retyped', meant ?? expect.anything()]);
    }
  });
});

const realArticle = process.env['SORA_CN_ARTICLE'] ?? new URL('../../../shared/article.es.txt', import.meta.url);

describe.skipIf(!existsSync(realArticle))('the built-in base', () => {
  it('is verified by its article', async () => {
    const files = ['document', 'topics', 'actors', 'technologies', 'obstacles', 'opportunities', 'claims'];
    const text = files.map((file) => readFileSync(new URL(`../../data/${file}.yaml`, import.meta.url), 'utf8'));
    const base = await baseOf(...text);
    const { rows, coveredCount, sentenceCount, fingerprint } = verify(base, readFileSync(realArticle, 'utf8'));
    expect(rows.filter(({ status }) => status !== 'verified')).toEqual([]);
    expect({ coveredCount, sentenceCount, fingerprint }).toEqual({
      coveredCount: 18,
      sentenceCount: 18,
      fingerprint: 'same',
    });
  });
});

describe('a paragraph of one sentence that is written anew', () => {
  const before = ['It rains.', 'It snows.', 'It hails.', 'It thaws.', 'It blows.'];
  const rowsOf = async (after: readonly string[]) => {
    const { yaml } = await draft(before.join('\n\n'), { name: 'a', language: 'en', withText: false });
    return verify(await baseOf(yaml), after.join('\n\n')).rows.map(
      ({ id, status, foundAt }) => `${id} ${status} ${foundAt.join()}`,
    );
  };

  it('is looked for between what stood before and behind it', async () => {
    const later = ['News.', 'More news.', 'It rains.', 'It snows.', 'It is cold.', 'It thaws.', 'It blows.'];
    expect(await rowsOf(later)).toContain('p3-s1 changed p5.s1');
    const first = ['It pours.', 'It snows.', 'It hails.', 'News.', 'It thaws.', 'It blows.'];
    expect(await rowsOf(first)).toContain('p1-s1 changed p1.s1');
  });

  it('is not taken for what was added elsewhere and stands in its place', async () => {
    const gone = ['News.', 'More news.', 'Other news.', 'It rains.', 'It snows.', 'It thaws.', 'It blows.'];
    expect(await rowsOf(gone)).toContain('p3-s1 missing ');
  });
});
