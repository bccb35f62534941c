import { describe, expect, it } from 'vitest';
import type { CITATION } from '../../src/model/record-shapes.ts';
import { EVIDENCE, STATEMENT } from '../../src/model/records.ts';
import { OUTCOMES } from '../../src/model/vocabularies.ts';
import { harbourBase, harbourWithoutEvidence } from '../support/evidence.ts';
import { builtIn } from '../support/built-in.ts';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';

const world = { base: harbourBase };
const bare = { base: harbourWithoutEvidence };

describe('evidence', () => {
  it.each([
    ['evidence', ['more-ships', 'log-of-the-dock', 'no-date']],
    ['evidence --claim dock-opened', ['log-of-the-dock']],
    ['evidence --bearing rates', ['no-date']],
    ['evidence --bearing refutes --as-of then', ['log-of-the-dock']],
    // It bears on one claim in this way, and on another as of then, but on none in both.
    ['evidence --bearing qualifies --as-of then', []],
    ['evidence --claim port-grows --bearing refutes', []],
    ['evidence --type official-record,fact-check', ['log-of-the-dock', 'no-date']],
    ['evidence --confidence high', ['more-ships']],
    ['evidence --since 2025', ['more-ships']],
    ['evidence --until 2024-06', ['log-of-the-dock']],
  ])('%s', async (line, ids) => {
    expect(await idsOf(line, world)).toEqual(ids);
  });

  it('says where a time goes that was typed as one of then and later', async () => {
    const { exitCode, stderr } = await soraCn('evidence --as-of 2025', world);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--until 2025')]);
  });

  it('tells of evidence without a date that a time leaves out', async () => {
    const { stderr } = await soraCn('evidence --since 2020', { ...world, terminal: 80 });
    expect(stderr).toBe('2 of 3 evidence.\n1 more without a date left out.\n');
  });

  it('is found by words, behind what it is evidence on', async () => {
    const types = (await rowsOf('search chips --type claim,evidence')).map(({ type }) => type);
    expect(types.slice(0, 3)).not.toContain(EVIDENCE);
    expect(types).toContain(EVIDENCE);
  });

  it.each([40, 80])('is laid out in %i columns', async (terminal) => {
    const { stdout } = await soraCn(`evidence -f text --width ${terminal}`, world);
    expect(stdout).toContain('The log-of-the-dock');
    expect(stdout).toContain('→ refutes, then: dock-opened');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(terminal);
  });
});

