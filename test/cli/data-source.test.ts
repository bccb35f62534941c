import { describe, expect, it } from 'vitest';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';

const one = 'claims: [{ id: one, statement: { en: One. } }]';
const two = '{"id":"two","statement":{"en":"Two."},"topics":["anything"]}\n';
const files = { 'one.yaml': one, 'two.jsonl': two, 'base/b.yaml': one, 'base/a.jsonl': two };

describe('--data', () => {
  it('puts a base in the place of the built-in one, and merges nothing into it', async () => {
    expect(await idsOf('claims -d one.yaml', { files })).toEqual(['one']);
    expect(await idsOf('actors -d one.yaml', { files })).toEqual([]);
  });

  it('is repeated for the parts of one base, in the order given', async () => {
    expect(await idsOf('-d two.jsonl claims --data one.yaml', { files })).toEqual(['two', 'one']);
  });

  it('is a folder, whose files are read in the order of their names', async () => {
    expect(await idsOf('claims -d base', { files })).toEqual(['two', 'one']);
  });

  it('is - for standard input', async () => {
    expect(await idsOf('claims -d -', { stdin: two })).toEqual(['two']);
    expect(await idsOf('claims -d -', { stdin: one })).toEqual(['one']);
  });

  /** A claim as it is without the evidence, which is counted anew wherever it is read. */
  function withoutOutcome(row: object): object {
    return Object.fromEntries(Object.entries(row).filter(([name]) => !COUNTED.includes(name)));
  }
  const COUNTED = ['outcome', 'outcomeThen', 'outcomeLater', 'reservations', 'evidenceCount'];

  it('reads back what json and jsonl print', async () => {
    const { stdout: json } = await soraCn('claims --json');
    const back = (JSON.parse(json) as object[]).map(withoutOutcome);
    expect(await rowsOf('claims -d -', { stdin: json })).toEqual(back);
    for (const list of ['claims', 'actors', 'topics', 'technologies', 'obstacles', 'opportunities']) {
      const { stdout: lines } = await soraCn(`${list} -f jsonl`);
      expect(await idsOf(`${list} -d -`, { stdin: lines })).toEqual(await idsOf(list));
    }
  });

  it('reads back a single line of jsonl too, which is JSON as a whole', async () => {
    const { stdout } = await soraCn('claims -n 1 -f jsonl');
    const back = `${JSON.stringify(withoutOutcome(JSON.parse(stdout) as object))}\n`;
    expect(await soraCn('claims -d - -f jsonl', { stdin: stdout })).toMatchObject({ exitCode: 0, stdout: back });
  });

  it('takes any id of a type that the base does not define', async () => {
    expect(await idsOf('claims --topic anything -d two.jsonl', { files })).toEqual(['two']);
    expect(await rowsOf('topics -d two.jsonl', { files })).toMatchObject([{ id: 'anything', claimCount: 1 }]);
  });

  it('refuses a type that is defined, for an id that is not', async () => {
    const text =
      'topics: [{ id: known, label: { en: K } }]\nclaims: [{ id: a, statement: { en: A. }, topics: [unknown] }]\n';
    const { exitCode, stderr } = await soraCn('claims -d a.yaml', { files: { 'a.yaml': text } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('unknown');
  });

  it('is named in the hints as it can be typed', async () => {
    const { stderr } = await soraCn(['claims', '-d', "it's a base.yaml"], {
      files: { "it's a base.yaml": 'claims: 1' },
    });
    expect(stderr).toContain("sora-cn check 'it'\\''s a base.yaml'\n");
  });
});

describe('SORA_CN_DATA', () => {
  it('is refused where the article is on standard input too', async () => {
    const { exitCode, stderr } = await soraCn('verify -', { env: { SORA_CN_DATA: '-' }, stdin: one });
    expect([exitCode, stderr.split('.')[0]]).toEqual([
      2,
      'sora-cn: SORA_CN_DATA=- and the argument - both ask for standard input, which can be read only once',
    ]);
  });

  it('names a base, unless it is empty or --data names another', async () => {
    const env = { SORA_CN_DATA: 'one.yaml' };
    expect(await idsOf('claims', { files, env })).toEqual(['one']);
    expect(await idsOf('claims -d two.jsonl', { files, env })).toEqual(['two']);
    expect((await soraCn('claims --count', { env: { SORA_CN_DATA: '' } })).stdout).toBe('58\n');
  });

  it('is told as the origin of a path that cannot be read', async () => {
    const hint = '  The variable SORA_CN_DATA names it.\n';
    for (const line of ['claims', 'topics', 'search one', 'check']) {
      const { exitCode, stderr } = await soraCn(line, { files, env: { SORA_CN_DATA: 'nowhere' } });
      expect([line, exitCode, stderr.includes('cannot read nowhere'), stderr.endsWith(hint)]).toEqual([
        line,
        2,
        true,
        true,
      ]);
    }
    expect((await soraCn('claims -d nowhere', { files })).stderr).not.toContain('SORA_CN_DATA');
  });

  it('is not cited as the built-in data', async () => {
    const world = { files, terminal: 80 };
    const builtIn = /, data 00000000\./;
    expect((await soraCn('show chips', { terminal: 80 })).stdout).toMatch(builtIn);
    expect((await soraCn('show one -d one.yaml', world)).stdout).not.toMatch(builtIn);
    expect((await soraCn('show one', { ...world, env: { SORA_CN_DATA: 'one.yaml' } })).stdout).not.toMatch(builtIn);
  });
});

describe('a base with problems', () => {
  const broken = {
    files: {
      'bad.yaml': `claims:
  - { id: good, statement: { en: Good. }, relations: [{ type: supports, claim: bad }] }
  - { id: bad }
  - { id: good, statement: { en: Twice. } }
  - { id: worse, statement: { en: Worse. }, kind: rumour }
  - { id: worst, statement: 5 }
`,
    },
  };

  it('is refused with the first few, their places, and what to type', async () => {
    const { exitCode, stdout, stderr } = await soraCn('claims -d bad.yaml', broken);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^sora-cn: the base has \d problems:\n {2}bad\.yaml:3:/);
    expect(stderr).toContain('… and ');
    expect(stderr).toContain('sora-cn check bad.yaml');
    expect(stderr).toContain('--force');
  });

  it('is used without what is broken with --force, which says how much', async () => {
    const { exitCode, stdout, stderr } = await soraCn('claims -d bad.yaml --force -f ids', broken);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')).toContain('good');
    expect(stderr).toMatch(/left out \d+ broken records and references\./);
    const one = { files: { 'bad.yaml': 'claims:\n  - { id: a, statement: { en: A. } }\n  - { id: bad }\n' } };
    expect((await soraCn('claims -d bad.yaml --force', one)).stderr).toBe(
      'sora-cn: left out 1 broken record or reference.\n',
    );
    const [good] = await rowsOf('claims -d bad.yaml --force', broken);
    expect(good).toMatchObject({ id: 'good', relations: [] });
  });
});
