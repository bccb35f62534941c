import { describe, expect, it } from 'vitest';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';

const DIGEST = 'a'.repeat(64);
/** Two sources, each in a file with its claims, and a third file of what they share. */
const FILES = {
  'kb/a.yaml': `
document:
  id: ferry-news
  publisher: The Lind Gazette
  title: { en: The ferry }
  language: en
  sections: [{ id: plan, title: { en: The plan }, from: p1, to: p2 }, { id: costs, title: { en: Costs }, from: p3, to: p3 }]
  sentences: { p1.s1: ${DIGEST}, p2.s1: ${DIGEST}, p3.s1: ${DIGEST} }
claims:
  - { id: sails, statement: { en: It sails. }, attributedTo: article, source: { locator: p1.s1 } }
  - { id: costs-more, statement: { en: It costs more. }, attributedTo: mayor, source: { locator: p3 } }
`,
  'kb/b.yaml': `
document:
  id: mayor-speech
  title: { en: A speech }
  language: es
  sections: [{ id: plan, title: { en: What is planned }, from: p1, to: p1 }]
  sentences: { p1.s1: ${DIGEST} }
claims:
  - id: promised
    statement: { en: A ferry is promised. }
    attributedTo: article
    source: { locator: p1.s1 }
    alsoAt: [{ document: ferry-news, locator: p2.s1 }]
`,
  'kb/shared.yaml': `
about: { title: { en: What is said of the ferry }, quotationLimit: 2 }
actors: [{ id: mayor, name: { en: The mayor } }]
`,
};
const world = { files: FILES };
const ids = (line: string) => idsOf(`${line} -d kb`, world);
const rows = (line: string) => rowsOf(`${line} -d kb`, world);
const text = async (line: string) => (await soraCn(`${line} -d kb`, world)).stdout;
const refusal = async (line: string) => {
  const { exitCode, stderr } = await soraCn(`${line} -d kb`, world);
  return { exitCode, stderr };
};

