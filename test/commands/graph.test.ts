import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/model/outputs.ts';
import { soraCn } from '../support/memory-runtime.ts';

async function network(line: string): Promise<Graph> {
  return JSON.parse((await soraCn(`${line} --json`)).stdout) as Graph;
}

const keys = ({ nodes }: Graph) => nodes.map(({ key }) => key);

describe('graph', () => {
  it('prints one object of nodes and edges as JSON, and a Mermaid flowchart unless told otherwise', async () => {
    expect(Object.keys(await network('graph'))).toEqual(['nodes', 'edges']);
    expect((await soraCn('graph')).stdout).toMatch(/^flowchart LR\n/);
    expect((await soraCn('graph -f dot')).stdout).toMatch(/^digraph /);
    expect(await soraCn('graph -f csv')).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('goes so far from a record as it is told', async () => {
    expect(keys(await network('graph --focus chip-access --depth 0'))).toEqual(['obstacle:chip-access']);
    const { stderr } = await soraCn('graph --focus chip-access --depth 0', { terminal: 80 });
    expect(stderr).toContain('1 node, 0 edges.');
    expect(keys(await network('graph --focus "先进芯片获取受限"'))).toEqual([
      'actor:china',
      'obstacle:chip-access',
      'obstacle:export-restrictions',
      'obstacle:market-isolation',
    ]);
  });

  it('shows a claim with what it is about', async () => {
    const whole = await network('graph --focus us-export-curbs-are-growing');
    expect(keys(whole)).toEqual([
      'actor:united-states',
      'obstacle:export-restrictions',
      'claim:gpu-limits-hamper-china',
      'claim:us-export-curbs-are-growing',
    ]);
  });

  it('takes the filters of claims', async () => {
    const whole = await network('graph --claims --topic export-controls');
    expect(keys(whole).filter((key) => key.startsWith('claim:'))).toEqual([
      'claim:export-curbs-worsen-gpu-limits',
      'claim:us-export-curbs-are-growing',
    ]);
    expect(keys(await network('graph --topic export-controls'))).toEqual(
      keys(whole).filter((key) => !key.startsWith('claim:')),
    );
  });

  it.each([
    ['graph --depth 2', 2, 'give --focus ID, too'],
    ['graph --focus nonesuch', 2, 'There is no record called "nonesuch"'],
    ['graph --focus chips', 2, 'sora-cn graph --topic chips'],
    ['graph --focus china --depth -1', 2, '--depth'],
    ['graph --limit 3', 2, 'prints no list'],
    ['graph --json --fields nodes.name', 2, 'nodes.name'],
  ])('refuses %s', async (line, exitCode, message) => {
    const refused = await soraCn(line);
    expect(refused).toMatchObject({ exitCode, stdout: '' });
    expect(refused.stderr).toContain(message);
  });

  it('is counted by its nodes', async () => {
    expect((await soraCn('graph --focus chip-access --count')).stdout).toBe('4\n');
    const empty = await soraCn('graph --focus baidu --topic talent --count --fail-if-empty');
    expect(empty).toMatchObject({ exitCode: 1, stdout: '0\n' });
    expect(empty.stderr).toContain('None of the claims asked for is about actor:baidu.');
  });

  it('warns where Mermaid would not draw it', async () => {
    const actors = Array.from({ length: 501 }, (_, at) => ({ id: `a${at}`, name: { en: 'A' } }));
    const claims = [{ id: 'c', statement: { en: 'C.' }, actors: actors.map(({ id }) => id) }];
    const files = { 'base.json': JSON.stringify({ actors, claims }) };
    const { stderr } = await soraCn('graph --claims -f mermaid -d base.json', { files, terminal: 80 });
    expect(stderr).toMatch(/^502 nodes, 501 edges\.\nBy itself Mermaid draws 500 links, and these are 501: /);
  });
});
