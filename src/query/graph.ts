import type { Graph, GraphNode } from '../model/outputs.ts';
import { titleOf, everyRecord, type AnyRecord, type Claim, type RecordType } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import { grouped } from '../text/grouped.ts';
import { isEditorial, outgoing, recordKey } from './links.ts';

/** The record types that are nodes; topics are not, and claims only on demand. */
const NODE_TYPES: readonly RecordType[] = ['actor', 'technology', 'obstacle', 'opportunity'];

interface GraphRequest {
  /** Whether claims are nodes, too. */
  readonly withClaims: boolean;
  /** Only these claims, and only what they touch; everything without it. */
  readonly claims?: readonly Claim[] | undefined;
}

type Edge = Graph['edges'][number];

/** The network of the base: the records, and the links between them as the data has them. */
export function graph({ base }: Catalogue, { withClaims, claims }: GraphRequest): Graph {
  const touched = claims && keysTouched(claims);
  const records = new Map<string, { readonly node: GraphNode; readonly record: AnyRecord }>();
  for (const { type, record } of everyRecord(base)) {
    const key = recordKey(type, record.id);
    const isNode = NODE_TYPES.includes(type) || (withClaims && type === 'claim');
    if (!isNode || touched?.has(key) === false) continue;
    records.set(key, { node: { key, type, id: record.id, label: titleOf(type, record) }, record });
  }
  const edges = new Map<string, Edge>();
  for (const { node, record } of records.values()) {
    for (const link of outgoing(node.type, record)) {
      const to = recordKey(link.type, link.id);
      const edge: Edge = { from: node.key, to, relation: link.relation, editorial: isEditorial(link) };
      if (records.has(to)) edges.set(`${link.relation} ${node.key} ${to}`, edge);
    }
  }
  return { nodes: [...records.values()].map(({ node }) => node), edges: [...edges.values()] };
}

/** The claims and all that they are about. */
function keysTouched(claims: readonly Claim[]): ReadonlySet<string> {
  const links = claims.flatMap((claim) => outgoing('claim', claim)).filter(({ type }) => type !== 'claim');
  return new Set([
    ...claims.map(({ id }) => recordKey('claim', id)),
    ...links.map(({ type, id }) => recordKey(type, id)),
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
