import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBCOMMAND_NAMES } from '../../src/commands/list.ts';
import { largeBase } from '../bench/large-base.ts';
import { shellWords } from '../support/shell-words.ts';
import { soraCnOnDisk, type Outcome } from '../support/memory-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-kept-'));
const base = join(folder, 'base.jsonl');
const several = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')];
const env = { SORA_CN_CACHE: join(folder, 'cache') };
const CLAIMS = 2_500;

/** Records of what a generated base has none of: evidence, a document, fields of one’s own, ids that differ by case. */
const FURTHER = [
  {
    recordType: 'document',
    id: 'paper',
    title: { en: 'A paper' },
    sections: [{ id: 'lead', title: { en: 'Lead' }, from: 'p1', to: 'p99' }],
  },
  {
    id: 'Heron-1',
    statement: { en: 'A heron stands.', es: 'Hay una garza.' },
    kind: 'event',
    date: '1999-05',
    topics: ['chips'],
    source: { locator: 'p1.s1' },
    'x-page': 3,
    'x-by': { who: 'Zoë' },
  },
  {
    id: 'heron-1',
    statement: { de: 'Ein Reiher steht.' },
    attributedTo: 'article',
    alsoAt: [{ locator: 'p2' }],
    'x-page': 4,
    relations: [{ type: 'qualifies', claim: 'Heron-1' }],
  },
  {
    'x-page': 5,
    relations: [{ cue: ' so ', claim: 'Heron-1', 'x-by': { b: 1, a: ' ' }, type: 'supports' }],
    source: { quotation: '\u00a0A grey one ', locator: 'p1.s2' },
    date: 1999,
    topics: [],
    statement: { es: ' Vuela. ', en: 'It flies.\n' },
    id: 'untidy',
  },
  {
    recordType: 'evidence',
    id: 'seen',
    statement: { en: 'It was seen.' },
    date: '2001',
    bearings: [{ claim: 'Heron-1', bearing: 'supports', asOf: 'then' }],
    citations: [{ title: 'A list' }],
  },
];

function write(path: string, lines: readonly string[]): void {
  writeFileSync(path, `${lines.join('\n')}\n`);
  const earlier = new Date(Date.now() - 60_000);
  utimesSync(path, earlier, earlier);
}

