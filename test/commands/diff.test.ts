import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.ts';
import { CLAIM } from '../../src/model/record-shapes.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, typesOf } from '../../src/model/records.ts';
import { rowsOf, soraCn, soraCnOnDisk } from '../support/memory-runtime.ts';

const BASE = {
  about: { title: { en: 'Harbours' } },
  documents: [
    {
      id: 'news',
      title: { en: 'The news' },
      sections: [{ id: 'lead', title: { en: 'Lead' }, from: 'p1', to: 'p2' }],
    },
  ],
  topics: [{ id: 'ships', label: { en: 'Ships', es: 'Barcos' }, broader: [] as string[] }],
  actors: [{ id: 'lind', name: { en: 'Lind' } }],
  technologies: [{ id: 'ferry', name: { en: 'Ferry' }, maker: 'lind' }],
  obstacles: [{ id: 'ice', label: { en: 'Ice' }, topics: ['ships'] }],
  evidence: [],
  opportunities: [{ id: 'thaw', label: { en: 'Thaw' }, addresses: ['ice'] }],
  claims: [
    {
      id: 'late',
      statement: { en: 'The ferry is late.', es: 'El ferri llega tarde.' },
      topics: ['ships'],
      actors: ['lind'],
      technologies: ['ferry'],
      obstacles: ['ice'],
      opportunities: ['thaw'],
      source: { document: 'news', locator: 'p1.s1', quotation: 'is late' },
      'x-page': 3,
    },
  ],
};
type Base = typeof BASE;

/** What differs after a change to the base. */
function rowsAfter(change: (base: Base) => void): Promise<Record<string, unknown>[]> {
  const changed = structuredClone(BASE);
  change(changed);
  return rowsOf('diff old.json new.json', {
    files: { 'old.json': JSON.stringify(BASE), 'new.json': JSON.stringify(changed) },
  });
}

