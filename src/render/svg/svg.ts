import type { Graph } from '../../model/outputs.ts';
import type { RecordType } from '../../model/records.ts';
import { diagramOf, drawingOf, graphOf, notDrawn, type Arrow, type Diagram, type Node } from '../diagram.ts';
import { measured, type Measure } from '../measure.ts';
import type { RenderOptions, RowsView } from '../options.ts';
import { FONT_SIZE, labelOf, LINE_HEIGHT, type Label } from './label.ts';
import { layoutMaker, type Layout, type Point, type Stroke } from './layout.ts';
import { inMarkup } from './markup.ts';

/** More would be a tangle that takes minutes to lay out. */
const MOST_NODES = 400;
/** With more arrows than that, their labels would hide the picture. */
const MOST_LABELLED = 120;
/** Labels are wrapped to so many columns. */
const COLUMNS = 26;
/** The narrow side of a picture has so much air, and there is so much around labels. */
const MARGIN = 8;
const INSET = 10;

/** The room that some shapes take beside their labels. */
const ROOM: Readonly<Record<string, { readonly wider: number; readonly higher?: number; readonly lower?: number }>> = {
  component: { wider: 10 },
  octagon: { wider: 14, higher: 6 },
  house: { wider: 6, higher: 26, lower: 8 },
  note: { wider: 6 },
};

function roomOf(type: RecordType) {
  const { wider = 0, higher = 0, lower = 0 } = ROOM[/shape=(\w+)/.exec(drawingOf(type).dot)?.[1] ?? ''] ?? {};
  return { wider, higher, lower };
}

/** A picture of a graph that stands alone. */
export async function svg(view: RowsView, options: RenderOptions): Promise<Iterable<string>> {
  const layOut = await layoutMaker();
  return measured((measure) => {
    const sheet = sheetOf(graphOf(view), [options.language], measure, layOut);
    const caption = captionOf(sheet.diagram, sheet.width, measure);
    return framed(sheet.width, sheet.height + caption.height, [
      `<rect width="100%" height="100%" fill="#fff"/>\n`,
      ...sheet.pieces,
      ...at(0, sheet.height, caption.pieces),
    ]);
  });
}

/** The same for a page: labels in several languages, of which it shows one; its colours are the page’s, its legend too. */
export async function svgForPage(graph: Graph, languages: readonly string[]): Promise<string> {
  const layOut = await layoutMaker();
  const pieces = await measured((measure) => {
    const { diagram, width, height, pieces } = sheetOf(graph, languages, measure, layOut);
    const { crowdedOut, left } = diagram.legend;
    return framed(width, height, pieces, ` data-crowded-out="${crowdedOut}" data-left="${left}"`);
  });
  return [...pieces].join('');
}

interface Sheet {
  readonly diagram: Diagram;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly string[];
}

function sheetOf(graph: Graph, languages: readonly string[], measure: Measure, layOut: (dot: string) => Layout): Sheet {
  const diagrams = languages.map((language) => diagramOf(graph, { language }, measure, MOST_NODES));
  const [diagram] = diagrams;
  if (diagram === undefined) throw new Error('A drawing needs a language.');
  const labels = diagram.nodes.map((_, at) =>
    diagrams.map(({ nodes }) => labelOf(nodes[at]?.label ?? '', COLUMNS, measure)),
  );
  const arrows = [...diagram.arrows];
  const layout = layOut(asDot(diagram.nodes, arrows, labels, measure));
  const place = ([x, y]: Point): Point => [x + MARGIN, layout.height - y + MARGIN];
  return {
    diagram,
    width: Math.ceil(layout.width) + 2 * MARGIN,
    height: Math.ceil(layout.height) + 2 * MARGIN,
    pieces: [
      ...arrows.map((arrow, at) => arrowAt(arrow, layout.edges[at], place)),
      ...diagram.nodes.map((node, at) => nodeAt(node, labels[at] ?? [], languages, layout.nodes[at], place)),
    ],
  };
}

/** The graph for Graphviz: only sizes, since it takes every byte of a text for a letter. */
function asDot(
  all: readonly Node[],
  arrows: readonly Arrow[],
  labels: readonly (readonly Label[])[],
  measure: Measure,
): string {
  const nodes = all.map(({ name, type }, at) => {
    const { wider, higher } = roomOf(type);
    const width = Math.max(...(labels[at] ?? []).map((label) => label.width)) + 2 * INSET + wider;
    const height = Math.max(...(labels[at] ?? []).map((label) => label.height)) + INSET + higher;
    return `${name} [label="", fixedsize=true, width=${inches(width)}, height=${inches(height)}, ${drawingOf(type).dot}]\n`;
  });
  const withLabels = arrows.length <= MOST_LABELLED;
  const edges = arrows.map(({ from, to, label }) => {
    const { width, height } = labelOf(label, COLUMNS, measure);
    const size = `WIDTH="${width}" HEIGHT="${height}"`;
    const box = `<<TABLE BORDER="0" FIXEDSIZE="TRUE" ${size}><TR><TD></TD></TR></TABLE>>`;
    return `${from} -> ${to}${withLabels ? ` [label=${box}]` : ''}\n`;
  });
  const quick = all.length > 100 ? 'nslimit=1, nslimit1=1, mclimit=0.3' : '';
  return `digraph {\ngraph [rankdir=LR, ranksep=0.5, nodesep=0.2, ${quick}]\nnode [style=filled]\n${nodes.join('')}${edges.join('')}}\n`;
}