beforeAll(() => {
  const lines = [...largeBase(CLAIMS, 7)];
  const further = FURTHER.map((record) => JSON.stringify(record));
  write(base, [...lines, ...further]);
  const half = lines.length >> 1;
  const other = {
    recordType: 'document',
    id: 'other',
    title: { en: 'Another' },
    sections: [{ id: 'lead', title: { en: 'Lead too' }, from: 'p1', to: 'p99' }],
  };
  write(several[0] ?? '', [...lines.slice(0, half), JSON.stringify(other)]);
  write(several[1] ?? '', [...lines.slice(half), ...further]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const indexes = () => readdirSync(join(folder, 'cache', 'sora-cn')).filter((name) => name.endsWith('.index'));

/** Command lines of every command that reads a base; what no other tells apart stands only once. */
const LINES = [
  'overview',
  'overview --json',
  'claims --count',
  'claims -n 3',
  'claims --topic chips --json',
  'claims --topic chips --kind event,forecast --count',
  'claims --actor nobody',
  'claims --topic chps',
  'claims --exclude topic:technology --exclude stance:neutral -f ids',
  'claims --since 2011 --until 2012-06 -f csv',
  'claims --attributed-to article --outcome open -f jsonl -n 20',
  'claims --outcome supported',
  'claims --relation qualifies --fields id,relations',
  'claims --at p1,p2.s3 --count',
  'claims --at p3-p7 --sort date --reverse -n 5',
  'claims --section lead --count',
  'claims --document paper -f tsv -n 4 --names',
  'claims --where page=3,4 -f ids',
  'claims --where page=5 --json',
  'claims --where by.who=zoe -f yaml',
  'claims --where relations.x-by.b=1 -f ids',
  'claims --where relations.x-by=1 -f csv',
  'claims --where relations.x-bye=1',
  'claims --where pgae=3',
  'claims --where url=https://example.org/nothing',
  'claims --lang de --topic chips -n 2',
  'claims --lang xx',
  'claims --sort x-page -n 3 -f ids',
  'topics --json',
  'actors --sort claimCount -n 5',
  'technologies -f csv',
  'obstacles --unaddressed -f ids',
  'opportunities --json',
  'documents --json',
  'evidence --json',
  'evidence --claim Heron-1',
  'stats',
  'stats --json --topic chips',
  'stats --by topic -n 5',
  'stats --by topic,stance --json --since 2015',
  'stats --by attributed-to,kind -f csv',
  'stats --by document',
  'search constitution -n 5 --json',
  'search "earthqauke government" --explain -n 3',
  'search heron --stance neutral',
  'search heron --where page=3',
  'search garza -f ids',
  'search zzzzqqq',
  'similar "a heron stands there" --json',
  'similar heron-1',
  'show Heron-1 HERON-1',
  'show heron-1 chips --json',
  'show claim:Heron-1 -f markdown',
  'show constitu',
  'show nothing-like-it-anywhere',
  'show Heron-1x',
  'show claim:herno-1',
  'related Heron-1',
  'related chips -n 4 -f ids',
  'related Heron-1 --depth 3 -n 20 --json',
  'document p1',
  'timeline --topic chips --json',
  'graph --focus chips --json',
  'graph --claims --topic chips -f dot',
  'page',
  'page --topic chips --kind event',
  'export annotations',
  'export sql',
  'check',
];

/** Both streams with the files named alike: those of several are given twice. */
function run(line: string, paths: readonly string[], options: readonly string[] = []): Promise<Outcome> {
  const data = paths.flatMap((path) => ['--data', path]);
  return soraCnOnDisk([...shellWords(line), ...data, ...options], { env });
}

describe.each([
  ['one file', () => [base]],
  ['several files with a document each', () => several],
])('answers of a base of %s are the same by what is kept of it', (_, paths) => {
  it('is made first, by a question that reads all, and by index', async () => {
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    const { exitCode, stdout } = await soraCnOnDisk(['index', ...paths()], { env });
    expect([exitCode, stdout]).toEqual([0, `${join(folder, 'cache', 'sora-cn', indexes()[0] ?? '')}\n`]);
  });

  it.each(LINES)('%s', async (line) => {
    const kept = await run(line, paths());
    const read = await run(line, paths(), ['--no-cache']);
    expect({ ...kept, output: '' }).toEqual({ ...read, output: '' });
    expect(indexes()).toHaveLength(1);
  });
});

describe('what is kept of a base, and is damaged', () => {
  it.each([
    ['check', ['check', base]],
    ['verify', ['verify', join(folder, 'paper.txt'), '-d', base]],
  ])('is not so much as looked at by %s', async (_, line) => {
    writeFileSync(join(folder, 'paper.txt'), 'A heron stands.\n');
    const kept = (await soraCnOnDisk(['index', base], { env })).stdout.trim();
    const damaged = readFileSync(kept);
    damaged.fill(0, damaged.length >> 8);
    writeFileSync(kept, damaged);
    await soraCnOnDisk(line, { env });
    expect(readFileSync(kept).equals(damaged)).toBe(true);
    await soraCnOnDisk(['claims', '--count', '-d', base], { env });
    expect(readFileSync(kept).equals(damaged)).toBe(false);
  });
});

describe('two bases', () => {
  const changed = join(folder, 'changed.jsonl');
  const compare = (...options: string[]) => soraCnOnDisk(['diff', base, changed, ...options], { env });
  const rows = (outcome: Outcome) => JSON.parse(outcome.stdout) as { change: string; type: string; id: string }[];
  beforeAll(() => {
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    const [paper, heron, ...rest] = FURTHER;
    const lines = [...largeBase(CLAIMS, 7)];
    const last = JSON.parse(lines.at(-1) ?? '') as object;
    const claims = [
      { ...heron, statement: { en: 'A heron stood.', es: 'Hay una garza.' } },
      { id: 'new', statement: { en: 'It is new.' } },
      { ...last, id: 'renamed' },
    ];
    const further = [paper, ...claims, ...rest.filter((record) => record.id !== 'untidy')];
    write(changed, [...lines.slice(0, -1).reverse(), ...further.map((record) => JSON.stringify(record))]);
  });

  it('differ in the same by what is kept of them', async () => {
    const read = await compare('--json', '--no-cache');
    expect(rows(read).map(({ change, type, id }) => `${change} ${type} ${id}`)).toEqual([
      'changed claim Heron-1',
      'added claim new',
      'renamed claim renamed',
      'removed claim untidy',
    ]);
    expect({ ...(await compare('--json')), output: '' }).toEqual({ ...read, output: '' });
    expect(indexes()).toHaveLength(2);
    expect({ ...(await compare('--json')), output: '' }).toEqual({ ...read, output: '' });
  });

  it.each([0, 1])('differ in the same where what is kept of one is damaged', async (which) => {
    const read = await compare('--json', '--no-cache');
    await compare();
    const path = join(folder, 'cache', 'sora-cn', indexes()[which] ?? '');
    const damaged = readFileSync(path);
    writeFileSync(path, damaged.fill(0, damaged.length >> 1));
    expect({ ...(await compare('--json')), output: '' }).toEqual({ ...read, output: '' });
  });
});

it('every command that answers from a base is among them', () => {
  const without = ['verify', 'diff', 'mcp', 'index', 'init', 'draft', 'schema', 'import', 'completion', 'help'];
  const tried = new Set(LINES.map((line) => line.split(' ')[0]));
  expect(SUBCOMMAND_NAMES.filter((name) => !tried.has(name)).toSorted()).toEqual(without.toSorted());
});
