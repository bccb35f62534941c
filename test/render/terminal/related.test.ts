import { describe, expect, it } from 'vitest';
import type { RelatedRow } from '../../../src/model/outputs.ts';
import { baseOf, record } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const flood = { type: 'obstacle', id: 'flood' } as const;
const town = { type: 'actor', id: 'town' } as const;
const base = baseOf({ obstacle: [record('obstacle', { id: 'flood', label: { en: 'Floods', es: 'Inundaciones' } })] });

const rows: RelatedRow[] = [
  { depth: 1, from: flood, relation: 'affects', direction: 'out', ...town, label: { en: 'The town' } },
  { depth: 2, from: town, relation: 'maker', direction: 'in', type: 'technology', id: 'pump', label: { en: 'A pump' } },
  { depth: 2, from: town, relation: 'affects', direction: 'in', ...flood, label: { en: 'Floods' }, repeated: true },
  {
    depth: 1,
    from: flood,
    relation: 'obstacles',
    direction: 'in',
    type: 'claim',
    id: 'it-floods',
    label: { en: 'The river floods the town each spring, and nobody says why.' },
    editorial: true,
  },
  {
    depth: 1,
    from: flood,
    relation: 'affects',
    direction: 'out',
    type: 'actor',
    id: 'mill',
    label: { en: 'The mill' },
  },
];

const shown = (shownRows: readonly RelatedRow[], options = {}) =>
  rendered({ view: 'related', rows: shownRows }, 'table', { base, width: 64, ...options });

describe('related records on a terminal', () => {
  it('are a tree, grouped by what the links mean', async () => {
    expect(await shown(rows)).toBe(`Floods
obstacle flood

affects
├─ town  The town
│  ├─ makes
│  │  └─ pump  A pump
│  └─ obstacles that affect it
│     └─ flood  Floods (the start)
└─ mill  The mill

claims that are evidence for it
└─ it-floods
     The river floods the town each spring, and nobody says why.
     (editorial link)
`);
  });

  it('have narrower guides where there is little room', async () => {
    const text = await shown(rows, { width: 30 });
    expect(text).toContain('├ town  The town\n│ ├ makes\n│ │ └ pump  A pump\n');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(30);
  });

  it('have long ids cut between words, inside the guides', async () => {
    const id = 'the-dyke-broke-in-the-spring-of-the-flood';
    const above = rows.slice(0, 1);
    const below = above.map((row) => ({ ...row, depth: 2, from: town, id, label: { en: 'It broke.' } }));
    expect(await shown([...above, ...below], { width: 30 })).toContain(
      '  └ affects\n    └ the-dyke-broke-in-the-\n      spring-of-the-flood\n        It broke.\n',
    );
  });

  it('have the name of the start in the language asked for', async () => {
    expect(await shown(rows, { language: 'es' })).toMatch(/^Inundaciones\nobstacle flood\n/);
  });

  it('are a plain table when they are not in the order of a tree', async () => {
    const text = await shown(rows.toReversed());
    expect(text).not.toContain('├');
    for (const { id } of rows) expect(text).toContain(id);
  });
});