function inches(points: number): string {
  return (points / 72).toFixed(4);
}

function arrowAt(
  { from, to, relation, label, editorial }: Arrow,
  layout: Layout['edges'][number] | undefined,
  place: (point: Point) => Point,
): string {
  const strokes = (layout?.strokes ?? []).map((stroke) => {
    const isHead = stroke.op === 'P';
    const dashed = editorial && !isHead ? ' stroke-dasharray="5 3"' : '';
    return `<path d="${pathOf(stroke, place)}" fill="${isHead ? 'currentColor' : 'none'}" stroke="currentColor"${dashed}/>`;
  });
  const words = layout?.labelAt === undefined ? '' : textAt([label], place(layout.labelAt), 'class="relation"');
  return `<g class="arrow" data-from="${from}" data-to="${to}" data-relation="${inMarkup(relation)}">${strokes.join('')}${words}</g>\n`;
}

function nodeAt(
  { name, key, type }: Node,
  labels: readonly Label[],
  languages: readonly string[],
  layout: Layout['nodes'][number] | undefined,
  place: (point: Point) => Point,
): string {
  const strokes = (layout?.strokes ?? []).map(
    (stroke) =>
      `<path d="${pathOf(stroke, place)}" fill="${stroke.op === 'L' ? 'none' : drawingOf(type).fill}" stroke="#333"/>`,
  );
  const [x, y] = place(layout?.at ?? [0, 0]);
  const middle: Point = [x, y + roomOf(type).lower];
  const texts = labels.map(({ lines }, at) => {
    const words = textAt(lines, middle, 'fill="#000"');
    return languages.length === 1 ? words : `<g data-lang="${inMarkup(languages[at] ?? '')}">${words}</g>`;
  });
  return `<g class="node ${type}" id="${name}" data-key="${inMarkup(key)}">${strokes.join('')}${texts.join('')}</g>\n`;
}

/** Lines of text around a middle. */
function textAt(lines: readonly string[], [x, y]: Point, attributes: string): string {
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + FONT_SIZE * 0.35;
  const rows = lines.map(
    (line, at) => `<tspan x="${number(x)}" y="${number(first + at * LINE_HEIGHT)}">${inMarkup(line)}</tspan>`,
  );
  return `<text ${attributes}>${rows.join(' ')}</text>`;
}

function pathOf({ op, points }: Stroke, place: (point: Point) => Point): string {
  const [start, ...others] = points.map((point) => place(point).map(number).join(' '));
  if (start === undefined) return '';
  const isCurve = op === 'b' || op === 'B';
  return `M${start}${isCurve ? 'C' : 'L'}${others.join(' ')}${op === 'P' || op === 'B' ? 'Z' : ''}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function framed(width: number, height: number, pieces: readonly string[], attributes = ''): string[] {
  const font = `font-family="system-ui, 'Noto Sans CJK SC', sans-serif" font-size="${FONT_SIZE}" text-anchor="middle"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="The network of the records" `,
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font} fill="currentColor"${attributes}>\n`,
    ...pieces,
    '</svg>\n',
  ];
}

function at(x: number, y: number, pieces: readonly string[]): string[] {
  return [`<g transform="translate(${x} ${y})">\n`, ...pieces, '</g>\n'];
}

/** Samples of the types in use, and a line for what is not drawn. */
function captionOf(
  { legend: { types, hasEditorial, left, crowdedOut } }: Diagram,
  width: number,
  measure: Measure,
): { readonly height: number; readonly pieces: readonly string[] } {
  const pieces: string[] = [];
  let x = MARGIN;
  let y = LINE_HEIGHT;
  const put = (sample: (x: number, y: number) => string, text: string) => {
    const { width: taken } = labelOf(text, Infinity, measure);
    if (x > MARGIN && x + taken + 30 > width) [x, y] = [MARGIN, y + LINE_HEIGHT * 1.5];
    pieces.push(sample(x, y), `<text x="${x + 24}" y="${y}" text-anchor="start">${inMarkup(text)}</text>\n`);
    x += taken + 44;
  };
  for (const type of types) {
    const sample = (x: number, y: number) =>
      `<rect x="${x}" y="${y - 10}" width="18" height="12" fill="${drawingOf(type).fill}" stroke="#333"/>`;
    put(sample, type);
  }
  if (hasEditorial) {
    const line = (x: number, y: number) => `<path d="M${x} ${y - 4}h18" stroke="currentColor" stroke-dasharray="5 3"/>`;
    put(line, 'editorial link');
  }
  const nothing = () => '';
  if (crowdedOut > 0) put(nothing, `${crowdedOut} records with fewer links than these: not drawn`);
  if (left > 0) put(nothing, notDrawn(left));
  return { height: pieces.length === 0 ? 0 : y + MARGIN, pieces };
}
