import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/model/outputs.ts';
import { hostileText } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

function node(type: GraphNode['type'], id: string, label = `The ${id}`): GraphNode {
  return { key: `${type}:${id}`, type, id, label: { en: label, es: `El ${id}` } };
}

const graph: Graph = {
  nodes: [
    node('actor', 'town'),
    node('technology', 'pump'),
    node('obstacle', 'flood'),
    node('opportunity', 'dykes'),
    node('claim', 'it-floods'),
  ],
  edges: [
    { from: 'technology:pump', to: 'actor:town', relation: 'maker', editorial: false },
    { from: 'obstacle:flood', to: 'actor:town', relation: 'affects', editorial: false },
    { from: 'opportunity:dykes', to: 'obstacle:flood', relation: 'addresses', editorial: false },
    { from: 'claim:it-floods', to: 'obstacle:flood', relation: 'supports', editorial: true },
  ],
};

const drawn = (drawing: Graph, options = {}) => rendered({ view: 'graph', rows: [drawing] }, 'mermaid', options);

const MARK = "(?:[\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic} ,'’“”«»()…·–—:.-]|#\\d+;)*";
const TYPE = '(?:actor|technology|obstacle|opportunity|claim)';
const BOX = `[a-z][a-z0-9-]*(?:\\(\\[|\\[\\[|\\{\\{|\\[/|>|\\[)"${MARK}"(?:\\]\\)|\\]\\]|\\}\\}|\\\\\\]|\\]):::${TYPE}`;
/** What each line of a flowchart may look like: in a label nothing stands for itself that Mermaid gives a meaning. */
const LINES = new RegExp(
  `^(?:flowchart LR|  ${BOX}|  n\\d+ (?:-->|-\\.->)\\|"${MARK}"\\| n\\d+|  subgraph legend \\["Legend"\\]|    ${BOX}|    l-n\\["\\d+ records? without a link: not drawn"\\]|    l-[ac]\\[" "\\] (?:-->|-\\.->)\\|"[a-z ]+"\\| l-[bd]\\[" "\\]|  end|  classDef ${TYPE} fill:#[0-9A-F]{6},stroke:#333,color:#000)$`,
  'u',
);

describe('a Mermaid flowchart', () => {
  it('tells types apart by shape and class, and draws editorial links dashed', async () => {
    expect(await drawn(graph)).toBe(`flowchart LR
  n1(["The town"]):::actor
  n2[["The pump"]]:::technology
  n3{{"The flood"}}:::obstacle
  n4[/"The dykes"\\]:::opportunity
  n5>"The it-floods"]:::claim
  n2 -->|"made by"| n1
  n3 -->|"affects"| n1
  n4 -->|"addresses"| n3
  n5 -.->|"supports"| n3
  subgraph legend ["Legend"]
    l-actor(["actor"]):::actor
    l-technology[["technology"]]:::technology
    l-obstacle{{"obstacle"}}:::obstacle
    l-opportunity[/"opportunity"\\]:::opportunity
    l-claim>"claim"]:::claim
    l-a[" "] -->|"stated in the source"| l-b[" "]
    l-c[" "] -.->|"editorial link"| l-d[" "]
  end
  classDef actor fill:#56B4E9,stroke:#333,color:#000
  classDef technology fill:#CC79A7,stroke:#333,color:#000
  classDef obstacle fill:#E69F00,stroke:#333,color:#000
  classDef opportunity fill:#009E73,stroke:#333,color:#000
  classDef claim fill:#F0E442,stroke:#333,color:#000
`);
  });

  it('has labels in the language asked for', async () => {
    expect(await drawn(graph, { language: 'es' })).toContain('n1(["El town"])');
  });

  it('counts records without a link and does not draw them, but for a few where nothing is linked', async () => {
    const alone = node('actor', 'alone');
    const text = await drawn({ ...graph, nodes: [alone, ...graph.nodes] });
    expect(text).not.toContain('The alone');
    expect(text).toContain('    l-n["1 record without a link: not drawn"]\n');
    const actors = ['a', 'b', 'c', 'd'].map((id) => node('actor', id));
    expect(await drawn({ nodes: actors, edges: [] })).not.toContain('The');
    expect(await drawn({ nodes: actors.slice(1), edges: [] })).toContain('n3(["The d"]):::actor');
  });

  it('cuts long labels between words, later where they would look the same', async () => {
    const long = `${'many words '.repeat(6)}and then`;
    const nodes = [node('claim', 'a', `${long} one`), node('claim', 'b', `Of ${'a '.repeat(50)}`)];
    expect(await drawn({ nodes, edges: [] })).toContain(`n1>"${'many words '.repeat(6)}and…"]`);
    const alike = [node('claim', 'a', `${long} one`), node('claim', 'b', `${long} two`)];
    expect(await drawn({ nodes: alike, edges: [] })).toContain(`n2>"${long} two"]`);
  });

  it('cuts long labels in a word where little would be left without it', async () => {
    const label = `Die ${'Donaudampfschifffahrt'.repeat(5)}`;
    const text = await drawn({ nodes: [node('claim', 'a', label), node('claim', 'b', 'x'.repeat(80))], edges: [] });
    expect(text).toContain(`n1>"${label.slice(0, 71)}…"]`);
    expect(text).toContain(`n2>"${'x'.repeat(71)}…"]`);
  });

  it('draws nothing of an empty graph', async () => {
    expect(await drawn({ nodes: [], edges: [] })).toBe('flowchart LR\n');
  });

  it.each([
    ['say "end"', 'say #34;end#34;'],
    ['</script>', '#60;#47;script#62;'],
    ['`code` & #35;', '#96;code#96; #38; #35;35#59;'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['1. list', '1#46; list'],
    ['- list', '#45; list'],
    ['a\nb\u001b', 'a b#92;u#123;1b#125;'],
    ['state-owned: Inc.', 'state-owned: Inc.'],
    ['style x:#fff', 'style x#58;#35;fff'],
    ['芯片 👩‍💻', '芯片 👩#8205;💻'],
  ])('writes %j so that Mermaid sees no mark in it', async (label, written) => {
    expect(await drawn({ nodes: [node('actor', 'a', label)], edges: [] })).toContain(`n1(["${written}"]):::actor`);
  });

  it('keeps to its own lines whatever the labels', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 8 }), async (labels) => {
        const nodes = labels.map((label, at) => node(at % 2 === 0 ? 'claim' : 'obstacle', `n${at}`, label));
        const edges = nodes.slice(1).map(({ key }, at) => ({
          from: key,
          to: nodes[at]?.key ?? key,
          relation: 'supports',
          editorial: at % 2 === 0,
        }));
        for (const line of (await drawn({ nodes, edges })).trimEnd().split('\n')) expect(line).toMatch(LINES);
      }),
    );
  });
});
