import type { Graph, GraphNode } from '../model/outputs.ts';
import { inLanguage, RECORD_TYPES, type RecordType } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { escapeText } from './escape.ts';
import type { Measure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { arrowName } from './relation-name.ts';
import { wrapped } from './wrap.ts';

export type NodeType = Exclude<RecordType, 'topic'>;

/** A network ready to be drawn: nodes under names of our own, labels short and safe to show but not escaped for a format. */
export interface Diagram {
  readonly nodes: readonly Node[];
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly editorial: boolean;
  }[];
  /** A sample of each type in use, and of a dashed arrow if there is one. */
  readonly legend: { readonly types: readonly NodeType[]; readonly hasEditorial: boolean };
}

export interface Node {
  readonly name: string;
  readonly type: NodeType;
  readonly label: string;
}

/**
 * Fill colours by Okabe and Ito, which colour-blind readers can tell apart, light enough for black letters. Shapes, which
 * differ by format, tell the types apart as well.
 */
export const FILLS: Readonly<Record<NodeType, string>> = {
  actor: '#56B4E9',
  technology: '#CC79A7',
  obstacle: '#E69F00',
  opportunity: '#009E73',
  claim: '#F0E442',
};

/** Longer labels are cut, in columns; those that would look the same then, at twice that. */
const LONGEST = 72;
/** UTF-16 units that a column may take; what is beyond the columns that are shown need not be measured. */
const MOST_UNITS = 8;
/** So many nodes of a type without any link are gathered into a list; they would fill the picture otherwise. */
const CROWD = 4;

/** The graph of a view, made ready; an empty one for any other view. */
export function diagramOf(view: RowsView, options: RenderOptions, measure: Measure): Diagram {
  const { nodes, edges }: Graph = (view.view === 'graph' ? view.rows[0] : undefined) ?? { nodes: [], edges: [] };
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const labels = labelsOf(nodes, options, measure);
  const label = ({ key }: GraphNode) => labels.get(key) ?? key;
  const names = new Map<string, string>();
  const drawn: Node[] = [];
  for (const [type, group] of grouped(nodes, ({ type }) => type)) {
    if (type === 'topic') continue;
    const alone = group.filter(({ key }) => !linked.has(key));
    const gathered = alone.length >= CROWD ? alone : [];
    for (const node of group.filter((one) => !gathered.includes(one))) {
      const name = `n${drawn.length + 1}`;
      names.set(node.key, name);
      drawn.push({ name, type, label: label(node) });
    }
    if (gathered.length === 0) continue;
    const heading = `${gathered.length} ${RECORD_TYPES[type].plural} with no link here`;
    const listed = gathered.map(label).join(' · ');
    drawn.push({ name: `n${drawn.length + 1}`, type, label: `${heading}: ${listed}` });
  }
  const arrows = edges.map(({ from, to, relation, editorial }) => ({
    from: names.get(from) ?? '',
    to: names.get(to) ?? '',
    label: escapeText(arrowName(relation)),
    editorial,
  }));
  const types = [...new Set(drawn.map(({ type }) => type))];
  return { nodes: drawn, arrows, legend: { types, hasEditorial: arrows.some(({ editorial }) => editorial) } };
}

function labelsOf(nodes: readonly GraphNode[], { language }: RenderOptions, measure: Measure): Map<string, string> {
  const uses = new Map<string, number>();
  const texts = nodes.map(({ key, label }) => {
    const whole = escapeText(inLanguage(label, language));
    const cut = short(whole, measure);
    uses.set(cut, (uses.get(cut) ?? 0) + 1);
    return { key, whole, cut };
  });
  return new Map(
    texts.map(({ key, whole, cut }) => [key, uses.get(cut) === 1 ? cut : short(whole, measure, 2 * LONGEST)]),
  );
}

/** The text, or its beginning and `…`, cut between words where it can be. */
function short(text: string, measure: Measure, longest = LONGEST): string {
  const start = text.slice(0, longest * MOST_UNITS);
  if (start === text && measure(text) <= longest) return text;
  return `${wrapped(start, longest - 1, measure)[0] ?? ''}…`;
}
