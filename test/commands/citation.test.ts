import { describe, expect, it } from 'vitest';
import { baseOf, claim, record, sourceDocument } from '../support/builders.ts';
import { evidence, harbour, harbourBase } from '../support/evidence.ts';
import { rowsOf, soraCn } from '../support/memory-runtime.ts';

const world = { base: harbourBase };
const cited = async (id: string, base = harbourBase) => (await rowsOf(`show ${id}`, { base }))[0]?.['citation'];

const dateParts = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('a line to cite', () => {
  it('names title, publisher, date, place and address, and whether the date is inferred', async () => {
    expect(await cited('port-grows')).toMatch(
      /^Cite: claim:port-grows, p1[.]s1, on “News of the harbour” \(The Tide, 2024-02 \(inferred\)\), https:[/][/]example[.]org[/]news; paraphrase, sora-cn 0[.]0[.]0/,
    );
  });

  it('is never the article’s for a claim without a place, or for evidence', async () => {
    for (const id of ['from-elsewhere', 'more-ships']) expect(await cited(id)).not.toContain('News of the harbour');
    expect(await cited('from-elsewhere')).toContain('no source recorded');
    expect(await cited('more-ships')).toContain('from “The log”, https://example.org/log');
  });

  it('is of the document in which a claim stands, of several', async () => {
    const other = { ...harbour.document, id: 'other', title: { en: 'Another day' } };
    const there = claim('there', { source: { document: 'other', locator: 'p2.s1' } });
    const base = { ...baseOf({ claim: [...harbour.claim, there], document: [harbour.document, other] }) };
    expect(await cited('there', base)).toContain('Another day');
    expect(await cited('port-grows', base)).toContain('News of the harbour');
  });

  it('names no place where the claim says only which document it is from', async () => {
    const there = claim('there', { source: { document: harbour.document.id } });
    const line = await cited('there', baseOf({ claim: [there], document: [harbour.document] }));
    expect(line).toMatch(/^Cite: claim:there, on “News of the harbour” /);
  });

  it('is the same in a table, in Markdown and in JSON', async () => {
    const line = String(await cited('port-grows'));
    for (const format of ['text', 'markdown']) {
      const { stdout } = await soraCn(`show port-grows -f ${format} ${format === 'text' ? '--width 500' : ''}`, world);
      expect(stdout.replaceAll(/[\\<>]/g, '')).toContain(line);
    }
  });
});

describe('CSL-JSON', () => {
  const items = async (ids: string) => {
    const { stdout } = await soraCn(`show ${ids} -f csl`, world);
    return JSON.parse(stdout) as Record<string, unknown>[];
  };

  it('has the source of a claim with its place, and says that a date is inferred', async () => {
    expect(await items('port-grows')).toEqual([
      {
        id: 'port-grows',
        type: 'webpage',
        title: 'News of the harbour',
        publisher: 'The Tide',
        issued: { 'date-parts': [[2024, 2]], circa: true },
        URL: 'https://example.org/news',
        note: 'p1.s1; The port-grows',
      },
    ]);
  });

  it('has each page on which evidence was found, and nothing of the article for what is not from it', async () => {
    expect(await items('more-ships from-elsewhere')).toEqual([
      { id: 'more-ships', type: 'webpage', title: 'The log', URL: 'https://example.org/log', note: 'The more-ships' },
      { id: 'from-elsewhere', type: 'document', title: 'The from-elsewhere', note: 'no source recorded' },
    ]);
  });
});

it('gives each page of several an id of its own in CSL-JSON, the first that of the evidence', async () => {
  const citations = ['One', 'Two', 'Three'].map((title) => ({ title }));
  const evidence = harbour.evidence.map((item) => ({ ...item, citations }));
  const { stdout } = await soraCn('show more-ships -f csl', { base: baseOf({ claim: harbour.claim, evidence }) });
  const items = JSON.parse(stdout) as Record<string, unknown>[];
  expect(items.map(({ id, title }) => [id, title])).toEqual([
    ['more-ships', 'One'],
    ['more-ships-2', 'Two'],
    ['more-ships-3', 'Three'],
  ]);
});

it('gives no two items of an answer one id in CSL-JSON, be they pages or records that are called alike', async () => {
  const citations = [{ title: 'One' }, { title: 'Two' }];
  const called = ['ships', 'ships-2'];
  const evidence = harbour.evidence.flatMap((item) => called.map((id) => ({ ...item, id, citations })));
  const base = baseOf({ claim: [...harbour.claim, claim('ships')], evidence });
  const shown = await soraCn('show evidence:ships claim:ships evidence:ships-2 -f csl', { base });
  const ids = (JSON.parse(shown.stdout) as { id: string }[]).map(({ id }) => id);
  expect(ids).toEqual(['ships', 'ships-2', 'ships-3', 'ships-2-2', 'ships-2-3']);
});

