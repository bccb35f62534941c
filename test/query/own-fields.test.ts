import { describe, expect, it } from 'vitest';
import { idsOf, soraCn, type World } from '../support/memory-runtime.ts';

const claims = [
  {
    id: 'a',
    statement: { en: 'Rain falls.' },
    topics: ['rain'],
    'x-page': 3,
    'x-by': { who: 'Zoë', tags: ['Wet', 'cold'] },
    'x-ed': 'Doe, Jane',
  },
  { id: 'b', statement: { en: 'Rain stops.' }, topics: ['rain'], 'x-page': '4', 'x-seen': true, 'x-ed': 'Jane' },
  { id: 'c', statement: { en: 'Snow falls.' }, topics: ['snow'] },
];
const topics = [
  { id: 'rain', label: { en: 'Rain' }, 'x-shelf': 'left, high' },
  { id: 'snow', label: { en: 'Snow' }, 'x-shelf': 'left' },
];
const actors = [{ id: 'zoe', name: { en: 'Zoë' }, type: 'group' }];
const world: World = {
  files: { 'base.json': JSON.stringify({ claims, topics, actors }) },
  env: { SORA_CN_DATA: 'base.json' },
};

describe('a text that YAML ends with a line end', () => {
  const files = { 'base.yaml': 'topics:\n  - id: rain\n    label: { en: Rain }\n    x-shelf: |\n      left\n' };

  it('is found and shown without it, and kept as it is', async () => {
    const line = 'topics -d base.yaml --where shelf=left --fields x-shelf';
    expect((await soraCn(line, { files })).stdout).toBe('left\n');
    expect(JSON.parse((await soraCn(`${line} --json`, { files })).stdout)).toEqual([{ 'x-shelf': 'left\n' }]);
  });
});

