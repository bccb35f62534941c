import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { likelyCause } from './likely-cause.ts';
import type { Found, Place, Problems, Source } from './problems.ts';
import type { Parsed } from './read-json.ts';
import { spotAt, spotsAt } from './spot.ts';
import { findHang, MOST_ALIASES } from './yaml-guard.ts';
import { yamlValue, type Anchors } from './yaml-value.ts';

const MOST_SYNTAX_ERRORS = 10;

export interface YamlText {
  readonly source: Source;
  readonly read: (problems: Problems) => Parsed;
}

/** A YAML text as the source of its values. */
export function yamlText(name: string, text: string): YamlText {
  let contents: Node | null = null;
  const anchors: Anchors = new Map();
  const source: Source = { name, locate: (places) => Promise.resolve(findInYaml(text, contents, anchors, places)) };
  return {
    source,
    read: (problems) => {
      const hang = findHang(text);
      if (hang !== undefined) {
        const message =
          hang.code === 'too-deep'
            ? 'nests too deep: write it flatter'
            : `more than ${MOST_ALIASES} aliases (*name): write the values out`;
        problems.spotted(source, hang.code, message, spotAt(text, hang.offset));
        return undefined;
      }
      const document = parseDocument(text, {
        schema: 'core',
        version: '1.2',
        merge: false,
        resolveKnownTags: false,
        stringKeys: true,
        // Own key sets and frames: those of the parser take quadratic time.
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
      });
      const faults = [...document.errors, ...document.warnings];
      if (faults.length > 0) {
        reportFaults(text, faults, source, problems);
        return undefined;
      }
      contents = document.contents;
      return { value: yamlValue(contents, text, anchors, source, problems) };
    },
  };
}

function reportFaults(text: string, faults: readonly YAMLError[], source: Source, problems: Problems): void {
  const cause = likelyCause(text);
  const first = faults.slice(0, MOST_SYNTAX_ERRORS).sort((a, b) => a.pos[0] - b.pos[0]);
  const spots = spotsAt(
    text,
    first.map(({ pos }) => Math.min(pos[0], text.length)),
  );
  let lastLine = 0;
  for (const [at, fault] of first.entries()) {
    const spot = spots[at];
    // What follows on the same line is most often the same mistake.
    if (spot === undefined || spot.line === lastLine) continue;
    lastLine = spot.line;
    const message = faultMessage(fault);
    const hint = cause === undefined || at > 0 ? '' : ` (${cause})`;
    problems.spotted(source, fault.code === 'TAG_RESOLVE_FAILED' ? 'unknown-tag' : 'syntax', message + hint, spot);
  }
}

function faultMessage({ code, message }: YAMLError): string {
  switch (code) {
    case 'TAG_RESOLVE_FAILED':
      return `${message.replace(/^Unresolved tag/, 'unknown tag')}: delete it; values are text, numbers, lists and mappings`;
    case 'TAB_AS_INDENT':
      return 'a tab is used for indentation: use spaces';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a second key on this line: put a text that holds ": " in quotes';
    case 'MULTIPLE_DOCS':
      return 'a second YAML document starts here (---): put everything in one';
    case 'NON_STRING_KEY':
      return 'a key is one text, not a list, a mapping or an alias';
    case 'BAD_SCALAR_START':
      return `${lowerFirst(message)}: put the text in quotes`;
    case 'BAD_INDENT':
      return `${lowerFirst(message)}: indent the items of a list and the keys of a mapping alike`;
    case 'RESOURCE_EXHAUSTION':
      return 'nests too deep: write it flatter';
    default:
      return lowerFirst(message);
  }
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function findInYaml(text: string, contents: Node | null, anchors: Anchors, places: readonly Place[]): Found[] {
  const pairsOf = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const below = (
    node: unknown,
    step: string | number,
  ): Pair | { readonly key?: undefined; readonly value: unknown } | undefined => {
    const target = isAlias(node) ? anchors.get(node)?.node : node;
    if (isSeq(target) && typeof step === 'number') return { value: target.items[step] };
    if (!isMap(target)) return undefined;
    let pairs = pairsOf.get(target);
    if (pairs === undefined) {
      pairs = new Map(target.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
      pairsOf.set(target, pairs);
    }
    return pairs.get(step);
  };
  const ranges = places.map(({ path, at }): readonly [number, number] => {
    let node: unknown = contents;
    let last: readonly [number, number] = [rangeOf(contents)?.[0] ?? 0, 0];
    for (const [depth, step] of path.entries()) {
      const pair = below(node, step);
      const range =
        rangeOf(at === 'key' && depth === path.length - 1 ? (pair?.key ?? pair?.value) : pair?.value) ??
        rangeOf(pair?.key);
      if (pair === undefined || range === undefined) break;
      last = range;
      node = pair.value;
    }
    return last;
  });
  const sorted = [...ranges.entries()].sort((a, b) => a[1][0] - b[1][0]);
  const spots = spotsAt(
    text,
    sorted.map(([, [start]]) => start),
  );
  const found: Found[] = places.map(() => ({}));
  for (const [at, [number, [start, end]]] of sorted.entries())
    found[number] = { spot: spots[at], written: text.slice(start, end) };
  return found;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = isScalar(node) || isCollection(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}