describe('the note in CSL-JSON', () => {
  const noted = async (statement: string, place: object, where?: string) => {
    const citations = [{ title: 'The log', ...(where !== undefined && { locator: where }) }];
    const base = baseOf(
      {
        claim: [claim('said', { statement: { en: statement }, source: place })],
        evidence: [evidence('found', [], { statement: { en: statement }, citations })],
      },
      harbour.document,
    );
    const { stdout } = await soraCn('show said found -f csl', { base });
    return (JSON.parse(stdout) as { note: string }[]).map(({ note }) => note);
  };

  it('has no line that pandoc, citeproc-js or Zotero take for another variable', async () => {
    expect(await noted('Author: nobody.\nPublisher: none.', {})).toEqual([
      '[Author: nobody. Publisher: none.]',
      '[Author: nobody. Publisher: none.]',
    ]);
    expect(await noted('中国: down.\nDOI: none.', { locator: 'p1.s1' }, 'Place of it: last page')).toEqual([
      'p1.s1; 中国: down. DOI: none.',
      '[Place of it: last page; 中国: down. DOI: none.]',
    ]);
    expect(await noted('At 12:30 it left.', { locator: 'p1.s1' })).toEqual([
      'p1.s1; At 12:30 it left.',
      'At 12:30 it left.',
    ]);
  });

  it('has no place where only words of the source are known', async () => {
    expect((await noted('A fact.', { quotation: 'two words' }))[0]).toBe('A fact.');
  });
});

describe('all that is known of where something stands', () => {
  const known = {
    archiveUrl: 'https://example.org/copy',
    publisher: 'The port',
    published: '2025-03-02',
    accessed: '2026-01',
    language: 'de',
  };
  const ours = { publisher: 'The port', language: 'de', issued: dateParts(2025, 3, 2), accessed: dateParts(2026, 1) };
  const document = sourceDocument({ ...known, id: 'log', title: { en: 'The log' }, authors: ['A. Pilot', 'The crew'] });
  const citation = { ...known, title: 'The log', locator: 'last page' };
  const authors = [{ literal: 'A. Pilot' }, { literal: 'The crew' }];
  const kinds = {
    citation: {
      baseWith: (address: object) =>
        baseOf({ evidence: [evidence('log', [], { citations: [{ ...citation, ...address }] })] }),
      item: { note: 'last page; The log' },
    },
    document: { baseWith: (address: object) => baseOf({}, { ...document, ...address }), item: { author: authors } },
  };

  it.each(Object.entries(kinds))('is in CSL-JSON, for a %s', async (_, { baseWith, item }) => {
    const all = { id: 'log', title: 'The log', ...ours, ...item };
    const csl = async (address: object) =>
      JSON.parse((await soraCn('show log -f csl', { base: baseWith(address) })).stdout) as unknown;
    expect(await csl({ url: 'https://example.org' })).toEqual([
      { ...all, type: 'webpage', URL: 'https://example.org' },
    ]);
    // The copy, where there is nothing else.
    expect(await csl({})).toEqual([{ ...all, type: 'document', URL: known.archiveUrl }]);
  });
});

describe('a page whose title is not known', () => {
  it('is described in brackets, so that our words are not taken for its title', async () => {
    const citations = [{ url: 'https://example.org/log', publisher: 'The port', locator: 'last page' }];
    const evidence = harbour.evidence.map((item) => ({ ...item, citations }));
    const base = baseOf({ claim: harbour.claim, evidence }, harbour.document);
    const { stdout } = await soraCn('show more-ships -f csl', { base });
    expect(JSON.parse(stdout)).toMatchObject([{ title: '[The more-ships]', note: 'last page; The more-ships' }]);
  });
});

describe('an inferred date', () => {
  it.each([
    'overview -f text',
    'documents -f text',
    'document -f text',
    'document -f markdown',
    'show document:news -f text',
  ])('is said to be so in %s', async (line) => {
    expect((await soraCn(line, world)).stdout).toContain('2024-02 (inferred)');
  });
});

describe('names that are never shown', () => {
  const base = baseOf({
    topic: [
      record('topic', { id: 'talent', label: { en: 'Talent' }, searchTerms: ['fuga de talentos', 'rail'] }),
      record('topic', { id: 'trains', label: { en: 'Trains' }, aliases: ['rail'] }),
    ],
    claim: [claim('a', { topics: ['talent'] }), claim('b', { topics: ['trains'] })],
  });

  it('are accepted by filters and by show, behind all others', async () => {
    expect(await rowsOf('claims --topic "Fuga de talentos"', { base })).toMatchObject([{ id: 'a' }]);
    expect(await rowsOf('claims --topic rail', { base })).toMatchObject([{ id: 'b' }]);
    expect(await rowsOf('show "fuga de talentos"', { base })).toMatchObject([{ record: { id: 'talent' } }]);
    expect((await soraCn('claims --topic "fuga de talent"', { base })).stderr).not.toContain('fuga de talentos');
  });
});
