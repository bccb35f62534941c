import { describe, expect, it } from 'vitest';
import { soraCn } from '../support/memory-runtime.ts';

describe('remarks', () => {
  it('stand on standard error, on a terminal only', async () => {
    expect((await soraCn('claims --topic chips', { terminal: 80 })).stderr).toBe('5 of 58 claims.\n');
    expect((await soraCn('claims --topic chips')).stderr).toBe('');
    expect((await soraCn('search chips', { terminal: 80 })).stderr).toMatch(/^\d+ found\.\n$/);
  });

  it('tell how many claims without a date were left out', async () => {
    const { stderr } = await soraCn('claims --since 2022', { terminal: 80 });
    expect(stderr).toMatch(/^\d+ of 58 claims\.\n\d+ more without a date left out\.\n$/);
  });

  it('are left out with -q', async () => {
    for (const line of ['-q claims --topic chips', 'claims --since 2022 --quiet']) {
      expect((await soraCn(line, { terminal: 80 })).stderr).toBe('');
    }
  });
});

const files = {
  'b.yaml': `
document: { id: d, title: { en: D }, sentences: { p1.s1: ${'a'.repeat(64)}, p1.s2: ${'b'.repeat(64)} } }
topics: [{ id: t, label: { en: T, es: T } }]
actors: [{ id: p, name: { en: P } }]
obstacles: [{ id: o, label: { en: O }, affects: [p] }, { id: q, label: { en: Q } }]
claims:
  - { id: a, statement: { en: The bridge is old. }, note: { en: N. }, kind: event, date: 2020, topics: [t],
      source: { locator: p1.s1 } }
  - { id: b, statement: { en: The bridge will be closed. }, kind: forecast }
evidence:
  - { id: e, statement: { en: It was closed. }, date: 2021, citations: [{ title: C }],
      bearings: [{ claim: b, bearing: supports, asOf: later }] }
  - { id: f, statement: { en: It may be. }, citations: [{ title: C }],
      bearings: [{ claim: b, bearing: qualifies, asOf: then }] }
`,
  'two.yaml': 'documents: [{ id: d }, { id: e }]\nclaims: [{ id: a, statement: { en: The bridge is old. } }]\n',
  'renamed.yaml': 'documents: [{ id: d }, { id: e }]\nclaims: [{ id: c, statement: { en: The bridge is old. } }]\n',
  'none.yaml': 'claims: []\n',
  'a.txt': 'The bridge was built in 1910.\n',
  't.csv': 'claim,kind,also\nThe bridge is old.,event,\nThe bridge is old.,event,\n,event,\n',
};

// Whoever changes a remark sees it here, in the difference: `npx vitest run … -u` writes it anew.
it('stand beside answers in these words', async () => {
  const lines = [
    ...['claims', 'claims --kind event', 'claims --since 2019', 'claims -n 1', 'claims --lang es'],
    ...['evidence --bearing supports', 'evidence --since 2019', 'obstacles --affects p', 'obstacles --unaddressed'],
    ...['actors --type company', 'timeline', 'timeline -n 1'],
    ...['similar "a bridge is old"', 'similar xyzzy'],
    ...['search bridge', 'search bridge -n 1', 'search brigde', 'search "bridge closed old"', 'search xyzzyq'],
    ...[
      'search bridge --kind recommendation',
      'search bridgex --exact',
      `search bridge ${'old '.repeat(30)}bridges ${'x '.repeat(90)}y z`,
    ],
    ...['stats', 'stats --by kind', 'stats --by topic', 'stats --by kind,topic', 'stats --by kind --since 2019'],
    ...['related o', 'related q', 'related document:d', 'graph', 'graph --focus o --kind forecast'],
    ...['document', 'document --kind event', 'document -d two.yaml'],
    ...['diff b.yaml b.yaml', 'diff two.yaml b.yaml', 'diff two.yaml renamed.yaml', 'diff b.yaml none.yaml -o d.md'],
    ...['export jsonld', 'export jsonld -o c.jsonld', 'export annotations -o c.jsonld', 'export sql -o c.sql'],
    ...[
      'page -o "my page.html"',
      'graph -o g.svg',
      'init',
      'init "my base"',
      'draft a.txt',
      'draft a.txt -o "my base.yaml"',
    ],
    ...['import csv t.csv --map statement.en=claim', 'import csv t.csv --map statement.en=claim -o "my base.yaml"'],
    ...['import csv t.csv --map statement.en=claim -q'],
  ];
  const runtime = { replace: () => Promise.resolve(), writeNew: () => Promise.resolve() };
  const said = [];
  for (const line of lines) {
    const own = /^(?:diff|init|draft|import)\b|-d /.test(line) ? line : `${line} -d b.yaml`;
    const { stderr } = await soraCn(own, { terminal: 80, files, runtime });
    said.push(`$ sora-cn ${own}\n${stderr}`);
  }
  await expect(said.join('\n')).toMatchFileSnapshot('remarks.txt');
});

describe('notices', () => {
  it('of the near words of an empty search come in a pipe too', async () => {
    const { exitCode, stdout, stderr } = await soraCn('search exporttkk');
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Nothing found\. Near words: export/);
  });

  it('say nothing in a pipe where no word is near, or where a filter left nothing', async () => {
    for (const line of ['search semicnodcutorxx', 'search chips --type actor']) {
      expect(await soraCn(line)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    }
    expect((await soraCn('search chips --type actor', { terminal: 80 })).stderr).toContain('Every word is known');
  });

  it('are left out with -q, but errors are not', async () => {
    expect((await soraCn('search xyzzyq -q')).stderr).toBe('');
    expect((await soraCn('show xyzzyq -q')).stderr).toContain('There is no record called "xyzzyq"');
    expect((await soraCn('claims --topic xyzzyq -q')).stderr).toContain('is not known');
  });
});
