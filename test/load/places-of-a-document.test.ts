import { describe, expect, it } from 'vitest';
import { missingPlace, outlineOf } from '../../src/load/checks/known-places.ts';
import { loadText, problemsOf } from './loading.ts';

const digest = 'a'.repeat(64);
const SENTENCES = `sentences: { p1.s1: ${digest}, p1.s2: ${digest}, p2.s1: ${digest} }`;
const SECTIONS =
  'sections: [{ id: s, title: { en: S }, from: p1, to: p1 }, { id: t, title: { en: T }, heading: h1, from: p2, to: p2 }]';

/** What is said of places where the document has these fields; `fine` if nothing. */
async function verdict(document: string, locator: string, field = 'alsoAt'): Promise<string> {
  const place = field === 'alsoAt' ? `[{ locator: ${locator} }]` : `{ locator: ${locator} }`;
  const text = `document: { id: d, ${document} }\nclaims: [{ id: a, statement: { en: A. }, ${field}: ${place} }]`;
  const [problem = 'fine'] = await problemsOf(text, 'yaml');
  return problem.split(' ')[0] ?? '';
}

describe('a place', () => {
  it.each([
    ['p1.s2', 'fine'],
    ['p1', 'fine'],
    ['p1.s3', 'no-such-locator'],
    ['p3', 'no-such-locator'],
    ['p3.s1', 'no-such-locator'],
    ['h1', 'fine'],
    ['h2', 'no-such-locator'],
  ])('%s among sentences and sections: %s', async (locator, expected) => {
    expect(await verdict(`${SENTENCES}, ${SECTIONS}`, locator)).toBe(expected);
  });

  it('may be any heading where only sentences are known', async () => {
    expect(await verdict(SENTENCES, 'h9')).toBe('fine');
    expect(await verdict(SENTENCES, 'p9.s1', 'source')).toBe('no-such-locator');
  });

  it('may be any sentence up to the last paragraph where only sections are known', async () => {
    expect(await verdict(SECTIONS, 'p2.s7', 'source')).toBe('fine');
    expect(await verdict(SECTIONS, 'p3.s1', 'source')).toBe('no-such-locator');
  });

  it('may be any where nothing is known', async () => {
    expect(await verdict('language: en', 'p99.s99')).toBe('fine');
    expect(await problemsOf('- { id: a, statement: { en: A. }, source: { locator: p99 } }', 'yaml')).toEqual([]);
  });

  it('is beyond the last one of however many there are', () => {
    const many = Array.from({ length: 130_000 }, (_, at) => `p${at + 1}`);
    const sentences = Object.fromEntries(many.map((paragraph) => [`${paragraph}.s1`, digest]));
    const sections = many.map((from, at) => ({ id: `s${at}`, title: { en: 'S' }, from, to: from }));
    for (const known of [{ sentences }, { sections }]) {
      expect(missingPlace(outlineOf(known), 'p130001')).toContain('p130000');
    }
  });

  it('must exist in the document’s own lists too', async () => {
    const gaps = `document: { id: d, ${SENTENCES}, gaps: [{ locator: p1.s3 }], notes: [{ locator: p4, note: { en: N } }] }`;
    expect(await problemsOf(gaps, 'yaml')).toHaveLength(2);
    const beyond = `document: { id: d, ${SENTENCES}, ${SECTIONS.replace('to: p2', 'to: p5')} }`;
    expect(await problemsOf(beyond, 'yaml')).toHaveLength(1);
  });
});

describe('the id of a document', () => {
  const place = (id: string) => `{ document: ${id}, locator: p1 }`;
  const uses: Readonly<Record<string, (id: string) => string>> = {
    defined: (id) => `documents: [{ id: ${id} }]`,
    'used alone, as a source': (id) => `claims: [{ id: a, statement: { en: A. }, source: ${place(id)} }]`,
    'used alone, as a further place': (id) => `claims: [{ id: a, statement: { en: A. }, alsoAt: [${place(id)}] }]`,
  };

  it.each(Object.entries(uses))('is none that is read as a place: %s', async (_, baseWith) => {
    for (const id of ['h125', 'p7', 'P7', 'p7.s1', 'p3-p7']) {
      const { diagnostics } = await loadText(baseWith(id), 'yaml');
      expect(diagnostics).toMatchObject([{ code: 'bad-id', severity: 'error' }]);
      const [, advised = ''] = /such as (\S+)$/.exec(diagnostics[0]?.message ?? '') ?? [];
      for (const sound of [advised, `${id}x`]) expect(await problemsOf(baseWith(sound), 'yaml')).toEqual([]);
    }
  });
});

