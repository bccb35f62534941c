/** A curve or an area as Graphviz draws it: in points, with y upwards. */
export interface Stroke {
  /** `b` curve, `P` filled area, `B` filled area with round corners, `L` line. */
  readonly op: 'b' | 'P' | 'B' | 'L';
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/** Where everything of a drawing is. Nodes and edges are in the order in which they were named. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly at: Point; readonly strokes: readonly Stroke[] }[];
  readonly edges: readonly { readonly labelAt: Point | undefined; readonly strokes: readonly Stroke[] }[];
}

interface Drawn {
  readonly _draw_?: readonly (Stroke | { readonly op: 'c' | 'C' | 'S' })[];
  readonly _hdraw_?: Drawn['_draw_'];
  readonly pos?: string;
  readonly lp?: string;
}

/** What Graphviz answers with, as far as it is read. */
interface Answer {
  readonly bb: string;
  readonly objects?: readonly Drawn[];
  readonly edges?: readonly Drawn[];
}

/** Lays out a graph in the language of Graphviz, whose nodes have sizes of their own. */
export async function layoutMaker(): Promise<(dot: string) => Layout> {
  const { instance } = await import('@viz-js/viz');
  const graphviz = await instance();
  return (dot) => {
    const { bb, objects = [], edges = [] } = graphviz.renderJSON(dot) as Answer;
    const [, , width = 0, height = 0] = bb.split(',').map(Number);
    return {
      width,
      height,
      nodes: objects.map((node) => ({ at: pointOf(node.pos) ?? [0, 0], strokes: strokesOf(node) })),
      edges: edges.map((edge) => ({ labelAt: pointOf(edge.lp), strokes: strokesOf(edge) })),
    };
  };
}

function strokesOf({ _draw_ = [], _hdraw_ = [] }: Drawn): Stroke[] {
  return [..._draw_, ..._hdraw_].filter((operation) => 'points' in operation);
}

function pointOf(text: string | undefined): Point | undefined {
  if (text === undefined) return undefined;
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}
