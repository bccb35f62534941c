import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Found, Pointer } from '../data-text.ts';
import { positionsAt } from '../position.ts';
import type { Anchors } from './yaml-value.ts';

type Range = readonly [start: number, end: number];

/** Finds places in a YAML text by their paths in its tree; of a path that leads out of it, the last that is there. */
export function findInYaml(text: string, contents: Node | null, anchors: Anchors, places: readonly Pointer[]): Found[] {
  const pairsOf = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();

  /** The key and the value at a step below a node. */
  function below(node: unknown, step: string | number): Pick<Pair, 'key' | 'value'> | undefined {
    const target = isAlias(node) ? anchors.get(node)?.node : node;
    if (isSeq(target) && typeof step === 'number') return { key: undefined, value: target.items[step] };
    if (!isMap(target)) return undefined;
    let pairs = pairsOf.get(target);
    if (pairs === undefined) {
      pairs = new Map(target.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
      pairsOf.set(target, pairs);
    }
    return pairs.get(step);
  }

  function rangeAt({ path, at }: Pointer): Range {
    let node: unknown = contents;
    let range: Range = [rangeOf(contents)?.[0] ?? 0, 0];
    for (const [depth, step] of path.entries()) {
      const pair = below(node, step);
      const isKey = at === 'key' && depth === path.length - 1;
      const next = (isKey ? rangeOf(pair?.key) : undefined) ?? rangeOf(pair?.value) ?? rangeOf(pair?.key);
      if (pair === undefined || next === undefined) break;
      range = next;
      node = pair.value;
    }
    return range;
  }

  const sorted = [...places.map(rangeAt).entries()].sort(([, a], [, b]) => a[0] - b[0]);
  const spots = positionsAt(
    text,
    sorted.map(([, [start]]) => start),
  );
  const found: Found[] = places.map(() => ({}));
  for (const [at, [number, [start, end]]] of sorted.entries()) {
    found[number] = { spot: spots[at], written: text.slice(start, end) };
  }
  return found;
}

function rangeOf(node: unknown): Range | undefined {
  const range = isScalar(node) || isCollection(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}
