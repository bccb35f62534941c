import { describe, expect, it } from 'vitest';
import { graph, neighbourhood } from '../../src/query/graph.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';

const SUBJECTS = new Set(['subject'] as const);
const WITH_CLAIMS = new Set(['subject', 'statement'] as const);
const catalogue = catalogueOf({
  topic: [record('topic', { id: 'weather' })],
  actor: [record('actor', { id: 'town' }), record('actor', { id: 'mayor' }), record('actor', { id: 'nobody' })],
  technology: [record('technology', { id: 'pump', maker: 'town' })],
  obstacle: [
    record('obstacle', { id: 'flood', topics: ['weather'], affects: ['town'], worsenedBy: ['rain'] }),
    record('obstacle', { id: 'rain' }),
  ],
  opportunity: [record('opportunity', { id: 'dykes', addresses: ['flood'], beneficiaries: ['town'] })],
  claim: [
    claim('it-floods', { topics: ['weather'], obstacles: ['flood'], attributedTo: 'mayor' }),
    claim('dykes-help', {
      attributedTo: 'article',
      opportunities: ['dykes'],
      relations: [
        { type: 'answers', claim: 'it-floods' },
        { type: 'supports', claim: 'it-floods', cue: 'shows that' },
      ],
    }),
  ],
});

const keys = ({ nodes }: ReturnType<typeof graph>) => nodes.map(({ key }) => key);
const arrows = ({ edges }: ReturnType<typeof graph>) =>
  edges.map(({ from, to, relation, editorial }) => `${from} ${relation} ${to}${editorial ? ' (editorial)' : ''}`);

const records = graph(catalogue, { roles: SUBJECTS });

describe('the graph of a base', () => {
  it('has actors, technologies, obstacles and opportunities as nodes, and their links as edges', () => {
    expect(keys(records)).toEqual([
      'actor:town',
      'actor:mayor',
      'actor:nobody',
      'technology:pump',
      'obstacle:flood',
      'obstacle:rain',
      'opportunity:dykes',
    ]);
    expect(arrows(records)).toEqual([
      'technology:pump maker actor:town',
      'obstacle:flood affects actor:town',
      'obstacle:flood worsenedBy obstacle:rain',
      'opportunity:dykes beneficiaries actor:town',
      'opportunity:dykes addresses obstacle:flood',
    ]);
    expect(records.nodes[0]).toEqual({ key: 'actor:town', type: 'actor', id: 'town', label: { en: 'The town' } });
  });

  it('has the claims, too, if they are wanted, with the relations that no words state as editorial', () => {
    const whole = graph(catalogue, { roles: WITH_CLAIMS });
    expect(keys(whole).slice(-2)).toEqual(['claim:it-floods', 'claim:dykes-help']);
    expect(arrows(whole).slice(5)).toEqual([
      'claim:it-floods attributedTo actor:mayor',
      'claim:it-floods obstacles obstacle:flood',
      'claim:dykes-help opportunities opportunity:dykes',
      'claim:dykes-help answers claim:it-floods (editorial)',
      'claim:dykes-help supports claim:it-floods',
    ]);
  });

  it('keeps only what the selected claims touch', () => {
    const claims = catalogue.base.records.claim.slice(0, 1);
    expect(keys(graph(catalogue, { roles: SUBJECTS, claims }))).toEqual(['actor:mayor', 'obstacle:flood']);
    const whole = graph(catalogue, { roles: WITH_CLAIMS, claims });
    expect(keys(whole)).toEqual(['actor:mayor', 'obstacle:flood', 'claim:it-floods']);
    expect(graph(catalogue, { roles: WITH_CLAIMS, claims: [] })).toEqual({ nodes: [], edges: [] });
  });

  it('has any number of links of one record', () => {
    const actors = Array.from({ length: 150_000 }, (_, at) => record('actor', { id: `a${at}` }));
    const flood = record('obstacle', { id: 'flood', affects: actors.map(({ id }) => id) });
    const { edges } = graph(catalogueOf({ actor: actors, obstacle: [flood] }), { roles: SUBJECTS });
    expect(edges).toHaveLength(actors.length);
  });

  it('never has an edge without its ends', () => {
    for (const roles of [SUBJECTS, WITH_CLAIMS]) {
      const whole = graph(catalogue, { roles });
      for (const { from, to } of whole.edges) expect(keys(whole)).toEqual(expect.arrayContaining([from, to]));
    }
  });
});

describe('the neighbourhood of a node', () => {
  it('goes so many edges far, whichever way they point', () => {
    expect(neighbourhood(records, 'obstacle:flood', 0)).toMatchObject({ nodes: [{ id: 'flood' }], edges: [] });
    expect(keys(neighbourhood(records, 'obstacle:rain', 1))).toEqual(['obstacle:flood', 'obstacle:rain']);
    expect(keys(neighbourhood(records, 'obstacle:rain', 2))).toEqual([
      'actor:town',
      'obstacle:flood',
      'obstacle:rain',
      'opportunity:dykes',
    ]);
    expect(neighbourhood(records, 'actor:nobody', 9)).toMatchObject({ nodes: [{ id: 'nobody' }], edges: [] });
  });

  it('has all edges between its nodes', () => {
    expect(arrows(neighbourhood(records, 'obstacle:flood', 1))).toContain('opportunity:dykes beneficiaries actor:town');
  });

  it('of what is no node is empty', () => {
    expect(neighbourhood(records, 'claim:it-floods', 1)).toEqual({ nodes: [], edges: [] });
  });
});
