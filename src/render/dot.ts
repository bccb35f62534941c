import { diagramOf, drawingOf, graphOf, isApart, notDrawn, type Diagram, type Node } from './diagram.ts';
import { measured, type Measure } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { wrapped } from './wrap.ts';

/** Labels are wrapped to so many columns. */
const COLUMNS = 28;
const FONT = 'fontname="Helvetica,Arial,sans-serif"';

/** A Graphviz graph. */
export function dot(view: RowsView, options: RenderOptions): Promise<Iterable<string>> {
  return measured(function* (measure) {
    const { nodes, arrows, legend } = diagramOf(graphOf(view), options, measure);
    yield 'digraph "sora-cn" {\n';
    yield `  graph [rankdir=LR, ranksep=0.9, nodesep=0.25, ${FONT}]\n`;
    yield `  node [style=filled, color="#333333", fontcolor=black, fontsize=12, ${FONT}]\n`;
    yield `  edge [color="#333333", fontsize=10, ${FONT}]\n`;
    for (const node of nodes) if (!isApart(node.type)) yield `  ${box(node, measure)}\n`;
    yield* apartLines(
      nodes.filter(({ type }) => isApart(type)),
      measure,
    );
    for (const { from, to, label, editorial } of arrows) yield `  ${from} -> ${to} ${arrow(label, editorial)}\n`;
    yield* legendLines(legend, measure);
    yield '}\n';
  });
}

/** What is not of the sources themselves stands in a frame of its own. */
function* apartLines(nodes: readonly Node[], measure: Measure): Generator<string> {
  if (nodes.length === 0) return;
  yield '  subgraph cluster_apart {\n    label="Evidence from elsewhere"; color="#999999"\n';
  for (const node of nodes) yield `    ${box(node, measure)}\n`;
  yield '  }\n';
}

function box({ name, type, label }: Omit<Node, 'key'>, measure: Measure): string {
  const { fill, dot } = drawingOf(type);
  const lines = wrapped(label, COLUMNS, measure).map(inDot).join('\\n');
  return `${name} [label="${lines}", ${dot}, fillcolor="${fill}"]`;
}

function arrow(label: string, editorial: boolean): string {
  return `[label="${inDot(label)}"${editorial ? ', style=dashed' : ''}]`;
}

function* legendLines({ types, hasEditorial, left }: Diagram['legend'], measure: Measure): Generator<string> {
  if (types.length === 0 && left === 0) return;
  yield '  subgraph cluster_legend {\n    label="Legend"; color="#999999"\n';
  for (const type of types) yield `    ${box({ name: `l_${type}`, type, label: type }, measure)}\n`;
  if (hasEditorial) {
    yield '    l_a [label="", shape=point]; l_b [label="", shape=point]\n';
    yield '    l_c [label="", shape=point]; l_d [label="", shape=point]\n';
    yield `    l_a -> l_b ${arrow('stated in the source', false)}\n`;
    yield `    l_c -> l_d ${arrow('editorial link', true)}\n`;
  }
  if (left > 0) yield `    l_n [label="${notDrawn(left)}", shape=plaintext, style=""]\n`;
  yield '  }\n';
}

/** A text inside a quoted label: no end of the string, no escapes such as `\N`, no HTML entities. */
function inDot(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
}
