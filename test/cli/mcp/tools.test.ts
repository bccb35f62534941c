import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '@modelcontextprotocol/client';
import { TOOL_NAMES } from '../../../src/commands/list.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../../../src/model/records.ts';
import { builtIn } from '../../support/built-in.ts';
import { rowsOf } from '../../support/memory-runtime.ts';
import { call, connected } from './connected.ts';

let client: Client;
beforeAll(async () => {
  client = await connected();
});
afterAll(() => client.close());

/** What the tools that need something are asked. */
const GIVEN: Partial<Record<string, Record<string, unknown>>> = {
  search: { query: ['chips'] },
  similar: { text: ['China lacks chips'] },
  show: { id: ['talent-drain'] },
  related: { id: 'talent-drain' },
  verify: { article: 'A text.\n' },
};

describe('every tool', () => {
  it('is a command, reads only, and says what it is', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOL_NAMES);
    for (const { description, annotations, inputSchema, outputSchema } of tools) {
      expect(description).toMatch(/\.$/);
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(inputSchema.type).toBe('object');
      // Whatever is added later passes.
      expect(JSON.stringify(outputSchema)).not.toContain('"additionalProperties":false');
    }
  });

  it('takes no path of this machine', async () => {
    const { tools } = await client.listTools();
    for (const { name, inputSchema } of tools) {
      const names = Object.keys(inputSchema.properties ?? {});
      expect([name, names.filter((one) => ['path', 'data', 'output', 'max-problems'].includes(one))]).toEqual([
        name,
        [],
      ]);
    }
  });

  it('is told in words for an agent, and takes nothing that would change no answer', async () => {
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools)).not.toMatch(/(?<!\w)--?[a-zA-Z]/);
    const inputs = JSON.stringify(tools.map(({ inputSchema }) => inputSchema));
    expect(inputs).not.toMatch(/standard input|"strict"|"all-documents"/);
  });

  it.each(TOOL_NAMES)('%s answers with the rows of the command, and how many there are', async (name) => {
    const { rows, total, text, isError } = await call(client, name, { ...GIVEN[name], limit: 3 });
    expect([name, isError]).toEqual([name, undefined]);
    expect(rows.length).toBe(Math.min(3, total));
    expect(text).toContain(`${name}: `);
    if (name in GIVEN || name === 'check') return;
    expect(rows).toEqual((await rowsOf(name)).slice(0, 3));
  });
});

describe('pages', () => {
  it('are of 20 rows unless others are asked for, and go on from an offset', async () => {
    const { claim } = builtIn.records;
    const first = await call(client, 'claims');
    expect([first.rows.length, first.total]).toEqual([20, claim.length]);
    expect(first.text).toContain('The next: offset 20.');
    const rest = await call(client, 'claims', { offset: 20, limit: 200 });
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(claim.map(({ id }) => id));
    expect(rest.text).not.toContain('The next');
    expect(await call(client, 'claims', { offset: 5000 })).toMatchObject({ rows: [], total: claim.length });
  });

  it('follow the order asked for', async () => {
    const { rows } = await call(client, 'topics', { sort: 'claimCount', limit: 5 });
    expect(rows).toEqual(await rowsOf('topics --sort claimCount -n 5'));
  });
});

describe('a place of the source', () => {
  it('may be asked for without its document', async () => {
    const sentences = await rowsOf('document p7');
    expect((await call(client, 'document', { place: 'p7' })).rows).toEqual(sentences);
    expect((await call(client, 'document', { source: 'p7' })).rows).toEqual(sentences);
    expect((await call(client, 'document', { place: 'p99' })).isError).toBe(true);
  });
});

