import type { Graph, GraphNode } from '../model/outputs.ts';
import type { Drawn } from '../model/record-types.ts';
import { factsOf, inLanguage, type RecordType } from '../model/records.ts';
import { escapeText } from './escape.ts';
import type { Measure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { arrowName } from './relation-name.ts';
import { wrapped } from './wrap.ts';

/** A network ready to be drawn: nodes under names of our own, labels short and safe to show but not escaped for a format. */
export interface Diagram {
  readonly nodes: readonly Node[];
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly editorial: boolean;
  }[];
  /** A sample of each type in use, of a dashed arrow if there is one, and how many records are not drawn. */
  readonly legend: { readonly types: readonly RecordType[]; readonly hasEditorial: boolean; readonly left: number };
}

export interface Node {
  readonly name: string;
  readonly type: RecordType;
  readonly label: string;
}

/** Longer labels are cut, in columns; those that would look the same then, at twice that. */
const LONGEST = 72;
/** UTF-16 units that a column may take; what is beyond the columns that are shown need not be measured. */
const MOST_UNITS = 8;
/** Records without any link are counted, not drawn: they would fill the picture; but so many, where nothing is linked. */
const FEW = 3;

/** What a legend says of records that are not drawn. */
export function notDrawn(count: number): string {
  return `${count} ${count === 1 ? 'record' : 'records'} without a link: not drawn`;
}

/** How records of a type are drawn. */
export function drawingOf(type: RecordType): Drawn {
  return factsOf(type).drawn ?? PLAIN;
}

const PLAIN: Drawn = { fill: '#DDDDDD', mermaid: ['[', ']'], dot: 'shape=box' };

/** The graph of a view, made ready; an empty one for any other view. */
export function diagramOf(view: RowsView, options: RenderOptions, measure: Measure): Diagram {
  const { nodes, edges }: Graph = (view.view === 'graph' ? view.rows[0] : undefined) ?? { nodes: [], edges: [] };
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = edges.length === 0 && nodes.length <= FEW ? nodes : nodes.filter(({ key }) => linked.has(key));
  const labels = labelsOf(shown, options, measure);
  const drawn = shown.map(({ key, type }, at) => ({ key, name: `n${at + 1}`, type, label: labels.get(key) ?? key }));
  const names = new Map(drawn.map(({ key, name }) => [key, name]));
  const types = new Map(nodes.map(({ key, type }) => [key, type]));
  const arrows = edges.map(({ from, to, relation, editorial }) => ({
    from: names.get(from) ?? '',
    to: names.get(to) ?? '',
    label: escapeText(arrowName(types.get(from), relation)),
    editorial,
  }));
  const inUse = [...new Set(drawn.map(({ type }) => type))];
  const hasEditorial = arrows.some(({ editorial }) => editorial);
  return { nodes: drawn, arrows, legend: { types: inUse, hasEditorial, left: nodes.length - shown.length } };
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
