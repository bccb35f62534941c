import type { Graph, GraphNode } from '../model/outputs.ts';
import {
  EVIDENCE,
  factsOf,
  RECORD_TYPE_NAMES,
  STATEMENT,
  titleOf,
  type AnyRecord,
  type Claim,
} from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import type { Role } from '../model/record-types.ts';
import { grouped } from '../text/grouped.ts';
import { outgoing, recordKey, type Link } from './links.ts';
import type { Outcomes } from './outcomes.ts';

interface GraphRequest {
  /** Records of which roles are nodes, as far as their type is drawn at all. */
  readonly roles: ReadonlySet<Role>;
  /** Only these claims, and only what they touch; everything without it. */
  readonly claims?: readonly Claim[] | undefined;
}

type Edge = Graph['edges'][number];

/** The network of the base: the records, and the links between them as the data has them. */
export function graph({ base, outcomes }: Catalogue, { roles, claims }: GraphRequest): Graph {
  const touched = claims && keysTouched(claims, outcomes);
  const drawn = RECORD_TYPE_NAMES.filter((type) => factsOf(type).drawn !== undefined && roles.has(factsOf(type).role));
  const nodes = new Map<string, GraphNode>();
  const edges: Edge[] = [];
  for (const type of drawn) {
    for (const record of base.records[type] as readonly AnyRecord[]) {
      const from = recordKey(type, record.id);
      if (touched?.has(from) === false) continue;
      nodes.set(from, { key: from, type, id: record.id, label: titleOf(type, record) });
      const own = outgoing(type, record).filter((link) => drawn.includes(link.type));
      for (const edge of linked(from, own, nodes).values()) edges.push(edge);
    }
  }
  return { nodes: [...nodes.values()], edges: edges.filter(({ to }) => nodes.has(to)) };
}

/** The edges from a record, each once; they end in the very keys of the nodes, as far as these are known. */
function linked(
  from: string,
  links: readonly Link[],
  nodes: ReadonlyMap<string, GraphNode>,
): ReadonlyMap<string, Edge> {
  return new Map(
    links.map(({ relation, type, id, editorial }) => {
      const key = recordKey(type, id);
      const to = nodes.get(key)?.key ?? key;
      return [`${relation} ${to}`, { from, to, relation, editorial: editorial === true }];
    }),
  );
}

/** The claims, all that they are about, and what bears on them. */
function keysTouched(claims: readonly Claim[], outcomes: Outcomes): ReadonlySet<string> {
  const links = claims.flatMap((claim) => outgoing(STATEMENT, claim)).filter(({ type }) => type !== STATEMENT);
  return new Set([
    ...claims.map(({ id }) => recordKey(STATEMENT, id)),
    ...links.map(({ type, id }) => recordKey(type, id)),
    ...claims.flatMap(({ id }) => outcomes.on(id).map(({ evidence }) => recordKey(EVIDENCE, evidence.id))),
  ]);
}

/** The part of a graph that is at most `depth` edges away from a node, whichever way they point. */
export function neighbourhood({ nodes, edges }: Graph, focus: string, depth: number): Graph {
  const leaving = grouped(edges, ({ from }) => from);
  const arriving = grouped(edges, ({ to }) => to);
  const beside = (key: string) => [
    ...(leaving.get(key) ?? []).map(({ to }) => to),
    ...(arriving.get(key) ?? []).map(({ from }) => from),
  ];
  const reached = new Set([focus]);
  let rim = [focus];
  for (let away = 0; away < depth && rim.length > 0; away++) {
    rim = [...new Set(rim.flatMap(beside))].filter((key) => !reached.has(key));
    for (const key of rim) reached.add(key);
  }
  return {
    nodes: nodes.filter(({ key }) => reached.has(key)),
    edges: edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  };
}
