import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RecordTypeFacts } from '../../src/model/record-types.ts';
import type { soraCn as SoraCn } from '../support/memory-runtime.ts';

type Table = Record<string, RecordTypeFacts>;

/** One entry more for the table of record types, as somebody would write it there. */
function finding({ id, name }: RecordTypeFacts['fields']): RecordTypeFacts {
  return {
    plural: 'findings',
    title: 'name',
    about: 'what was found elsewhere',
    role: 'subject',
    fields: {
      ...(id && { id }),
      ...(name && { name }),
      date: { form: 'date', searched: 'date', about: 'When it was found.' },
      actors: { form: 'references', to: 'actor', inverse: 'findings on it', about: 'Whom it is about.' },
      bearings: {
        form: 'objects',
        about: 'The claims that it bears on.',
        fields: {
          claim: {
            form: 'reference',
            required: true,
            to: 'claim',
            relation: 'bearing',
            inverse: { refutes: 'refuted by' },
            about: 'The claim.',
          },
          bearing: { form: 'term', required: true, terms: { refutes: 'speaks against it' }, about: 'How.' },
          note: { form: 'text', searched: 'aside', about: 'Why.' },
        },
      },
    },
    columns: ['id', 'name', 'date'],
    drawn: { fill: '#FFFFFF', mermaid: ['(', ')'], dot: 'shape=egg' },
  };
}

const BASE = `
actors: [{ id: mayor, name: { en: The mayor } }]
findings:
  - id: boat-late
    name: { en: The boat came late }
    date: 2025-03
    actors: [mayor]
    bearings: [{ claim: boat-next-year, bearing: refutes, note: { en: Seen at the quay } }]
claims:
  - { id: boat-next-year, statement: { en: The boat sails next year. }, attributedTo: mayor, actors: [mayor] }
`;

let soraCn: typeof SoraCn;

/** Everything else is as it is, read anew over the longer table; and once more as it was for whoever comes next. */
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../src/model/record-types.ts', async (original) => {
    const known = await original<{ RECORD_TYPES: Table }>();
    const { RECORD_TYPES } = known;
    return { ...known, RECORD_TYPES: { finding: finding(RECORD_TYPES['actor']?.fields ?? {}), ...RECORD_TYPES } };
  });
  ({ soraCn } = await import('../support/memory-runtime.ts'));
});

afterAll(() => {
  vi.doUnmock('../../src/model/record-types.ts');
  vi.resetModules();
});

async function run(line: string, content = BASE) {
  return soraCn(`${line} --data base.yaml`, { files: { 'base.yaml': content } });
}

