import { many, type Json } from './one-or-many.ts';
import { walk } from './walk.ts';

/** What a review names by its `@id` alone, where another part of the same data says what it is. */
const LINKS: ReadonlySet<string> = new Set([
  'appearance',
  'author',
  'creator',
  'firstAppearance',
  'itemReviewed',
  'publisher',
  'reviewRating',
  'sdPublisher',
]);

/** Objects by their `@id`, each with where it stands. */
export type Nodes = ReadonlyMap<string, { readonly node: Json; readonly where: string }>;

/** The objects in linked data that have an `@id` and say more than that. */
export function nodesOf(data: unknown): Nodes {
  const nodes = new Map<string, { node: Json; where: string }>();
  walk(data, (node, where) => {
    const id = node['@id'];
    if (typeof id === 'string' && !isReference(node) && !nodes.has(id)) nodes.set(id, { node, where });
    return false;
  });
  return nodes;
}

/** An object with what it names elsewhere in its place; `found` is told where that stood. */
export function withLinked(
  object: Json,
  nodes: Nodes,
  found: (where: string) => void,
  above: readonly Json[] = [],
): Json {
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return value;
    const linked = isReference(value as Json) ? nodes.get((value as Json)['@id'] as string) : undefined;
    if (linked !== undefined && !above.includes(linked.node)) found(linked.where);
    const node = linked?.node ?? (value as Json);
    return above.includes(node) ? value : withLinked(node, nodes, found, [...above, object]);
  };
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      LINKS.has(key.replace(/^.*[:/]/, '')) ? resolved(value) : value,
    ]),
  );
}

/** Whether an object only names another. */
function isReference(object: Json): boolean {
  return many(object['@id']).length === 1 && Object.keys(object).every((key) => key === '@id' || key === '@type');
}