describe('--where', () => {
  it.each([
    ['claims --where x-page=3', ['a']],
    ['claims --where page=3', ['a']],
    ['claims --where page=3,4', ['a', 'b']],
    ['claims --where seen=TRUE', ['b']],
    ['claims --where by.who=zoe', ['a']],
    ['claims --where by.tags=wet', ['a']],
    ['claims --where page=3 --where by.tags=wet', ['a']],
    ['claims --where page=3 --where seen=true', []],
    ['claims --where page=3,4 --topic snow', []],
    ['claims --where page=9', []],
    ['claims --where "ed=doe, jane"', ['a']],
    ['claims --where ed=jane,doe', ['b']],
    ['topics --where shelf=left', ['snow']],
    ['topics --where "shelf=left, high"', ['rain']],
    ['search rain --type topic --where "shelf=left, high"', ['rain']],
    ['search rain --where page=4', ['b']],
    ['search rain --type claim --where page=3', ['a']],
  ])('%s', async (line, ids) => {
    expect(await idsOf(line, world)).toEqual(ids);
  });

  it.each([
    [
      'claims --where pgae=3',
      'no record has a field x-pgae. Did you mean x-page? They have: x-page, x-by, x-ed, x-seen.',
    ],
    ['claims --where page', '"page" is not FIELD=VALUE.'],
    ['claims --where =3', '"=3" is not FIELD=VALUE.'],
    ['claims --where topic=rain', 'A filter of its own: --topic rain'],
    ['claims --where topic=heavy,rain', 'A filter of its own: --topic heavy,rain\n'],
    [['claims', '--where', 'topic=heavy rain'], "A filter of its own: --topic 'heavy rain'\n"],
    ['topics --where page=3', 'no record has a field x-page.'],
    ['topics --where topic=rain', /They have: x-shelf\.\n$/],
    ['actors --where type=group', 'A filter of its own: sora-cn actors --type group\n'],
    ['search rain --type topic --where shelf=left --kind event', 'filters of claims find only claims'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, stdout, stderr } = await soraCn(line, world);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('is counted with the claims that it leaves', async () => {
    const line = 'stats --by topic --where page=3,4 --json --fields value,count';
    expect(JSON.parse((await soraCn(line, world)).stdout)).toEqual([{ value: 'rain', count: 2 }]);
  });
});

describe('--fields with a field of one’s own', () => {
  it('takes one that some record has, also where none of those printed has it', async () => {
    const { stdout, exitCode } = await soraCn('claims --topic snow --fields id,x-page,x-by.who', world);
    expect([exitCode, stdout]).toEqual([0, 'c\t\t\n']);
  });

  it.each(['claims --fields id,x-pgae', 'search rain --fields record.x-pgae.of', 'claims --fields x-pgae --count'])(
    'refuses %s, which no record has, and says which they have',
    async (line) => {
      const { exitCode, stdout, stderr } = await soraCn(line, world);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('--fields: no record has a field x-pgae. Did you mean x-page?');
      expect(stderr.replace(/\s+/g, ' ')).toContain('Fields of your own: ');
    },
  );

  it('takes any of a base without records', async () => {
    const files = { 'empty.json': '[]' };
    expect((await soraCn('claims -d empty.json --fields x-page --json', { files })).stdout).toBe('[]\n');
  });
});

describe('a field of one’s own with a dot in its name', () => {
  const claims = [
    { id: 'a', statement: { en: 'A.' }, 'x-dc.title': 'Tide', source: { locator: 'p1', 'x-dc.page': 4 } },
    { id: 'b', statement: { en: 'B.' }, 'x-dc.title': 'Ebb', alsoAt: [{ locator: 'p2', 'x-dc.page': 5 }] },
  ];
  const dotted: World = { files: { 'base.json': JSON.stringify({ claims }) }, env: { SORA_CN_DATA: 'base.json' } };

  it.each([
    ['x-dc.title', 'Tide', 'a'],
    ['source.x-dc.page', '4', 'a'],
    ['alsoAt.x-dc.page', '5', 'b'],
  ])('is found and printed as any other: %s', async (path, value, id) => {
    expect(await idsOf(`claims --where ${path}=${value}`, dotted)).toEqual([id]);
    for (const line of [`claims --fields ${path} -f csv`, `claims -f tsv`, 'export sql', `show ${id} -f text`])
      expect((await soraCn(line, dotted)).stdout).toContain(value);
    expect((await soraCn(`claims --fields id,${path} --json`, dotted)).stdout).toContain(value);
  });

  it('orders records', async () => {
    expect(await idsOf('claims --sort x-dc.title', dotted)).toEqual(['b', 'a']);
  });
});

describe('a field of one’s own in a part of a record', () => {
  const document = {
    id: 'd',
    title: { en: 'D' },
    sections: [{ id: 's', title: { en: 'S' }, from: 'p1', to: 'p3', 'x-mood': 'grim' }],
    gaps: [{ locator: 'p1', 'x-width': 4 }],
    notes: [{ locator: 'p2', note: { en: 'Odd.' }, 'x-byWhom': 'Zoë' }],
  };
  const claims = [
    {
      id: 'a',
      statement: { en: 'Rain falls.' },
      source: { locator: 'p1', 'x-page': 12 },
      alsoAt: [{ locator: 'p2' }, { locator: 'p3', 'x-page': 'b;c' }],
      relations: [{ type: 'causes', claim: 'b', 'x-why': { long: 'story' } }],
    },
    { id: 'b', statement: { en: 'Snow falls.' }, 'x-deep': { 'x-in': 'here' }, 'x-note': 'mine' },
  ];
  const evidence = {
    id: 'e',
    statement: { en: 'It rained.' },
    bearings: [{ claim: 'a', bearing: 'supports', asOf: 'then', 'x-scale': 'local' }],
    citations: [{ title: 'A list', 'x-shelf': 'left' }],
  };
  const files = { 'base.json': JSON.stringify({ document, claims, evidence: [evidence] }) };
  const parts: World = { files, env: { SORA_CN_DATA: 'base.json' } };
  const OWN = {
    claims: { 'source.x-page': '12', 'alsoAt.x-page': 'b;c', 'relations.x-why.long': 'story' },
    evidence: { 'bearings.x-scale': 'local', 'citations.x-shelf': 'left' },
    documents: { 'sections.x-mood': 'grim', 'gaps.x-width': '4', 'notes.x-byWhom': 'Zoë' },
  };
  const each = (['claims', 'evidence', 'documents'] as const).flatMap((list) =>
    Object.entries(OWN[list]).map(([path, value]) => [list, path, value] as const),
  );

  it.each(each)('of %s is found and printed by its path, %s', async (list, path, value) => {
    const line = `${list} --where "${path}=${value}"`;
    expect(await idsOf(line, parts)).toHaveLength(1);
    expect((await soraCn(`${line} --fields ${path}`, parts)).stdout).toContain(value);
    const { exitCode, stderr } = await soraCn(`${list} --where ${path}s=1`, parts);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`They have: ${Object.keys(OWN[list])[0] ?? ''}`)]);
  });

  it.each(['deep.x-in=here', 'x-deep.x-in=here', 'note=mine'])(
    'is not taken for another by --where %s',
    async (asked) => {
      expect(await idsOf(`claims --where ${asked}`, parts)).toEqual(['b']);
    },
  );

  it('orders records', async () => {
    expect(await idsOf('claims --sort source.x-page --reverse', parts)).toEqual(['a', 'b']);
    const { stderr } = await soraCn('claims --sort relations.x-why', parts);
    expect(stderr).toContain('"relations.x-why" holds nothing that has an order. Fields of your own: source.x-page');
    const found = await soraCn('search rain --type claim --sort record.source.x-pag', parts);
    expect(found.stderr).toContain('Did you mean record.source.x-page?');
  });

  it.each(['text', 'markdown'])('is shown by its path with the record, in %s', async (format) => {
    const { stdout } = await soraCn(`show a e d -f ${format}`, parts);
    for (const [, path] of each) expect(stdout).toContain(path.replace('.long', ''));
    for (const text of ['12', 'b;c', 'story', 'local', 'left', 'grim', 'Zoë']) expect(stdout).toContain(text);
  });

  it('is in the script of SQL, of a list of parts one value each', async () => {
    const { stdout } = await soraCn('export sql', parts);
    expect(stdout).toContain("('a', 'source.x-page', '12')");
    expect(stdout).toContain(`('a', 'alsoAt.x-page', '[null,"b;c"]')`);
    expect(stdout).toContain(`('e', 'bearings.x-scale', '["local"]')`);
    expect(stdout).toContain(`('d', 'sections.x-mood', '["grim"]')`);
  });

  it.each(['jsonld', 'annotations'])('is said to be left out of %s', async (format) => {
    const { stderr } = await soraCn(`export ${format} -o out`, {
      ...parts,
      runtime: { replace: () => Promise.resolve() },
    });
    expect(stderr).toContain('source.x-page, alsoAt.x-page, relations.x-why');
    if (format === 'jsonld') expect(stderr).toContain('bearings.x-scale, citations.x-shelf');
  });

  it.each([
    ['csv', 'claims'],
    ['tsv', 'claims'],
    ['csv', 'evidence'],
    ['tsv', 'documents'],
  ] as const)('comes back by %s of %s', async (format, list) => {
    const { stdout: table } = await soraCn(`${list} -f ${format}`, parts);
    const { stdout: read } = await soraCn(`import ${format} t.${format}`, { files: { [`t.${format}`]: table } });
    for (const path of Object.keys(OWN[list])) expect(read).toContain(`${path.split('.')[1] ?? ''}:`);
    expect(read).not.toMatch(/x-(?:source|also-?at|relations|bearings|citations|sections|gaps|notes)/i);
  });
});
