import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/model/outputs.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../../src/model/records.ts';
import { rendered } from '../../support/rendered.ts';
import { hostileText } from '../../support/hostile.ts';

const DRAWN = RECORD_TYPE_NAMES.filter((type) => 'drawn' in RECORD_TYPES[type]);

function graphOf(labels: readonly string[], type: RecordType = 'actor', relation = 'affects'): Graph {
  const nodes = labels.map((label, at) => ({
    key: `${type}:r${String(at)}`,
    type,
    id: `r${String(at)}`,
    label: { en: label },
  }));
  const edges = nodes.slice(1).map(({ key }) => ({ from: nodes[0]?.key ?? '', to: key, relation, editorial: false }));
  return { nodes, edges };
}

const drawn = (graph: Graph, options = {}) => rendered({ view: 'graph', rows: [graph] }, 'svg', options);

describe('a picture of the network', () => {
  it.each(DRAWN)('has a shape with a label for each %s', async (type) => {
    const picture = await drawn(graphOf(['One', 'Two'], type));
    expect(picture).toContain(`data-key="${type}:r0"`);
    expect(picture.match(/<tspan[^>]*>(One|Two)<\/tspan>/g)).toHaveLength(2);
    expect(picture).toMatch(/<path d="M[^"]+Z" fill="#[0-9A-F]{6}"/);
    expect(picture).not.toMatch(/NaN|undefined/);
  });

  it('has room for the columns of a label, so that Chinese and accented letters fit', async () => {
    const widthOf = async (label: string) => {
      const path = /class="node[^>]*><path d="([^"]+)"/.exec(await drawn(graphOf([label])))?.[1] ?? '';
      const all = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x]) => Number(x));
      return Math.max(...all) - Math.min(...all);
    };
    // Twelve points a Han character and its air; an accent takes no room.
    expect(await widthOf('半导体出口管制')).toBeGreaterThan(7 * 12 + 10);
    expect(await widthOf('ééééééééé')).toBe(await widthOf('eeeeeeeee'));
  });

  it('draws the most linked of more than 400 records, and says how many it leaves out', async () => {
    const many = graphOf(Array.from({ length: 450 }, (_, at) => `Record ${String(at)}`));
    const picture = await drawn(many);
    expect(picture.match(/class="node/g)).toHaveLength(400);
    expect(picture).toContain('50 records with fewer links than these: not drawn');
    expect(picture).toContain('data-key="actor:r0"');
  });

  it('counts records without a link in place of drawing them', async () => {
    const { nodes } = graphOf(['A', 'B', 'C', 'D', 'E']);
    const edges = [{ from: 'actor:r0', to: 'actor:r1', relation: 'maker', editorial: true }];
    const picture = await drawn({ nodes, edges });
    expect(picture.match(/class="node/g)).toHaveLength(2);
    expect(picture).toContain('3 records without a link: not drawn');
    expect(picture).toContain('editorial link');
    expect(picture).toContain('stroke-dasharray');
  });

  it('is empty but whole without any record', async () => {
    expect(await drawn({ nodes: [], edges: [] })).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('has nothing of the data as markup', async () => {
    const tags = (text: string) => text.match(/<\/?[a-z!?][^\s>]*/gi)?.join(' ');
    const plain = (one: string) => tags(one)?.replaceAll(' <tspan </tspan', '');
    const expected = plain(await drawn(graphOf(['x', 'y'])));
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const picture = await drawn(graphOf([`${text}<script>"'&`, 'y']));
        expect(plain(picture)).toBe(expected);
        expect(picture).not.toMatch(/[\u0000-\u0008\u001b\u0080-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 40 },
    );
  });
});
