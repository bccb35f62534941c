import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORTS } from '../../src/model/exports.ts';
import { RECORD_TYPES } from '../../src/model/records.ts';
import { soraCn } from '../support/memory-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-export-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const json = async (line: string) => JSON.parse((await soraCn(line)).stdout) as Record<string, unknown>[];

describe('export', () => {
  it.each(Object.keys(EXPORTS))('%s can be read by nothing that drives a terminal', async (format) => {
    const claim = JSON.stringify({ id: 'a', statement: { en: 'One \u001b[31m\u202e two.' } });
    const { stdout, exitCode } = await soraCn(`export ${format} -d b.jsonl`, { files: { 'b.jsonl': claim } });
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  it('refuses a format that it does not have', async () => {
    expect(await soraCn('export marc')).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('export jsonld', () => {
  it('has every document, claim and bearing, and every link leads to a node of it', async () => {
    const { '@graph': graph } = JSON.parse((await soraCn('export jsonld')).stdout) as {
      '@graph': Record<string, unknown>[];
    };
    const ofType = (type: string) => graph.filter((node) => node['@type'] === type);
    const evidence = await json('evidence --json');
    expect(ofType('Claim')).toHaveLength((await json('claims --json')).length);
    expect(ofType('CreativeWork')).toHaveLength((await json('documents --json')).length);
    expect(ofType('ClaimReview')).toHaveLength(evidence.flatMap(({ bearings }) => bearings as unknown[]).length);
    const ids = new Set(graph.map((node) => node['@id']));
    for (const node of ofType('ClaimReview'))
      expect(ids).toContain((node['itemReviewed'] as Record<string, unknown>)['@id']);
  });
});

describe('export annotations', () => {
  it('has one annotation for each place of each claim, with its words', async () => {
    const { total, first } = JSON.parse((await soraCn('export annotations')).stdout) as {
      total: number;
      first: { items: { target: { source: string; selector: { exact: string } } }[] };
    };
    const places = (await json('claims --json')).flatMap(({ source, alsoAt }) => [source, ...(alsoAt as unknown[])]);
    expect(total).toBe(places.length);
    expect(first.items).toHaveLength(places.length);
    expect(new Set(first.items.map(({ target }) => target.source)).size).toBe(1);
  });
});

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;

describe.skipIf(!hasSqlite)('export sql in SQLite', () => {
  const database = join(folder, 'base.db');
  const ask = (query: string) =>
    JSON.parse(execFileSync('sqlite3', ['-json', database, query], { encoding: 'utf8' }) || '[]') as Record<
      string,
      unknown
    >[];
  const load = async (): Promise<void> => {
    rmSync(database, { force: true });
    const script = join(folder, 'base.sql');
    writeFileSync(script, (await soraCn('export sql')).stdout);
    execFileSync('sqlite3', ['-bail', database, 'pragma foreign_keys = on', `.read ${script}`], { stdio: 'pipe' });
  };

  it('loads with every foreign key, and answers as the commands do', async () => {
    await load();
    expect(ask('pragma foreign_key_check')).toEqual([]);
    for (const { plural } of Object.values(RECORD_TYPES)) {
      const [row] = ask(`select count(*) as n from "${plural}"`);
      expect(row?.['n'], plural).toBe((await json(`${plural} --json`)).length);
    }
    const chips = ask(
      `select distinct c.claim_id as id from claims_topics c
       join topics_with_narrower n on n.narrower_id = c.topic_id where n.topic_id = 'chips' order by 1`,
    );
    const listed = (await json('claims --topic chips --json --sort id')).map(({ id }) => ({ id }));
    expect(chips).toEqual(listed);
    const outcomes = ask('select claim_id as id, outcome, reservations from outcomes order by 1');
    const computed = await json('claims --json --sort id');
    expect(outcomes.map(({ id, outcome }) => ({ id, outcome }))).toEqual(
      computed.map(({ id, outcome }) => ({ id, outcome })),
    );
    const table = ask('select kind, stance, count(*) as count from claims_flat group by 1, 2 order by 1, 2');
    const counted = (await json('stats --by kind,stance --json')).filter(({ count }) => count !== 0);
    expect(table).toHaveLength(counted.length);
    expect(table).toEqual(expect.arrayContaining(counted));
  });
});