describe('diff', () => {
  it('finds nothing where only order, comments and files differ', async () => {
    const files = {
      'old.yaml': [
        'topics: [{ id: a, label: { en: A } }, { id: b, label: { en: B } }]',
        'claims: [{ id: one, statement: { en: One., es: Uno. }, topics: [a, b] }]',
        'document: { id: news, title: { en: News } }',
      ].join('\n'),
      'new/1.yaml': '# A comment.\nclaims: [{ topics: [b, a], statement: { es: Uno., en: One. }, id: one }]\n',
      'new/2.yaml': 'topics: [{ label: { en: B }, id: b }, { id: a, label: { en: A } }]\n',
      'new/3.yaml': 'documents: [{ id: news, title: { en: News } }]\n',
    };
    expect(await soraCn('diff old.yaml new --exit-code', { files })).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('finds nothing where the parts of records come in another order', async () => {
    const places = [{ locator: 'p1' }, { locator: 'p2' }, { locator: 'p1.s2' }];
    const [claim] = BASE.claims;
    const base = {
      ...BASE,
      documents: BASE.documents.map((one) => ({
        ...one,
        sections: [...one.sections, { id: 'end', title: { en: 'End' }, from: 'p3', to: 'p3' }],
        gaps: places,
        notes: places.map((place) => ({ ...place, note: { en: 'Odd.' } })),
      })),
      evidence: [
        {
          id: 'log',
          statement: { en: 'It came late.' },
          bearings: ['then', 'later'].map((asOf) => ({ claim: 'late', bearing: 'supports', asOf })),
          citations: [{ title: 'One' }, { title: 'Two' }],
        },
      ],
      claims: [
        { ...claim, alsoAt: places, relations: ['causes', 'answers'].map((type) => ({ type, claim: 'on-time' })) },
        { ...claim, id: 'on-time', statement: { en: 'The boat is on time.' } },
      ],
    };
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed).reverse();
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reversed(inner)]));
    };
    const files = { 'old.json': JSON.stringify(base), 'new.json': JSON.stringify(reversed(base)) };
    expect(files['old.json']).not.toBe(files['new.json']);
    expect(await rowsOf('diff old.json new.json', { files })).toEqual([]);
  });

  it('says once what the only document says of the base, and of several nothing for the base', async () => {
    const limited = (quotationLimit: number) => ({ quotationLimit });
    const news = (limit: number) => ({ id: 'news', ...limited(limit) });
    const rowsOfBases = (baseWith: (limit: number) => object) => {
      const files = { 'old.json': JSON.stringify(baseWith(5)), 'new.json': JSON.stringify(baseWith(6)) };
      return rowsOf('diff old.json new.json', { files });
    };
    const fields = [{ path: 'quotationLimit', old: 5, new: 6 }];
    const ofNews = { change: 'changed', type: 'document', id: 'news', fields };
    expect(await rowsOfBases((limit) => ({ documents: [news(limit)] }))).toEqual([ofNews]);
    const several = (limit: number) => ({ about: limited(limit), documents: [news(limit), { id: 'paper' }] });
    const ofBase = { change: 'changed', type: 'about', id: 'about', fields };
    expect(await rowsOfBases(several)).toEqual([ofBase, ofNews]);
  });

  it('finds no difference in what is computed, nor in reading back what was printed', async () => {
    const { stdout } = await soraCn('topics --json', {});
    const files = { 'printed.json': stdout, 'own.json': stdout.replace(/,\s*"claimCount": \d+/g, '') };
    expect(files['own.json']).not.toContain('claimCount');
    expect(await rowsOf('diff printed.json own.json', { files })).toEqual([]);
  });

  it.each(RECORD_TYPE_NAMES)('tells an added and a removed %s', async (type) => {
    const { plural, title } = RECORD_TYPES[type];
    const needed = {
      bearings: [{ claim: 'late', bearing: 'supports', asOf: 'then' }],
      citations: [{ title: 'A page' }],
    };
    const record = { id: 'another', [title]: { en: 'Another one' }, ...(type === 'evidence' && needed) };
    const known: Readonly<Record<string, unknown>> = BASE;
    const more = { ...BASE, [plural]: [...((known[plural] ?? []) as readonly object[]), record] };
    const files = { 'less.json': JSON.stringify(BASE), 'more.json': JSON.stringify(more) };
    const row = { type, id: 'another', fields: [] };
    expect(await rowsOf('diff less.json more.json', { files })).toEqual([{ change: 'added', ...row }]);
    expect(await rowsOf('diff more.json less.json', { files })).toEqual([{ change: 'removed', ...row }]);
  });

  it('tells what changed field by field, fields of the user’s own too', async () => {
    const rows = await rowsAfter(({ about, documents, claims: [claim], topics }) => {
      about.title.en = 'Ports';
      Object.assign(documents[0]?.sections[0] ?? {}, { to: 'p3' });
      topics.push({ id: 'ports', label: { en: 'Ports', es: 'Puertos' }, broader: ['ships'] });
      Object.assign(claim ?? {}, {
        statement: { en: 'The ferry was late.', es: 'El ferri llega tarde.' },
        topics: ['ports', 'ships'],
        'x-page': 4,
      });
    });
    expect(rows).toEqual([
      {
        change: 'changed',
        type: 'about',
        id: 'about',
        fields: [{ path: 'title.en', old: 'Harbours', new: 'Ports' }],
      },
      { change: 'changed', type: 'document', id: 'news', fields: [{ path: 'sections.lead.to', old: 'p2', new: 'p3' }] },
      { change: 'added', type: 'topic', id: 'ports', fields: [] },
      {
        change: 'changed',
        type: 'claim',
        id: 'late',
        fields: [
          { path: 'statement.en', old: 'The ferry is late.', new: 'The ferry was late.' },
          { path: 'topics', old: ['ships'], new: ['ports', 'ships'] },
          { path: 'x-page', old: 3, new: 4 },
        ],
      },
    ]);
  });

  it('tells people which part of a place differs', async () => {
    const [claim] = BASE.claims;
    const changed = { ...BASE, claims: [{ ...claim, alsoAt: [{ document: 'news', locator: 'p2.s1' }] }] };
    const parts = { 'old.json': JSON.stringify(BASE), 'new.json': JSON.stringify(changed) };
    for (const format of ['text', 'markdown']) {
      const { stdout } = await soraCn(`diff old.json new.json -f ${format}`, { files: parts });
      expect(stdout).toContain('document news, locator p2.s1');
    }
  });

  it('follows a record to its new id by its title, and the references to it', async () => {
    const rows = await rowsAfter(({ topics: [topic], obstacles: [obstacle], claims: [claim] }) => {
      Object.assign(topic ?? {}, { id: 'vessels', label: { en: 'SHIPS', es: 'Buques' } });
      Object.assign(obstacle ?? {}, { topics: ['vessels'] });
      Object.assign(claim ?? {}, { topics: ['vessels'] });
    });
    expect(rows).toEqual([
      {
        change: 'renamed',
        type: 'topic',
        id: 'vessels',
        oldId: 'ships',
        fields: [
          { path: 'label.en', old: 'Ships', new: 'SHIPS' },
          { path: 'label.es', old: 'Barcos', new: 'Buques' },
        ],
      },
    ]);
  });

  it('follows a claim by its document, place and quotation', async () => {
    const rows = await rowsAfter(({ claims: [claim] }) => {
      Object.assign(claim ?? {}, { id: 'delay', statement: { en: 'It does not keep to the timetable.' } });
    });
    expect(rows).toMatchObject([{ change: 'renamed', type: 'claim', id: 'delay', oldId: 'late' }]);
  });

  it('follows a claim by its place in a document that has a new id, too', async () => {
    const rows = await rowsAfter(({ documents: [document], claims: [claim] }) => {
      Object.assign(document ?? {}, { id: 'paper' });
      Object.assign(claim ?? {}, {
        id: 'delay',
        statement: { en: 'It does not keep to the timetable.' },
        source: { document: 'paper', locator: 'p1.s1', quotation: 'is late' },
      });
    });
    expect(rows).toMatchObject([
      { change: 'renamed', type: 'document', id: 'paper', oldId: 'news', fields: [] },
      { change: 'renamed', type: 'claim', id: 'delay', oldId: 'late' },
    ]);
  });

  it('takes nothing for renamed where two could be meant', async () => {
    const files = {
      'old.yaml': 'topics: [{ id: a, label: { en: Same } }]',
      'new.yaml': 'topics: [{ id: b, label: { en: Same } }, { id: c, label: { en: Same } }]',
    };
    expect((await rowsOf('diff old.yaml new.yaml', { files })).map(({ change, id }) => [change, id])).toEqual([
      ['added', 'b'],
      ['added', 'c'],
      ['removed', 'a'],
    ]);
  });

  it('takes nothing for renamed where its titles lead to different records', async () => {
    const [one, two] = [
      '[{ id: a, label: { en: Sea, es: Mar } }]',
      '[{ id: b, label: { en: Sea, es: Playa } }, { id: c, label: { en: Beach, es: Mar } }]',
    ];
    const files = { 'one.yaml': `topics: ${one}`, 'two.yaml': `topics: ${two}` };
    const changes = async (line: string) => (await rowsOf(line, { files })).map(({ change, id }) => [change, id]);
    expect(await changes('diff one.yaml two.yaml')).toEqual([
      ['added', 'b'],
      ['added', 'c'],
      ['removed', 'a'],
    ]);
    expect(await changes('diff two.yaml one.yaml')).toEqual([
      ['added', 'a'],
      ['removed', 'b'],
      ['removed', 'c'],
    ]);
  });

  it('takes no id in use for a record where none are defined', async () => {
    const using = (id: string) => {
      const plurals = typesOf('subject').map((type) => RECORD_TYPES[type].plural);
      const about = Object.fromEntries(plurals.filter((name) => name in CLAIM).map((name) => [name, [id]]));
      return JSON.stringify([{ id: 'a', statement: { en: 'A.' }, ...about, source: { document: id, locator: 'p1' } }]);
    };
    const files = { 'old.json': using('one'), 'new.json': using('two') };
    expect(await rowsOf('diff old.json new.json', { files })).toMatchObject([{ change: 'changed', type: 'claim' }]);
  });

  it('names records by the bases compared, in the language asked for', async () => {
    const files = {
      'old.yaml': 'topics: [{ id: a, label: { en: Sea, es: Mar } }]\nobstacles: [{ id: ice, label: { en: Ice } }]',
      'new.yaml':
        'topics: [{ id: b, label: { en: Land, es: Tierra } }]\nobstacles: [{ id: ice, label: { en: Ice }, topics: [b] }]',
    };
    const { stdout } = await soraCn('diff old.yaml new.yaml --lang es -f markdown', { files });
    expect(stdout).toBe(
      [
        '### 1 added\n\n- topic `b`: Tierra\n',
        '### 1 removed\n\n- topic `a`: Mar\n',
        '### 1 changed\n\n- obstacle `ice`: Ice\n  - topics: → Tierra\n',
      ].join('\n'),
    );
    const text = await soraCn('diff old.yaml new.yaml -f text', { files });
    expect(text.stdout).toContain('+ Land');
  });

  it('shows of a text that changed in several languages the one that serves who asks', async () => {
    const topic = (end: string) => `topics: [{ id: a, label: { de: See${end}, en-GB: Lake${end}, es: Lago${end} } }]`;
    const files = { 'old.yaml': topic('1'), 'new.yaml': topic('2') };
    const shown = { en: 'Lake', 'es-MX': 'Lago', 'de-AT': 'See' };
    for (const [language, name] of Object.entries(shown)) {
      const { stdout } = await soraCn(`diff old.yaml new.yaml --lang ${language} -f markdown`, { files });
      expect([language, stdout]).toEqual([language, expect.stringContaining(`~~${name}1~~ → ${name}2`)]);
    }
  });

  it('exits with 1 where asked to if anything differs', async () => {
    const files = {
      'a.yaml': 'topics: [{ id: a, label: { en: A } }]',
      'b.yaml': 'topics: [{ id: b, label: { en: B } }]',
    };
    expect(await soraCn('diff a.yaml b.yaml', { files })).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await soraCn('diff a.yaml b.yaml --exit-code', { files })).toMatchObject({
      exitCode: 1,
      stderr: 'sora-cn: 1 added, 1 removed.\n',
    });
    expect(await soraCn('diff a.yaml a.yaml --exit-code', { files })).toMatchObject({ exitCode: 0 });
  });

  it('refuses standard input twice, and a base with problems, which it names', async () => {
    expect(await soraCn('diff - -')).toMatchObject({ exitCode: 2, stdout: '' });
    const files = { 'a.yaml': 'topics: [{ id: a, label: { en: A } }]', 'b.yaml': 'topics: [{ id: a }]' };
    const { exitCode, stderr } = await soraCn('diff a.yaml b.yaml', { files });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('sora-cn check b.yaml');
  });

  it('compares a file with its earlier version in a git repository, and writes the answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sora-cn-diff-'));
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Me', '-c', 'user.email=me@example.org', ...words], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    try {
      const path = join(folder, 'base.json');
      writeFileSync(path, JSON.stringify(BASE));
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'First');
      writeFileSync(path, JSON.stringify(BASE).replace('The ferry is late.', 'The ferry was late.'));
      const stdin = git('show', 'HEAD:base.json');
      const output = join(folder, 'changes.md');
      const replace = (file: Parameters<typeof replaceFile>[0]) => {
        return replaceFile(file);
      };
      const outcome = await soraCnOnDisk(['diff', '-', path, '-o', output], { stdin, runtime: { replace } });
      expect(outcome).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
      expect(readFileSync(output, 'utf8')).toContain(
        '- claim `late`: The ferry was late.\n  - statement (en): ~~The ferry is late.~~ → The ferry was late.',
      );
      git('worktree', 'add', '--quiet', 'before', 'HEAD');
      const trees = await soraCnOnDisk(['diff', join(folder, 'before'), path, '--json']);
      expect(JSON.parse(trees.stdout)).toMatchObject([{ change: 'changed', id: 'late' }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