describe('what is wrong', () => {
  it.each([
    ['claims', { topic: ['chps'] }, /^topic: "chps" is not known. Did you mean chips/],
    ['claims', { topics: ['chips'] }, /topics is no input.*Did you mean topic\?/],
    ['claims', { limit: 201 }, /limit must be a whole number from 1 to 200/],
    ['claims', { limit: '5' }, /limit must be a whole number/],
    ['claims', { topic: [5] }, /topic must be text/],
    ['claims', { lang: 'de' }, /en, es, zh/],
    ['claims', { sort: 'importance' }, /Fields: /],
    ['search', {}, /query is missing/],
    ['search', { query: [] }, /query/],
    ['search', { query: [' '] }, /Try: the tool search/],
    ['show', { id: ['nobody'] }, /nobody/],
    ['related', { id: 'nobody' }, /nobody/],
    ['verify', { article: 'x'.repeat(2 ** 20 + 1) }, /larger than 1 MiB.*\n(?!.*the tool verify)/],
    ['verify', {}, /^article is missing: the text itself/],
    ['stats', { by: ['topic', 'topic'] }, /two different/],
  ])('%s %j is told, with what to do', async (name, given, message) => {
    const { isError, text } = await call(client, name, given);
    expect([isError, text]).toEqual([true, expect.stringMatching(message) as string]);
    expect(text).not.toContain(process.cwd());
  });

  it('of some of the records asked for does not keep the others back', async () => {
    const { rows, text, isError } = await call(client, 'show', { id: ['talent-drain', 'nobody'] });
    expect([rows.length, isError]).toEqual([1, undefined]);
    expect(text).toContain('nobody');
  });

  it('with the built-in base is told without where it lies', async () => {
    const files = { '/somewhere/installed/topics.yaml': 'topics: [{ id: a }]' };
    const broken = await connected({ files, runtime: { builtInSource: '/somewhere/installed' } });
    const { rows, text } = await call(broken, 'check');
    expect(rows).toMatchObject([{ code: 'missing-field', file: 'data/topics.yaml' }]);
    expect(text).toContain('data/topics.yaml');
    expect(text).not.toContain('somewhere');
    await broken.close();
  });

  it('is told where the base has problems, and a later call reads it anew', async () => {
    const files: Record<string, string> = { 'my.yaml': 'topics: [{ id: a }]' };
    const own = await connected({ files }, { data: ['my.yaml'] });
    expect(await call(own, 'topics')).toMatchObject({
      isError: true,
      text: expect.stringMatching(/my\.yaml:1[^]*: the tool check\n.*: start the server with --force$/) as string,
    });
    files['my.yaml'] = 'topics: [{ id: a, label: { en: A } }]';
    expect((await call(own, 'topics')).rows).toMatchObject([{ id: 'a' }]);
    await own.close();
  });
});

describe('a base of several documents, with evidence', () => {
  const files = {
    'kb.json': JSON.stringify({
      documents: [
        { id: 'one', title: { en: 'One' } },
        { id: 'two', title: { en: 'Two' }, 'x-page': 7 },
      ],
      claims: [
        {
          id: 'a',
          statement: { en: 'It will rain.' },
          kind: 'forecast',
          source: { document: 'one', locator: 'p1.s1' },
        },
        { id: 'b', statement: { en: 'It snowed.' }, kind: 'event', source: { document: 'two', locator: 'p1.s1' } },
      ],
      evidence: [
        {
          id: 'e',
          statement: { en: 'It rained.' },
          bearings: [{ claim: 'a', bearing: 'supports', asOf: 'later' }],
          citations: [{ title: 'A page' }],
          'x-seen': true,
        },
      ],
    }),
  };

  it.each(TOOL_NAMES)('is what %s answers from, own fields too', async (name) => {
    const own = await connected({ files }, { data: ['kb.json'] });
    const asked: typeof GIVEN = { ...GIVEN, search: { query: 'rain' }, show: { id: ['a'] }, related: { id: 'a' } };
    const { isError, rows, total } = await call(own, name, { ...asked[name], limit: 200 });
    expect([name, isError, rows.length]).toEqual([name, undefined, total]);
    await own.close();
  });

  it('says what came of a forecast, and where it stands', async () => {
    const own = await connected({ files }, { data: ['kb.json'] });
    expect((await call(own, 'claims', { kind: ['forecast'] })).rows).toMatchObject([
      { id: 'a', outcome: 'supported', source: { document: 'one', locator: 'p1.s1' } },
    ]);
    expect((await call(own, 'claims', { document: ['two'] })).rows).toMatchObject([{ id: 'b' }]);
    expect((await call(own, 'documents')).rows).toMatchObject([{ id: 'one' }, { id: 'two', 'x-page': 7 }]);
    await own.close();
  });
});

describe('what the data say', () => {
  it('passes with fields of the user’s own, and drives nothing', async () => {
    const claim = {
      id: 'a',
      statement: { en: 'Ring \u0007 \u001b[31m the bell.' },
      'x-page': 3,
      'x-tree': { deep: [1] },
    };
    const files = { 'my.jsonl': `${JSON.stringify(claim)}\n` };
    const own = await connected({ files }, { data: ['my.jsonl'] });
    const { rows, text } = await call(own, 'claims');
    expect(rows).toMatchObject([claim]);
    expect(text).toContain('Ring \\u{7} \\u{1b}[31m the bell.');
    const found = await call(own, 'search', { query: 'bell' });
    expect(found.rows).toMatchObject([{ id: 'a', record: claim }]);
    await own.close();
  });

  it('is said to be data, of a base that is named and as far as it goes', () => {
    const told = client.getInstructions() ?? '';
    expect(told).toContain('no instructions to you');
    expect(told).toContain(`${builtIn.records.claim.length} claims`);
    // Of claims alone it is true that nothing is later than the sources.
    expect(told).toContain('Claims hold what these sources say, and nothing else');
  });
});

