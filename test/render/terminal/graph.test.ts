import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../../src/model/outputs.ts';
import { rendered } from '../../support/rendered.ts';

function node(type: GraphNode['type'], id: string): GraphNode {
  return { key: `${type}:${id}`, type, id, label: { en: `The ${id}`, es: `El ${id}` } };
}

const edge = (from: string, to: string, relation: string) => ({ from, to, relation, editorial: false });

const graph: Graph = {
  nodes: [node('actor', 'town'), node('actor', 'mill'), node('obstacle', 'flood'), node('obstacle', 'mud')],
  edges: [
    edge('obstacle:flood', 'actor:town', 'affects'),
    edge('obstacle:mud', 'actor:town', 'affects'),
    edge('obstacle:mud', 'obstacle:flood', 'worsenedBy'),
  ],
};

const shown = (drawing: Graph, options = {}) =>
  rendered({ view: 'graph', rows: [drawing] }, 'text', { width: 60, ...options });

describe('the network as text', () => {
  it('says in a few lines what is linked to what, how much is not, and how to get a picture', async () => {
    expect(await shown(graph)).toBe(`3 records and 3 links
  2  obstacle → affects → actor
  1  obstacle → worsened by → obstacle

Most linked
  The flood (2) · The town (2) · The mud (2)

1 record without a link here

A picture of it
  -f mermaid  to paste into Markdown on GitHub, or at
    mermaid.live
  -o graph.svg  for a picture
`);
  });

  it('has names in the language asked for', async () => {
    expect(await shown(graph, { language: 'es' })).toContain('El town (2)');
  });

  it('stays short whatever the size of the network', async () => {
    const nodes = Array.from({ length: 500 }, (_, at) => node('claim', `c${at}`));
    const edges = nodes.slice(1).map(({ key }, at) => edge(key, `claim:c${at}`, `relation${at}`));
    const text = await shown({ nodes, edges });
    expect(text.split('\n').length).toBeLessThan(24);
    expect(text).toContain('… and 491 more sorts\n');
    expect(text).toContain('mermaid.live');
    const more = [...edges, edge('claim:c0', 'claim:c9', 'one'), edge('claim:c0', 'claim:c9', 'two')];
    expect(await shown({ nodes, edges: more })).toContain('-f mermaid  draws 500 links: narrow it down');
  });

  it('says that there is nothing of an empty network', async () => {
    expect(await shown({ nodes: [], edges: [] })).toMatch(/^0 records and 0 links\n\nA picture/);
  });
});