describe('a base of several documents', () => {
  it('resolves a place that names none to the only document of its file', async () => {
    const claims = await rows('claims');
    expect(claims.map(({ source }) => source)).toEqual([
      { document: 'ferry-news', locator: 'p1.s1' },
      { document: 'ferry-news', locator: 'p3' },
      { document: 'mayor-speech', locator: 'p1.s1' },
    ]);
  });

  it('refuses a place that could be in several, with the candidates', async () => {
    const shared = `${FILES['kb/shared.yaml']}claims: [{ id: c, statement: { en: C. }, source: { locator: p1 } }]`;
    const files = { ...FILES, 'kb/shared.yaml': shared };
    const { exitCode, stdout } = await soraCn('check kb', { files });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('ambiguous-document');
    expect(stdout).toContain('of ferry-news, mayor-speech');
    const many = (count: number) =>
      `documents: [${Array.from({ length: count }, (_, at) => `{ id: d${at + 1} }`).join(', ')}]\n${shared}`;
    for (const [count, told] of [
      [12, ', d11, d12)'],
      [13, ', d11, d12, …)'],
    ] as const) {
      expect((await soraCn('check a.yaml', { files: { 'a.yaml': many(count) } })).stdout).toContain(told);
    }
    const { stdout: claims } = await soraCn('claims -d kb --force -f ids', { files });
    expect(claims).toContain('c\n');
  });

  it('lists them with their claims and how much of them is covered', async () => {
    const listed = await rows('documents --fields id,claimCount,coveredCount,sentenceCount');
    expect(listed).toEqual([
      { id: 'ferry-news', claimCount: 3, coveredCount: 3, sentenceCount: 3 },
      { id: 'mayor-speech', claimCount: 1, coveredCount: 1, sentenceCount: 1 },
    ]);
    expect(await ids('documents --language es')).toEqual(['mayor-speech']);
    const tags = ['es', 'es-MX', 'es-419', 'est'].map((language) => ({ id: language, language }));
    const files = { 'tags.json': JSON.stringify({ documents: tags }) };
    expect(await idsOf('documents --language ES -d tags.json', { files })).toEqual(['es', 'es-MX', 'es-419']);
    expect(await idsOf('documents --language es-MX -d tags.json', { files })).toEqual(['es-MX']);
    // A language that no document is in but by its region, or its script.
    const narrow = ['ES-MX', 'zh-Hant-TW', 'fr'].map((language) => ({ id: language, language }));
    const others = { 'narrow.json': JSON.stringify({ documents: narrow }) };
    for (const [asked, id] of [
      ['es', 'ES-MX'],
      ['zh', 'zh-Hant-TW'],
      ['zh-Hant', 'zh-Hant-TW'],
      ['zh-hant-tw', 'zh-Hant-TW'],
    ]) {
      expect(await idsOf(`documents --language ${asked ?? ''} -d narrow.json`, { files: others })).toEqual([id]);
    }
    expect(await ids("documents --publisher 'the lind gazette'")).toEqual(['ferry-news']);
  });

  it.each(['ferry-news', 'mayor-speech'])('counts the claims that --document %s leaves', async (id) => {
    const [document] = await rows(`show ${id}`);
    expect(document?.['record']).toMatchObject({ claimCount: (await ids(`claims --document ${id}`)).length });
  });

  it('filters by document, in source and alsoAt, and by section, in source', async () => {
    expect(await ids('claims --document ferry-news')).toEqual(['sails', 'costs-more', 'promised']);
    expect(await ids('claims --document ferry-news --document mayor-speech')).toEqual(['promised']);
    expect(await ids('claims --section costs')).toEqual(['costs-more']);
    expect(await ids('claims --section ferry-news#plan')).toEqual(['sails']);
    const { exitCode, stderr } = await refusal('claims --section plan');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ferry-news#plan, mayor-speech#plan');
  });

  it('filters by place: a sentence, a paragraph with its sentences, a range, in any document', async () => {
    expect(await ids('claims --at mayor-speech#p1')).toEqual(['promised']);
    expect(await ids('claims --at ferry-news#p1-p2')).toEqual(['sails', 'promised']);
    expect(await ids('claims --at p3')).toEqual(['costs-more']);
    expect(await ids('claims --at p3,mayor-speech#p1')).toEqual(['costs-more', 'promised']);
    // Where only one document has a heading, it is meant.
    const heading = 'heading: h2, from: p3, to: p3';
    const headed = { ...FILES, 'kb/a.yaml': FILES['kb/a.yaml'].replace('from: p3, to: p3', heading) };
    expect(await soraCn('claims --at h2 -d kb', { files: headed })).toMatchObject({ exitCode: 0, stdout: '' });
    const { exitCode, stderr } = await refusal('claims --at p1');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ferry-news#p1, mayor-speech#p1');
    for (const wrong of ['p3-p1', 'p1-h2', 'p1.s1-p2', 'nowhere#p1', 'x']) {
      expect((await refusal(`claims --at ${wrong}`)).exitCode, wrong).toBe(2);
    }
  });

  it('writes places with their document, and takes them so', async () => {
    expect(await text('claims --document mayor-speech')).toMatch(/^promised\tmayor-speech#p1\.s1\t/);
    expect(await rows('document mayor-speech#p1')).toMatchObject([
      { document: 'mayor-speech', locator: 'p1.s1', claims: ['promised'] },
    ]);
  });

  it('outlines all, one of them, a place or a section of one', async () => {
    const places = async (line: string) =>
      (await rows(line)).map(({ document, locator }) => `${String(document)}#${String(locator)}`);
    expect(new Set((await rows('document')).map(({ document }) => document)).size).toBe(2);
    expect(await places('document mayor-speech')).toEqual(['mayor-speech#p1.s1']);
    expect(await places('document ferry-news p2')).toEqual(['ferry-news#p2.s1']);
    expect(await places('document ferry-news plan')).toEqual(['ferry-news#p1.s1', 'ferry-news#p2.s1']);
    expect((await refusal('document plan')).exitCode).toBe(2);
    expect((await refusal('document p1')).exitCode).toBe(2);
    expect((await refusal('document nothing')).exitCode).toBe(1);
  });

  it('calls the source of a claim by its publisher, else its title', async () => {
    const shown = await text('claims -f markdown --attributed-to article');
    expect(shown).toContain('— The Lind Gazette');
    expect(shown).toContain('— A speech');
    const stats = await rows('stats --by attributed-to');
    expect(stats).toContainEqual(
      expect.objectContaining({
        value: 'article',
        label: expect.objectContaining({ en: 'the sources themselves' }) as unknown,
      }),
    );
  });

  it('tallies by document', async () => {
    expect(await rows('stats --by document,attributed-to')).toContainEqual({
      document: 'mayor-speech',
      attributedTo: 'article',
      count: 1,
    });
    expect((await rows('stats')).map(({ facet }) => facet)).toContain('document');
  });

  it('takes what the base says of itself before what a document says', async () => {
    const long = FILES['kb/a.yaml'].replace('locator: p1.s1 }', 'locator: p1.s1, quotation: one two three }');
    const { stdout } = await soraCn('check kb', { files: { ...FILES, 'kb/a.yaml': long } });
    expect(stdout).toContain('quotationLimit allows 2');
    const own = long.replace('language: en', 'language: en\n  quotationLimit: 3');
    expect((await soraCn('check kb', { files: { ...FILES, 'kb/a.yaml': own } })).exitCode).toBe(0);
    expect(await text('overview -f text')).toContain('What is said of the ferry');
  });

  it('holds evidence to the limit of the base, in whatever file it stands, as it is in no document', async () => {
    const evidence = `
evidence:
  - id: seen
    statement: { en: It was seen. }
    bearings: [{ claim: sails, bearing: supports, asOf: then }]
    citations: [{ title: A log, quotation: seen again }]
`;
    const strict = FILES['kb/a.yaml'].replace('language: en', 'language: en\n  quotationLimit: 1') + evidence;
    const checked = async (a: string) => await soraCn('check kb', { files: { ...FILES, 'kb/a.yaml': a } });
    expect(await checked(strict)).toMatchObject({ exitCode: 0, stdout: '' });
    const { stdout } = await checked(strict.replace('seen again', 'it was seen'));
    expect(stdout).toContain('quotationLimit allows 2');
  });

  it('holds quotations to what about says, where its only document says something else', async () => {
    const files = {
      'one.yaml':
        'document: { id: d, quotationLimit: 1 }\nabout: { quotationLimit: 2 }\nclaims: [{ id: c, statement: { en: C. }, source: { locator: p1, quotation: two words } }]',
    };
    expect(await soraCn('check one.yaml', { files })).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('verifies a text against the document whose sentences it has', async () => {
    const { digestOf } = await import('../../src/query/source/source-text.ts');
    const spoken = FILES['kb/b.yaml'].replace(DIGEST, digestOf('We promise a ferry.'));
    const files = { ...FILES, 'kb/b.yaml': spoken, 'speech.txt': 'We promise a ferry.\n' };
    const found = await rowsOf('verify speech.txt -d kb', { files });
    // Of the other documents no text was given.
    const checked = found.filter(({ status }) => status !== 'unchecked');
    expect(checked).toMatchObject([{ id: 'promised', document: 'mayor-speech', status: 'by-place' }]);
    expect(found.every(({ document, status }) => (document === 'mayor-speech') === (status === 'by-place'))).toBe(true);
  });
});
