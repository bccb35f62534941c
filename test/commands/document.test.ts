import { describe, expect, it } from 'vitest';
import { rowsOf, soraCn } from '../support/memory-runtime.ts';

const locators = async (line: string) => (await rowsOf(line)).map(({ locator }) => locator);

describe('document', () => {
  it('lists every heading and sentence of the source', async () => {
    const all = await locators('document');
    expect(all).toHaveLength(18 + 4);
    expect(all.slice(0, 4)).toEqual(['p1.s1', 'p1.s2', 'h1', 'p2.s1']);
  });

  it.each([
    ['p7.s1', ['p7.s1']],
    ['P7', ['p7.s1', 'p7.s2']],
    ['h2', ['h2']],
    ['lead', ['p1.s1', 'p1.s2']],
    ['"optimismo, dudas y oportunidades"', ['h4', 'p8.s1', 'p8.s2', 'p9.s1', 'p9.s2']],
  ])('takes %s for one part', async (part, expected) => {
    expect(await locators(`document ${part}`)).toEqual(expected);
  });

  it('takes a document by its id as it is written, before other cases of it and before titles', async () => {
    const ids = ['Dam', 'dam', 'Ferry', 'report', 'report-2'];
    const documents = ids.map((id) => ({ id, title: { en: id.startsWith('report') ? 'Report' : id } }));
    const claims = ids.map((document, at) => ({
      id: `c${at}`,
      statement: { en: 'It is said.' },
      source: { document, locator: 'p1.s1' },
    }));
    const files = { 'b.json': JSON.stringify({ documents, claims }) };
    const inAll = async (line: string) =>
      (await rowsOf(`${line} -d b.json`, { files })).map(({ document }) => document);
    for (const id of ids) {
      for (const line of [`document ${id}`, `document ${id}#p1.s1`, `document ${id} P1`])
        expect([line, await inAll(line)]).toEqual([line, [id]]);
    }
    expect(await inAll('document FERRY#p1')).toEqual(['Ferry']);
    expect(await rowsOf('claims --at ferry#p1 -d b.json', { files })).toMatchObject([{ id: 'c2' }]);
  });

  it('tells in which sentences a filter’s claims stand', async () => {
    const rows = await rowsOf('document --topic data');
    const claims = await rowsOf('claims --topic data');
    expect(rows.flatMap((row) => row['claims'])).toEqual(claims.map(({ id }) => id));
    const { stderr } = await soraCn('document --topic data', { terminal: 80 });
    expect(stderr).toBe(`Such claims stand in ${rows.length} of 18 sentences.\n`);
  });

  it('says how much of the source, or of a part, has claims', async () => {
    expect((await soraCn('document', { terminal: 80 })).stderr).toBe('18 of 18 sentences have a claim.\n');
    expect((await soraCn('document p7', { terminal: 80 })).stderr).toBe('2 of 2 sentences have a claim.\n');
  });

  it('refuses a place that does not exist, and says which do', async () => {
    const missing = await soraCn('document p7.s9');
    expect(missing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(missing.stderr).toContain('p7.s1, p7.s2');
    const misspelt = await soraCn('document chalenges');
    expect(misspelt).toMatchObject({ exitCode: 1, stdout: '' });
    expect(misspelt.stderr).toContain('Did you mean challenges?');
    expect((await soraCn('document p99')).stderr).toMatch(
      /Paragraphs: p1, .*p9\.\n.*Headings: h1, .*Sections: lead, /s,
    );
  });

  it('says what the document that is named has, and not what others have', async () => {
    const of = (id: string) => ({
      id,
      title: { en: id },
      sections: [{ id: `of-${id}`, title: { en: id }, heading: 'h1', from: 'p1', to: 'p1' }],
    });
    const files = { 'two.json': JSON.stringify({ documents: [of('one'), of('two')] }) };
    for (const part of ['two p9', 'two nowhere']) {
      const { stderr, exitCode } = await soraCn(`document ${part} -d two.json`, { files });
      expect([part, exitCode]).toEqual([part, 1]);
      expect(stderr).toContain('of-two.');
      expect(stderr).not.toContain('of-one');
    }
  });

  it('names no sections of a document without any, wherever it stands among others', async () => {
    const ids = ['one', 'two'];
    const documents = ids.map((id) => ({ id, title: { en: `The ${id}` } }));
    const source = (document: string) => ({ document, locator: 'p1.s1' });
    const claims = ids.map((id) => ({ id: `of-${id}`, statement: { en: 'It is so.' }, source: source(id) }));
    const files = { 'two.json': JSON.stringify({ documents, claims }) };
    const { stdout } = await soraCn('document -d two.json -f text', { files });
    expect(stdout).toBe(ids.map((id) => `“The ${id}”\n\n${id}#p1.s1  1 claim\n  of-${id}  It is so.\n`).join('\n'));
    const { stdout: report } = await soraCn('document -d two.json -f markdown', { files });
    expect(report).not.toContain('ections');
  });

  it('does without a document', async () => {
    const claims = [
      { id: 'a', statement: { en: 'A.' }, source: { locator: 'p2.s1' } },
      { id: 'b', statement: { en: 'B.' }, source: { locator: 'p1' } },
    ];
    const files = { 'base.json': JSON.stringify({ claims }), 'empty.json': '[]' };
    const { stdout, stderr } = await soraCn('document -d base.json --color never', { files, terminal: 60 });
    expect(stdout).toBe('p1  1 claim\n  b  B.\n\np2.s1  1 claim\n  a  A.\n');
    expect(stderr.replace(/\s+/g, ' ')).toContain('those without a claim are not known');
    expect(await soraCn('document p1 -d empty.json', { files })).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
