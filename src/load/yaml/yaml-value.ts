import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type YAMLMap } from 'yaml';
import type { RuleName } from '../../model/diagnostics.ts';
import { forbiddenKey } from '../fields/forbidden-key.ts';
import { BROKEN } from '../fields/broken.ts';
import { isExtension } from '../fields/mapping.ts';
import { unknownName } from '../fields/validate.ts';
import { isKept } from '../fields/open-value.ts';
import { abridged, quoted } from '../fields/wording.ts';
import type { Problems } from '../problems.ts';
import type { DataText } from '../data-text.ts';
import { DEEPEST } from '../json/read-json.ts';
import { positionAt, positionsAt } from '../position.ts';

interface Decoded {
  readonly value: unknown;
  /** The number of values in it, copies by aliases included. */
  readonly size: number;
  /** How deep it nests. */
  readonly height: number;
}

/** What an alias leads to. */
export interface Anchored extends Decoded {
  readonly node: Node;
}
export type Anchors = Map<Alias, Anchored>;

/** A base has no use for large copies; without a limit a few aliases of aliases make billions of values. */
const MOST_COPIES = 100_000;

const COPIES = `aliases copy more than ${MOST_COPIES} values: write them out`;
const TOO_DEEP = `nests more than ${DEEPEST} deep: write it flatter`;

/** The plain value of a YAML tree; what has a problem becomes `BROKEN`. Fills `anchors` with what the aliases lead to. */
export function yamlValue(
  root: Node | null,
  text: string,
  anchors: Anchors,
  source: DataText,
  problems: Problems,
): unknown {
  const named = new Map<string, Anchored | undefined>();
  const reports: { code: RuleName; message: string; offset: number }[] = [];
  let copies = 0;

  function report(code: RuleName, message: string, node: unknown): typeof BROKEN {
    const offset = isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
    reports.push({ code, message, offset });
    return BROKEN;
  }

  function broken(code: RuleName, message: string, node: unknown): Decoded {
    return { value: report(code, message, node), size: 1, height: 0 };
  }

  /** `isOwn`: in a field of the user’s own, whose numbers are kept as they are written. */
  function decode(node: unknown, depth: number, isOwn: boolean): Decoded {
    if (depth >= DEEPEST && (isMap(node) || isSeq(node))) return broken('too-deep', TOO_DEEP, node);
    if (isAlias(node)) return resolve(node, depth);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    // Known, but not complete: an alias inside would make the value contain itself.
    if (anchor !== undefined) named.set(anchor, undefined);
    const decoded = isMap(node)
      ? mapping(node, depth, isOwn)
      : isSeq(node)
        ? list(node.items, depth, isOwn)
        : scalar(node, isOwn);
    if (anchor !== undefined) named.set(anchor, { node: node as Node, ...decoded });
    return decoded;
  }

  function scalar(node: unknown, isOwn: boolean): Decoded {
    if (isOwn && isScalar(node) && typeof node.value === 'number' && isKept(node.value)) {
      const { source = '', value: number } = node;
      // With a point before the exponent, as YAML 1.1 wants it, no more is said.
      if (source.replace('.0e', 'e') !== String(number)) return broken('wrong-type', asText(source, number), node);
    }
    return { value: isScalar(node) ? node.value : null, size: 1, height: 0 };
  }

  function list(items: readonly unknown[], depth: number, isOwn: boolean): Decoded {
    const decoded = items.map((item) => decode(item, depth + 1, isOwn));
    return { value: decoded.map(({ value }) => value), ...measure(decoded) };
  }

  function mapping({ items, flow }: YAMLMap, depth: number, isOwn: boolean): Decoded {
    const value: Record<string, unknown> = {};
    const seen = new Set<string>();
    const all: Decoded[] = [];
    for (const { key, value: item } of items) {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
      const decoded = decode(item, depth + 1, isOwn || isExtension(name ?? ''));
      all.push(decoded);
      const forbidden = forbiddenKey(name ?? '');
      if (name === undefined) report('syntax', 'a key is one text, not a list, a mapping or an alias', key);
      else if (forbidden !== undefined) value[unknownName(name)] = report('forbidden-key', forbidden, key);
      else if (seen.has(name))
        value[name] = report('duplicate-key', `the key ${name} stands twice in one mapping: keep one`, key);
      else if (flow === true && item === null && !isOwn && !isExtension(name))
        value[unknownName(name)] = report('syntax', withoutValue(name), key);
      else value[name] = decoded.value;
      if (name !== undefined) seen.add(name);
    }
    return { value, ...measure(all) };
  }

  function resolve(alias: Alias, depth: number): Decoded {
    const target = named.get(alias.source);
    if (target === undefined) {
      const message = named.has(alias.source)
        ? `*${alias.source} stands inside what it refers to: a value cannot contain itself`
        : `no anchor &${alias.source} stands before this alias: define it, or put a text that starts with * in quotes`;
      return broken('bad-alias', message, alias);
    }
    const before = copies;
    copies += target.size;
    if (before > MOST_COPIES) return { value: BROKEN, size: 1, height: 0 };
    if (copies > MOST_COPIES) return broken('bad-alias', COPIES, alias);
    if (depth + target.height > DEEPEST) return broken('too-deep', TOO_DEEP, alias);
    anchors.set(alias, target);
    return target;
  }

  const { value } = decode(root, 0, false);
  reports.sort((a, b) => a.offset - b.offset);
  const spots = positionsAt(
    text,
    reports.map(({ offset }) => offset),
  );
  for (const [at, { code, message, offset }] of reports.entries()) {
    problems.spotted(source, code, message, spots[at] ?? positionAt(text, offset));
  }
  return value;
}

/** Why a number of the user’s own is refused: an ISBN, a postcode or a version would come out as another one. */
function asText(source: string, number: number): string {
  return `${abridged(source)} reads as the number ${number}: write it in quotes, "${abridged(source)}"`;
}

/** Why a name between commas is refused that no colon ends: most often it is the rest of a text. */
function withoutValue(name: string): string {
  const advice = /^[\w-]+:\S/.test(name) ? 'write a blank behind its colon' : 'put a text that holds a comma in quotes';
  return `${quoted(name)} has no value: ${advice}`;
}

function measure(items: readonly Decoded[]): Pick<Decoded, 'size' | 'height'> {
  let size = 1;
  let height = 0;
  for (const item of items) {
    size += item.size;
    height = Math.max(height, item.height);
  }
  return { size, height: height + 1 };
}
