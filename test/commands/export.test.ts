import { describe, expect, it } from 'vitest';
import { EXPORTS } from '../../src/model/exports.ts';
import { soraCn } from '../support/memory-runtime.ts';

const json = async (line: string) => JSON.parse((await soraCn(line)).stdout) as Record<string, unknown>[];

describe('export', () => {
  it.each(Object.keys(EXPORTS))('%s can be read by nothing that drives a terminal', async (format) => {
    const claim = JSON.stringify({ id: 'a', statement: { en: 'One \u001b[31m\u202e two.' } });
    const { stdout, exitCode } = await soraCn(`export ${format} -d b.jsonl`, { files: { 'b.jsonl': claim } });
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  it('says what it leaves out, as far as the base has it', async () => {
    const claim = { id: 'a', statement: { en: 'One.' }, note: { en: 'Odd.' }, 'x-page': 3 };
    const world = { files: { 'b.jsonl': JSON.stringify(claim) }, runtime: { replace: () => Promise.resolve() } };
    const told = async (format: string) => (await soraCn(`export ${format} -d b.jsonl -o out`, world)).stderr;
    expect(await told('jsonld')).toBe('Left out, for jsonld has no place for it: claims: note, x-page.\n');
    expect(await told('sql')).toBe('');
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
    const links = (node: Record<string, unknown>) => [node['itemReviewed'] ?? [], node['about'] ?? []].flat();
    for (const link of graph.flatMap(links)) expect(ids).toContain((link as Record<string, unknown>)['@id']);
  });
});

describe('export annotations', () => {
  it('says what it leaves out of the base, and nothing of records that there are not', async () => {
    const claims =
      'claims: [{ id: a, statement: { en: A. }, actors: [p], x-page: 3, source: { document: d, quotation: b } }]';
    const told = async (more: string) =>
      (await soraCn('export annotations -d b.yaml -o -', { files: { 'b.yaml': `${more}${claims}` }, terminal: 200 }))
        .stderr;
    const ofClaims = 'claims: actors, x-page.\n';
    expect(await told('')).toBe(`Left out, for annotations has no place for it: ${ofClaims}`);
    expect(await told('actors: [{ id: p, name: { en: P } }]\n')).toBe(
      `Left out, for annotations has no place for it: all actors; ${ofClaims}`,
    );
  });

  it('says even in a pipe how many claims have no place for an annotation', async () => {
    const claims = [
      { id: 'a', statement: { en: 'A.' }, source: { document: 'd' } },
      { id: 'b', statement: { en: 'B.' } },
      { id: 'c', statement: { en: 'C.' } },
    ];
    const files = { 'b.jsonl': claims.map((claim) => JSON.stringify(claim)).join('\n') };
    const { stdout, stderr } = await soraCn('export annotations -d b.jsonl', { files });
    expect((JSON.parse(stdout) as { total: number }).total).toBe(1);
    expect(stderr).toBe('Left out: 2 claims without a source, on which an annotation could be.\n');
    expect((await soraCn('export jsonld -d b.jsonl', { files })).stderr).toBe('');
  });

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