describe('the limit of quotations', () => {
  it.each([
    ['two words', 2, 'fine'],
    ['two – words', 2, 'fine'],
    ['« two words »', 2, 'fine'],
    ['it’s two-fold', 2, 'fine'],
    ['now three words', 2, 'long-quotation'],
    ['一 二 三', 2, 'long-quotation'],
    ['1 2 3', 3, 'fine'],
    ['one—two—three', 2, 'long-quotation'],
    ['上海一家创业公司推出了屋顶农场', 6, 'long-quotation'],
    ['先进芯片', 6, 'fine'],
    ['大きな船が港に入りました', 4, 'long-quotation'],
    ['เรือใหญ่เข้าท่าเรือแล้ว', 3, 'long-quotation'],
    ['AI 芯片', 3, 'fine'],
  ])('“%s” at %i: %s', async (quotation, limit, expected) => {
    const text = `document: { id: d, quotationLimit: ${limit} }\nclaims: [{ id: a, statement: { en: A. }, source: { locator: p1, quotation: "${quotation}" } }]`;
    const [problem = 'fine'] = await problemsOf(text, 'yaml');
    expect(problem.split(' ')[0]).toBe(expected);
  });

  it('holds for cues and further places too, and only where it is set', async () => {
    const claims =
      'claims: [{ id: a, statement: { en: A. }, alsoAt: [{ locator: p1, quotation: b c }], relations: [{ type: supports, claim: a, cue: d e }] }]';
    expect(await problemsOf(`document: { id: d, quotationLimit: 1 }\n${claims}`, 'yaml')).toHaveLength(2);
    expect(await problemsOf(claims, 'yaml')).toEqual([]);
  });

  it('is that of the document in which the words stand, else that of the base, also for what stands in none', async () => {
    const documents = 'documents: [{ id: strict, quotationLimit: 1 }, { id: lax, quotationLimit: 9 }, { id: other }]';
    const claimIn = (document: string, more: string) =>
      `claims: [{ id: a, statement: { en: A. }, source: { document: ${document}, quotation: a b c }${more} }]`;
    const codes = async (...texts: string[]) =>
      (await problemsOf(texts.join('\n'), 'yaml')).map((problem) => problem.split(' ')[0]);
    const ofBase = 'about: { quotationLimit: 2 }';
    const tooLong = ['long-quotation'];
    expect(await codes(documents, claimIn('strict', ''))).toEqual(tooLong);
    for (const document of ['lax', 'other']) expect(await codes(documents, claimIn(document, ''))).toEqual([]);
    expect(await codes(ofBase, documents, claimIn('other', ''))).toEqual(tooLong);
    expect(await codes(ofBase, documents, claimIn('lax', ''))).toEqual([]);
    expect(await codes(ofBase, claimIn('other', ''))).toEqual(tooLong);
    // A cue stands where the claim does, wherever else that stands too.
    const cue = ', relations: [{ type: supports, claim: a, cue: a b c }]';
    const also = ', alsoAt: [{ document: lax, quotation: a b c }]';
    expect(await codes(documents, claimIn('strict', also + cue))).toEqual([...tooLong, ...tooLong]);
    const citation = 'citations: [{ title: T, quotation: a b c }]';
    const bearing = 'bearings: [{ claim: a, bearing: supports, asOf: then }]';
    const evidence = `evidence: [{ id: e, statement: { en: E. }, ${bearing}, ${citation} }]`;
    expect(await codes(ofBase, evidence, 'claims: [{ id: a, statement: { en: A. } }]')).toEqual(tooLong);
  });
});
