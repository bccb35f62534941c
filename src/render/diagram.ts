import type { Graph, GraphNode } from '../model/outputs.ts';
import type { Drawn } from '../model/record-types.ts';
import { factsOf, inLanguage, type RecordType } from '../model/records.ts';
import { escapeText } from '../text/escape.ts';
import type { Measure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { arrowName } from './relation-name.ts';
import { wrap } from './wrap.ts';

/** A network ready to be drawn: nodes under names of our own, labels short and safe to show but not escaped for a format. */
export interface Diagram {
  readonly nodes: readonly Node[];
  /** Made as they are asked for: there may be many more than nodes. */
  readonly arrows: Iterable<Arrow>;
  /** A sample of each type in use, of a dashed arrow if there is one, and how many records are not drawn. */
  readonly legend: {
    readonly types: readonly RecordType[];
    readonly hasEditorial: boolean;
    /** For want of a link. */
    readonly left: number;
    /** For want of room: they have fewer links than those that are drawn. */
    readonly crowdedOut: number;
  };
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly label: string;
  readonly editorial: boolean;
}

export interface Node {
  readonly name: string;
  /** `TYPE:ID`. */
  readonly key: string;
  readonly type: RecordType;
  readonly label: string;
}

type Edge = Graph['edges'][number];

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

/** Whether records of a type are not of the sources, and are drawn apart from those that are. */
export function isApart(type: RecordType): boolean {
  return factsOf(type).role === 'evidence';
}

const PLAIN: Drawn = { fill: '#DDDDDD', mermaid: ['[', ']'], dot: 'shape=box' };

/** The graph of a view; an empty one for any other view. */
export function graphOf(view: RowsView): Graph {
  return (view.view === 'graph' ? view.rows[0] : undefined) ?? { nodes: [], edges: [] };
}

/** A graph made ready; of more nodes than `most`, those that are linked most. */
export function diagramOf(
  { nodes, edges }: Graph,
  options: Pick<RenderOptions, 'language'>,
  measure: Measure,
  most = Infinity,
): Diagram {
  const links = new Map<string, number>();
  for (const { from, to } of edges) for (const key of [from, to]) links.set(key, (links.get(key) ?? 0) + 1);
  const linked = edges.length === 0 && nodes.length <= FEW ? nodes : nodes.filter(({ key }) => links.has(key));
  const shown = mostLinked(linked, links, most);
  const labels = labelsOf(shown, options, measure);
  const drawn = shown.map(({ key, type }, at) => ({ key, name: `n${at + 1}`, type, label: labels[at] ?? key }));
  const nodeOf = new Map(drawn.map((node) => [node.key, node]));
  const ends = ({ from, to }: Edge) => [nodeOf.get(from), nodeOf.get(to)] as const;
  const arrows = {
    *[Symbol.iterator](): Generator<Arrow> {
      for (const edge of edges) {
        const [tail, head] = ends(edge);
        if (tail === undefined || head === undefined) continue;
        const { relation, editorial } = edge;
        yield {
          from: tail.name,
          to: head.name,
          relation,
          label: escapeText(arrowName(tail.type, relation)),
          editorial,
        };
      }
    },
  };
  const inUse = [...new Set(drawn.map(({ type }) => type))];
  const hasEditorial = edges.some((edge) => edge.editorial && !ends(edge).includes(undefined));
  const [left, crowdedOut] = [nodes.length - linked.length, linked.length - shown.length];
  return { nodes: drawn, arrows, legend: { types: inUse, hasEditorial, left, crowdedOut } };
}

function mostLinked(nodes: readonly GraphNode[], links: ReadonlyMap<string, number>, most: number) {
  if (nodes.length <= most) return nodes;
  const linksOf = ({ key }: GraphNode) => links.get(key) ?? 0;
  const kept = new Set(nodes.toSorted((a, b) => linksOf(b) - linksOf(a)).slice(0, most));
  return nodes.filter((node) => kept.has(node));
}

function labelsOf(
  nodes: readonly GraphNode[],
  { language }: Pick<RenderOptions, 'language'>,
  measure: Measure,
): readonly string[] {
  const whole = ({ label }: GraphNode) => escapeText(inLanguage(label, language));
  const cut = nodes.map((node) => shortened(whole(node), measure));
  const uses = new Map<string, number>();
  for (const text of cut) uses.set(text, (uses.get(text) ?? 0) + 1);
  return nodes.map((node, at) => {
    const text = cut[at] ?? '';
    return uses.get(text) === 1 ? text : shortened(whole(node), measure, 2 * LONGEST);
  });
}

/** The text, or its beginning and `…`, cut between words where that leaves half of the columns or more. */
export function shortened(text: string, measure: Measure, longest = LONGEST): string {
  const start = text.slice(0, longest * MOST_UNITS);
  if (start === text && measure(text) <= longest) return text;
  const words = firstLine(start, longest - 1, measure);
  if (2 * measure(words) >= longest) return `${words}…`;
  const before = /^\s*/.exec(start.slice(words.length))?.[0] ?? '';
  const room = longest - 1 - measure(words + before);
  return `${words}${before}${firstLine(start.slice((words + before).length), room, measure)}…`;
}

function firstLine(text: string, width: number, measure: Measure): string {
  return text.slice(0, wrap(text, width, measure)[0]?.end);
}