async function json(line: string): Promise<unknown> {
  const { stdout, stderr } = await run(`${line} --json`);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('a record type that is an entry in the table and nothing else', () => {
  it('has a list, a table and a place in the help', async () => {
    expect(await json('findings')).toEqual([
      {
        recordType: 'finding',
        id: 'boat-late',
        name: { en: 'The boat came late' },
        date: '2025-03',
        actors: ['mayor'],
        bearings: [{ claim: 'boat-next-year', bearing: 'refutes', note: { en: 'Seen at the quay' } }],
      },
    ]);
    expect((await run('findings')).stdout).toBe('boat-late\tThe boat came late\t2025-03\n');
    expect((await run('--help')).stdout).toContain('list what was found elsewhere');
    expect((await run('findings -f csv')).stdout).toContain('id,name.en,date,actors,bearings.claim');
  });

  it('is counted in the overview, and counts for no claim', async () => {
    expect(await json('overview')).toContainEqual({ records: 'findings', count: 1 });
    expect(await json('actors')).toMatchObject([{ id: 'mayor', claimCount: 1 }]);
    expect(await json('claims --actor mayor')).toHaveLength(1);
  });

  it('is shown with its links and at the other end of them', async () => {
    expect(await json('show boat-late')).toMatchObject([
      {
        type: 'finding',
        links: [
          { relation: 'actors', direction: 'out', type: 'actor', id: 'mayor' },
          { relation: 'refutes', direction: 'out', type: 'claim', id: 'boat-next-year' },
        ],
      },
    ]);
    expect((await run('show boat-next-year -f markdown')).stdout).toContain('### refuted by\n\n- `boat-late` The boat');
    expect((await run('show mayor -f markdown')).stdout).toContain('### findings on it');
  });

  it('is related to what it links to', async () => {
    expect(await json('related boat-next-year')).toContainEqual(
      expect.objectContaining({ relation: 'refutes', direction: 'in', type: 'finding', id: 'boat-late' }),
    );
  });

  it('is found by its own words, those in its parts, and the names of what it links to', async () => {
    for (const query of ['late', 'quay', 'march', 'mayor']) {
      expect((await run(`search ${query} --type finding -f ids`)).stdout, query).toBe('boat-late\n');
    }
  });

  it('is drawn', async () => {
    const { stdout } = await run('graph --focus boat-late -f mermaid');
    expect(stdout).toContain('("The boat came late"):::finding');
    expect((await run('graph --focus boat-late -f dot')).stdout).toContain('shape=egg, fillcolor="#FFFFFF"');
    expect((await run('graph -f json')).stdout).toContain('finding:boat-late');
  });

  it('is completed', async () => {
    const words = async (...line: string[]) => {
      const { stdout } = await soraCn(['__complete', 'fish', ...line], { files: { 'base.yaml': BASE } });
      return stdout.split('\n').map((text) => text.split('\t')[0]);
    };
    expect(await words('find')).toContain('findings');
    expect(await words('--data', 'base.yaml', 'show', 'boat-l')).toContain('boat-late');
    expect(await words('search', '--type', '')).toContain('finding');
  });

  it('is checked: its fields, its links, at any depth', async () => {
    const misspelt = await run('check', BASE.replace('date: 2025-03', 'dates: 2025-03'));
    expect(misspelt.stdout).toContain('unknown-field');
    const dangling = await run('check', BASE.replace('{ claim: boat-next-year', '{ claim: boat-nxt-year'));
    expect(dangling.stdout).toContain('Did you mean boat-next-year?');
    expect((await run('check')).exitCode).toBe(0);
    // Nothing refers to it, and it is there to be referred to.
    expect((await run('check --strict')).stdout).toContain('nothing refers to the finding boat-late');
  });

  it('is left out of the formats that have no place for it, which say so', async () => {
    const world = { files: { 'base.yaml': BASE }, runtime: { replace: () => Promise.resolve() } };
    for (const format of ['jsonld', 'annotations']) {
      expect((await soraCn(`export ${format} -d base.yaml -o out`, world)).stderr).toContain('all findings');
    }
    expect((await run('export sql')).stdout).toContain('boat-late');
  });

  it('is in the schema of a base and of the outputs', async () => {
    const { $defs, else: mapping } = JSON.parse((await soraCn('schema')).stdout) as Record<string, never>;
    expect(mapping).toMatchObject({ properties: { findings: { items: { $ref: '#/$defs/finding' } } } });
    expect($defs).toMatchObject({ finding: { required: ['id', 'name'] } });
    const output = JSON.parse((await soraCn('schema --output')).stdout) as Record<string, never>;
    expect(output['$defs']).toHaveProperty('findings');
  });
});

describe('a second record type', () => {
  it.each(['evidence', 'source', 'statement'] as const)('of the role %s is refused', async (role) => {
    vi.resetModules();
    vi.doMock('../../src/model/record-types.ts', async (original) => {
      const known = await original<{ RECORD_TYPES: Table }>();
      const { RECORD_TYPES } = known;
      return {
        ...known,
        RECORD_TYPES: { finding: { ...finding(RECORD_TYPES['actor']?.fields ?? {}), role }, ...RECORD_TYPES },
      };
    });
    await expect(import('../../src/model/records.ts')).rejects.toThrow(
      new RegExp(`one type is of the role ${role}, not finding and \\w+; make others subjects`),
    );
  });
});
