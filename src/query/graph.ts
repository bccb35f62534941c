import type { Graph, GraphNode } from '../model/outputs.ts';
import { EVIDENCE, everyRecord, factsOf, STATEMENT, titleOf, type AnyRecord, type Claim } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import type { Role } from '../model/record-types.ts';
import { grouped } from '../text/grouped.ts';
import { outgoing, recordKey } from './links.ts';
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
  const records = new Map<string, { readonly node: GraphNode; readonly record: AnyRecord }>();
  for (const { type, record } of everyRecord(base)) {
    const key = recordKey(type, record.id);
    const { drawn, role } = factsOf(type);
    if (drawn === undefined || !roles.has(role) || touched?.has(key) === false) continue;
    records.set(key, { node: { key, type, id: record.id, label: titleOf(type, record) }, record });
  }
  const edges = new Map<string, Edge>();
  for (const { node, record } of records.values()) {
    for (const link of outgoing(node.type, record)) {
      const to = recordKey(link.type, link.id);
      const edge: Edge = { from: node.key, to, relation: link.relation, editorial: link.editorial === true };
      if (records.has(to)) edges.set(`${link.relation} ${node.key} ${to}`, edge);
    }
  }
  return { nodes: [...records.values()].map(({ node }) => node), edges: [...edges.values()] };
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
