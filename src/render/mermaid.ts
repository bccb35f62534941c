import { diagramOf, drawingOf, graphOf, isApart, notDrawn, type Diagram, type Node } from './diagram.ts';
import { measured } from './measure.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A Mermaid flowchart. Arrows and the text beside them keep the colours of the page, so that it reads on dark ones, too. */
export function mermaid(view: RowsView, options: RenderOptions): Promise<Iterable<string>> {
  return measured(function* (measure) {
    const { nodes, arrows, legend } = diagramOf(graphOf(view), options, measure);
    yield 'flowchart LR\n';
    for (const node of nodes) if (!isApart(node.type)) yield `  ${box(node)}\n`;
    yield* apartLines(nodes.filter(({ type }) => isApart(type)));
    for (const { from, to, label, editorial } of arrows) yield `  ${from} ${arrow(label, editorial)} ${to}\n`;
    yield* legendLines(legend);
    for (const type of legend.types) yield `  classDef ${type} fill:${drawingOf(type).fill},stroke:#333,color:#000\n`;
  });
}

/** What is not of the sources themselves stands in a frame of its own. */
function* apartLines(nodes: readonly Node[]): Generator<string> {
  if (nodes.length === 0) return;
  yield '  subgraph apart ["Evidence from elsewhere"]\n';
  for (const node of nodes) yield `    ${box(node)}\n`;
  yield '  end\n';
}

function box({ name, type, label }: Omit<Node, 'key'>): string {
  const [open, close] = drawingOf(type).mermaid;
  return `${name}${open}"${inMermaid(label)}"${close}:::${type}`;
}

function arrow(label: string, editorial: boolean): string {
  return `${editorial ? '-.->' : '-->'}|"${inMermaid(label)}"|`;
}

function* legendLines({ types, hasEditorial, left }: Diagram['legend']): Generator<string> {
  if (types.length === 0 && left === 0) return;
  yield '  subgraph legend ["Legend"]\n';
  for (const type of types) yield `    ${box({ name: `l-${type}`, type, label: type })}\n`;
  if (hasEditorial) {
    yield `    l-a[" "] ${arrow('stated in the source', false)} l-b[" "]\n`;
    yield `    l-c[" "] ${arrow('editorial link', true)} l-d[" "]\n`;
  }
  if (left > 0) yield `    l-n["${notDrawn(left)}"]\n`;
  yield '  end\n';
}

/** Letters, digits, and punctuation where it marks nothing: a hyphen or stop within words, a colon before a space. */
const PLAIN = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic} ,'’“”«»()…·–—]|(?<=\p{L})[-.]|(?<=\p{L}):(?= )/u;
const OTHERS = new RegExp(`(?!${PLAIN.source}).`, 'gsu');

/** A text in which Mermaid sees no marks of its own, nor of Markdown or HTML: what is not plain is written by number. */
export function inMermaid(text: string): string {
  return text.replace(OTHERS, (character) => `#${String(character.codePointAt(0))};`);
}
