import { describe, expect, it } from 'vitest';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';

describe('related', () => {
  it('finds whom an obstacle is said to affect, what worsens it, and its evidence', async () => {
    const rows = await rowsOf('related chip-access');
    const ids = (relation: string, of = rows) => of.filter((row) => row['relation'] === relation).map(({ id }) => id);
    expect(ids('affects')).toEqual(['china']);
    expect(ids('worsenedBy')).toContain('export-restrictions');
    for (const list of ['claim', 'evidence']) {
      const found = rows.filter(({ type }) => type === list);
      expect(ids('obstacles', found)).toEqual(await idsOf(`${list} --obstacle chip-access`));
    }
  });

  it('takes names as show does, and one link unless told otherwise', async () => {
    expect(await idsOf('related 芯片')).toEqual(await idsOf('related topic:chips --depth 1'));
    const depths = new Set((await rowsOf('related chips --depth 3')).map(({ depth }) => depth));
    expect([...depths].toSorted()).toEqual([1, 2, 3]);
  });

  it.each([
    ['related nonesuch', 1, 'There is no record called "nonesuch"'],
    ['related chips --depth 0', 2, '--depth: "0" is not a whole number from 1 to 100.'],
    ['related chips --depth 101', 2, '--depth: "101" is not a whole number from 1 to 100.'],
    ['related chips --depth many', 2, '--depth'],
    ['related', 2, 'id'],
  ])('refuses %s', async (line, exitCode, message) => {
    const refused = await soraCn(line);
    expect(refused).toMatchObject({ exitCode, stdout: '' });
    expect(refused.stderr).toContain(message);
  });

  it('is honest about an obstacle to which nothing is said to answer', async () => {
    expect((await soraCn('related chip-access', { terminal: 80 })).stderr).toBe('This base names no answer to it.\n');
    expect((await soraCn('related china', { terminal: 80 })).stderr).toBe('');
  });

  it('says of a source how to list the claims that stand in it', async () => {
    const { exitCode, stdout, stderr } = await soraCn('related sora-china-2024');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toContain('sora-cn claims --document sora-china-2024\n');
    expect(stderr).not.toContain('Nothing');
  });

  it('says so where nothing is linked', async () => {
    const files = { 'base.yaml': 'topics: [{ id: lonely, label: { en: Lonely } }]' };
    const { exitCode, stdout, stderr } = await soraCn('related lonely -d base.yaml', { files });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toBe('Nothing in this base is linked to topic:lonely.\n');
  });
});

describe('lists by links that the source does not make', () => {
  it('say that there are none, not only here', async () => {
    expect(await soraCn('opportunities --addresses chip-access')).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: 'None of the opportunities of this base has a value for --addresses.\n',
    });
    expect((await soraCn('opportunities --benefits baidu')).stderr).toBe('');
  });

  it('say that no obstacle has an answer', async () => {
    const { stderr } = await soraCn('obstacles --unaddressed', { terminal: 100 });
    expect(stderr).toBe(
      'This base records no answer to any obstacle, so it cannot tell them apart.\n8 of 8 obstacles.\n',
    );
    const files = {
      'base.yaml':
        'obstacles: [{ id: a, label: { en: A } }, { id: b, label: { en: B } }]\nopportunities: [{ id: o, label: { en: O }, addresses: [a] }]',
    };
    expect(await soraCn('obstacles --unaddressed -f ids -d base.yaml', { files })).toMatchObject({
      stdout: 'b\n',
      stderr: '',
    });
  });
});