describe('what came of a claim', () => {
  it('stands on its row, and its facet selects and counts by it', async () => {
    const rows = await rowsOf('claims', world);
    expect(
      rows.map(({ id, outcome, reservations, evidenceCount }) => [id, outcome, reservations, evidenceCount]),
    ).toEqual([
      ['port-grows', 'supported', 1, 3],
      ['dock-opened', 'refuted', 0, 1],
      ['from-elsewhere', 'open', 0, 0],
    ]);
    for (const outcome of Object.keys(OUTCOMES)) {
      const ids = rows.filter((row) => row['outcome'] === outcome).map(({ id }) => id);
      expect(await idsOf(`claims --outcome ${outcome}`, world)).toEqual(ids);
    }
    const counts = (await rowsOf('stats --by outcome', world)).map(({ value, count }) => [value, count]);
    expect(counts).toContainEqual(['refuted', 1]);
  });

  it('is passed over where rows are read back', async () => {
    const { stdout } = await soraCn('claims -f jsonl', world);
    const again = { files: { 'a.jsonl': stdout } };
    expect(await soraCn('check a.jsonl', again)).toMatchObject({ exitCode: 0 });
    expect(await rowsOf('claims -d a.jsonl', again)).not.toContainEqual(expect.objectContaining({ outcome: 'open' }));
  });

  it('is said under a claim that evidence bears on, and of the built-in views as attested', async () => {
    const { stdout } = await soraCn('claims -f text', world);
    expect(stdout).toContain('✓ supported, 1 reservation');
    expect(stdout).toContain('✗ refuted');
    expect(stdout.split('The from-elsewhere')[1]).not.toMatch(/open|supported/);
    const view = (await rowsOf('claims --kind recommendation --outcome supported'))[0];
    expect((await soraCn(`show ${String(view?.['id'])} -f text`)).stdout).toMatch(/outcome +attested/);
  });

  it('is said to be open for want of evidence where a claim is shown in full', async () => {
    for (const { id } of await rowsOf('claims --kind forecast --outcome open')) {
      expect((await soraCn(`show ${String(id)} -f text`)).stdout).toMatch(/outcome +open, no evidence collected/);
    }
  });

  it('stands in full under the claim, with date, bearing and source', async () => {
    const { stdout } = await soraCn('show port-grows -f text --width 100', world);
    const [, section = ''] = stdout.split('what came of it\n');
    expect(section.replaceAll(/\s+/g, ' ')).toContain(
      '2025-03, supports, later: The more-ships [“The log”, https://example.org/log]',
    );
    expect(section.indexOf('log-of-the-dock')).toBeLessThan(section.indexOf('more-ships'));
    const [row] = await rowsOf('show port-grows', world);
    expect(row?.['evidence']).toMatchObject([{ id: 'log-of-the-dock' }, { id: 'more-ships' }, { id: 'no-date' }]);
  });

  it('ends what is shown of evidence with where it was found', async () => {
    const { stdout } = await soraCn('show more-ships -f markdown', world);
    expect(stdout).toContain('`port-grows` supports, later: The port-grows');
    expect(stdout).toMatch(/### found at\n\n- `1` “The log”, <https:..example/);
    expect(stdout).not.toContain('News of the harbour');
  });
});

it('shows all that a citation says where evidence is shown in full', async () => {
  const citation = {
    title: 'A log',
    url: 'https://example.org/log',
    archiveUrl: 'https://example.net/copy',
    publisher: 'The harbour',
    published: '2024-02',
    accessed: '2024-03-01',
    language: 'pt-BR',
    locator: 'page 3',
    quotation: 'it grew',
  } satisfies Record<keyof typeof CITATION, string>;
  const bearings = [{ claim: 'a', bearing: 'supports', asOf: 'then' }];
  const evidence = [{ id: 'e', statement: { en: 'It grew.' }, bearings, citations: [citation] }];
  const files = { 'b.json': JSON.stringify({ evidence, claims: [{ id: 'a', statement: { en: 'A.' } }] }) };
  for (const format of ['text', 'markdown']) {
    const { stdout } = await soraCn(`show e -d b.json -f ${format} --width 200`, { files });
    const [, found] = stdout.split('found at');
    for (const value of Object.values(citation)) expect(found?.split('Cite:')[0]).toContain(value);
  }
});

describe('a base without evidence', () => {
  it.each([
    'claims --json',
    'claims -f csv',
    'stats --json',
    'overview --json',
    'claims -f text',
    'show port-grows --json',
  ])('has nothing of outcomes in %s', async (line) => {
    const { stdout } = await soraCn(line, bare);
    expect(stdout).not.toMatch(/outcome|evidence|reservations/i);
    expect((await soraCn(line, world)).stdout).toMatch(/outcome|evidence|supported/i);
  });

  it('has the columns of a pipe that one with evidence has', async () => {
    expect((await soraCn('claims', bare)).stdout).toBe((await soraCn('claims', world)).stdout);
  });

  it('finds no claim by an outcome', async () => {
    expect(await idsOf('claims --outcome open', bare)).toEqual([]);
  });
});

describe('the graph', () => {
  it('has evidence only if it is asked for, apart from the rest', async () => {
    const types = async (line: string) => {
      const { stdout } = await soraCn(`${line} --json`, world);
      const { nodes } = JSON.parse(stdout) as { nodes: readonly { readonly type: string }[] };
      return new Set(nodes.map(({ type }) => type));
    };
    expect(await types('graph --claims')).toEqual(new Set([STATEMENT]));
    expect(await types('graph --claims --evidence')).toEqual(new Set([STATEMENT, EVIDENCE]));
    const filtered = await soraCn('graph --claims --evidence --kind event -f dot', world);
    expect(filtered.stdout).toContain('log-of-the-dock');
    expect(filtered.stdout).not.toContain('more-ships');
    for (const [format, frame] of [
      ['mermaid', 'subgraph apart'],
      ['dot', 'subgraph cluster_apart'],
    ] as const) {
      expect((await soraCn(`graph --claims --evidence -f ${format}`, world)).stdout).toContain(frame);
      expect((await soraCn(`graph --claims -f ${format}`, world)).stdout).not.toContain(frame);
    }
  });
});

describe('the evidence of the built-in base', () => {
  it('quotes no more than six words, names its source, and is cited apart from the article', async () => {
    for (const { id, citations } of builtIn.records.evidence) {
      for (const { quotation = '', title, url } of citations) {
        expect([id, quotation.split(/\s+/).length <= 6, (title ?? url) !== undefined]).toEqual([id, true, true]);
      }
    }
    const rows = await rowsOf(`show ${builtIn.records.evidence.map(({ id }) => `evidence:${id}`).join(' ')}`);
    for (const row of rows) expect(row['citation']).not.toContain('What Sora means');
  });

  it('bears on every obstacle by its claims, and on every forecast but the one that is named', () => {
    const borne = new Set(builtIn.records.evidence.flatMap(({ bearings }) => bearings.map(({ claim }) => claim)));
    const forecasts = builtIn.records.claim.filter(({ kind, id }) => kind === 'forecast' && !borne.has(id));
    expect(forecasts.map(({ id }) => id)).toEqual(['tailored-models-could-serve-users']);
    for (const { id } of builtIn.records.obstacle) {
      expect([id, builtIn.records.claim.some((claim) => claim.obstacles.includes(id) && borne.has(claim.id))]).toEqual([
        id,
        true,
      ]);
    }
  });
});
