import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/model/outputs.ts';
import { onOneLine } from '../../src/model/records.ts';
import { escapeText } from '../../src/text/escape.ts';
import { hostileText } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

function node(type: GraphNode['type'], id: string, label = `The ${id}`): GraphNode {
  return { key: `${type}:${id}`, type, id, label: { en: label } };
}

const drawn = (graph: Graph) => rendered({ view: 'graph', rows: [graph] }, 'dot');

interface Laid {
  readonly objects: readonly { readonly name: string; readonly _ldraw_?: readonly { op: string; text?: string }[] }[];
}

/** What the real Graphviz writes into each node. */
function laidOut(source: string): Map<string, string> {
  const { status, stdout, stderr } = spawnSync('dot', ['-Tjson'], { input: source, encoding: 'utf8' });
  expect([status, stderr.replace(/^.*(?:fontconfig|Pango).*\n/gim, '')]).toEqual([0, '']);
  const texts = ({ _ldraw_: drawing = [] }: Laid['objects'][number]) =>
    drawing.flatMap(({ op, text }) => (op === 'T' ? [text] : []));
  return new Map((JSON.parse(stdout) as Laid).objects.map((object) => [object.name, texts(object).join(' ')]));
}

const hasGraphviz = spawnSync('dot', ['-V']).status === 0;

describe('a Graphviz graph', () => {
  it('tells types apart by shape and colour, and draws editorial links dashed', async () => {
    const text = await drawn({
      nodes: [node('actor', 'town'), node('obstacle', 'flood'), node('claim', 'it-floods')],
      edges: [
        { from: 'obstacle:flood', to: 'actor:town', relation: 'affects', editorial: false },
        { from: 'claim:it-floods', to: 'obstacle:flood', relation: 'supports', editorial: true },
      ],
    });
    expect(text).toMatch(/^digraph "sora-cn" {\n/);
    expect(text).toContain('  n2 [label="The flood", shape=octagon, fillcolor="#E69F00"]\n');
    expect(text).toContain('  n2 -> n1 [label="affects"]\n');
    expect(text).toContain('  n3 -> n2 [label="supports", style=dashed]\n');
    for (const type of ['actor', 'obstacle', 'claim']) expect(text).toContain(`    l_${type} [label="${type}", shape=`);
    expect(text).toContain('[label="editorial link", style=dashed]');
  });

  it('wraps labels', async () => {
    const text = await drawn({
      nodes: [node('actor', 'a', 'A name that is longer than one line of a box')],
      edges: [],
    });
    expect(text).toContain('label="A name that is longer than\\none line of a box"');
  });

  it.each([
    ['say "end"', String.raw`say \"end\"`],
    [String.raw`\N \l`, String.raw`\\N \\l`],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['a\nb', 'a b'],
  ])('writes %j so that Graphviz sees no mark in it', async (label, written) => {
    expect(await drawn({ nodes: [node('actor', 'a', label)], edges: [] })).toContain(`n1 [label="${written}",`);
  });

  it.skipIf(!hasGraphviz)('says to Graphviz what the labels say, whatever they are', async () => {
    const labels = fc.sample(hostileText, { numRuns: 200, seed: 7 }).map((label) => label.slice(0, 20));
    const nodes = labels.map((label, at) => node('claim', `c${at}`, label));
    const edges = nodes.map(({ key }) => ({
      from: key,
      to: nodes[0]?.key ?? key,
      relation: 'supports',
      editorial: true,
    }));
    const found = laidOut(await drawn({ nodes, edges }));
    const plain = (text: string) => text.replace(/\s+/gu, '');
    for (const [at, label] of labels.entries()) {
      expect(plain(found.get(`n${at + 1}`) ?? '')).toBe(plain(escapeText(onOneLine(label))));
    }
  });
});