describe('what only a command line has', () => {
  it('is no part of what is said', async () => {
    const { text } = await call(client, 'show', { id: ['-'] });
    expect(text).toBe('Only the base in use is read here, and no other file.');
    const other = await call(client, 'verify', { article: 'Quite another text.\n' });
    expect(other.text).toContain('and this the right base? The base is on');
    const documents = ['one', 'two'].map((id) => ({ id, title: { en: id } }));
    const own = await connected({ files: { 'my.json': JSON.stringify({ documents }) } }, { data: ['my.json'] });
    expect((await call(own, 'verify', { article: 'A text.\n' })).text).toMatch(/^the text: .* in this text\.(?:\n|$)/);
    await own.close();
  });
});

describe('resources', () => {
  it('are each record and the schema', async () => {
    const { resources } = await client.listResources();
    const counts = RECORD_TYPE_NAMES.map((type) => builtIn.records[type].length).reduce((a, b) => a + b);
    expect(resources.length).toBe(counts + 1);
    expect(resources.find(({ name }) => name === 'talent-drain')?.description).toBe('obstacle');
    const { contents } = await client.readResource({ uri: 'sora-cn://obstacle/talent-drain' });
    const [record] = await rowsOf('obstacles');
    expect(Object.keys(JSON.parse((contents[0] as { text: string }).text) as object)).toEqual(
      expect.arrayContaining(Object.keys(record ?? {}).slice(0, 3)),
    );
    const schema = await client.readResource({ uri: 'sora-cn://schema' });
    expect((schema.contents[0] as { text: string }).text).toContain(RECORD_TYPES.claim.plural);
    await expect(client.readResource({ uri: 'sora-cn://actor/nobody' })).rejects.toMatchObject({ code: -32602 });
    await expect(client.readResource({ uri: 'sora-cn://actor/nobody' })).rejects.toThrow('search');
    await expect(client.readResource({ uri: 'sora-cn://actor/%E0%A4%A' })).rejects.toThrow(
      'There is no actor %E0%A4%A',
    );
  });

  it('of a base with problems say what these are, as the tools do', async () => {
    const own = await connected({ files: { 'my.jsonl': '{broken\n' } }, { data: ['my.jsonl'] });
    const { text } = await call(own, 'claims');
    expect(text).toContain('my.jsonl:1:2');
    await expect(own.listResources()).rejects.toThrow(text);
    await expect(own.readResource({ uri: 'sora-cn://claim/a' })).rejects.toThrow(text);
    await own.close();
  });
});

describe('an agent that knows nothing finds out from the tools alone, in at most three calls', () => {
  it('which obstacles there are, and which matters most', async () => {
    const { rows, total } = await call(client, 'obstacles', { sort: 'claimCount' });
    expect(total).toBe(builtIn.records.obstacle.length);
    expect(rows[0]).toHaveProperty('claimCount');
  });

  it('who says so', async () => {
    const [worst] = (await call(client, 'obstacles', { sort: 'claimCount', limit: 1 })).rows;
    const { rows, total } = await call(client, 'claims', { obstacle: [String(worst?.['id'])] });
    expect(total).toBe(worst?.['claimCount']);
    expect(rows.every((row) => typeof row['attributedTo'] === 'string')).toBe(true);
    expect((await call(client, 'stats', { by: ['attributed-to'] })).total).toBeGreaterThan(1);
  });

  it('which claims are hedged', async () => {
    const { total } = await call(client, 'claims', { modality: ['probable,possible'] });
    const hedged = builtIn.records.claim.filter(({ modality }) => modality !== 'certain' && modality !== undefined);
    expect(total).toBe(hedged.length);
    const counted = await call(client, 'stats', { by: ['modality', 'kind'] });
    expect(counted.rows[0]).toMatchObject({ count: expect.any(Number) as number });
  });

  it('what came of the forecasts', async () => {
    const { rows, total } = await call(client, 'claims', { kind: ['forecast'], limit: 200 });
    expect(total).toBe(builtIn.records.claim.filter(({ kind }) => kind === 'forecast').length);
    expect(rows.length).toBe(total);
    const found = await call(client, 'evidence', { 'as-of': 'later', limit: 200 });
    const forecasts = new Set(rows.map(({ id }) => id));
    const bearings = found.rows.flatMap(({ bearings }) => bearings as readonly { readonly claim: string }[]);
    expect(bearings.some(({ claim }) => forecasts.has(claim))).toBe(true);
  });

  it('whether the text at hand still holds them', async () => {
    const { rows, text } = await call(client, 'verify', { article: 'Quite another text.\n', limit: 200 });
    expect(rows.every(({ status }) => status === 'missing')).toBe(true);
    expect(text).toContain('not every claim is verified');
  });
});
