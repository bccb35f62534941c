import { DEEPEST } from './imported-base.ts';
import { many, type Json } from './one-or-many.ts';
import { walk } from './walk.ts';

/** What a review names by its `@id`, where another part of the same data says what it is. */
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

/** A review names some ten; what goes on naming grows with each step. */
const MOST_LINKED = 30;

/** An object with what it names elsewhere in its place; `found` is told where that stood. */
export function withLinked(object: Json, nodes: Nodes, found: (where: string) => void): Json {
  let left = MOST_LINKED;
  const nodeOf = (value: Json, above: readonly unknown[]): Json => {
    const { '@id': id } = value;
    const linked = nodes.get(id as string);
    const isWithinItself = above.some((one) => (one as Json)['@id'] === id);
    if (linked === undefined || linked.node === value || isWithinItself || left === 0) return value;
    left--;
    found(linked.where);
    return { ...linked.node, ...value };
  };
  const resolved = (value: unknown, above: readonly unknown[]): unknown => {
    // What is deeper is refused afterwards.
    if (above.length > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((item) => resolved(item, [...above, value]));
    return typeof value === 'object' && value !== null ? whole(nodeOf(value as Json, above), above) : value;
  };
  const whole = (node: Json, above: readonly unknown[]): Json =>
    Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        LINKS.has(key.replace(/^.*[:/]/, '')) ? resolved(value, [...above, node]) : value,
      ]),
    );
  return whole(object, []);
}

/** Whether an object only names another. */
function isReference(object: Json): boolean {
  return many(object['@id']).length === 1 && Object.keys(object).every((key) => key === '@id' || key === '@type');
}
