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
const world: World = { files: { 'base.json': JSON.stringify({ claims, topics }) }, env: { SORA_CN_DATA: 'base.json' } };

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
    ['topics --where page=3', 'no record has a field x-page.'],
    ['search rain --type topic --where shelf=left --kind event', 'filters of claims find only claims'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, stdout, stderr } = await soraCn(line, world);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
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
