import { parseTree, type Node as JsonNode } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';

/** A value in a YAML or JSON text, with where it stands. Offsets are UTF-16 code units. */
export interface DataNode {
  readonly kind: 'mapping' | 'list' | 'scalar' | 'other';
  readonly start: number;
  readonly end: number;
  /** Of mappings and lists: written with brackets, on one line or more. */
  readonly isFlow: boolean;
  readonly value?: unknown;
  readonly pairs: readonly DataPair[];
  readonly items: readonly DataNode[];
}

export interface DataPair {
  readonly key: string;
  /** Where its key begins. */
  readonly start: number;
  /** Absent where nothing stands behind the colon. */
  readonly value?: DataNode;
  /** Where its value ends, or its colon. */
  readonly end: number;
}

/** The tree of a text that is known to be sound; undefined of one that holds nothing. */
export function dataTree(text: string, format: 'yaml' | 'json' | 'jsonl'): DataNode | undefined {
  if (format !== 'yaml') {
    const root = parseTree(text);
    return root === undefined ? undefined : ofJson(root);
  }
  const { contents } = parseDocument(text, { schema: 'core', version: '1.2', logLevel: 'error', uniqueKeys: false });
  return contents === null ? undefined : ofYaml(contents, text);
}

const EMPTY = { isFlow: false, pairs: [], items: [] } as const;

function ofJson({ type, offset, length, children = [], value }: JsonNode): DataNode {
  const place = { ...EMPTY, start: offset, end: offset + length };
  if (type === 'array') return { ...place, kind: 'list', isFlow: true, items: children.map(ofJson) };
  if (type !== 'object') return { ...place, kind: 'scalar', value };
  const pairs = children.map(({ offset: start, length: size, children: [key, inner] = [] }) => ({
    key: String(key?.value),
    start,
    ...(inner && { value: ofJson(inner) }),
    end: start + size,
  }));
  return { ...place, kind: 'mapping', isFlow: true, pairs };
}

function ofYaml(node: YamlNode, text: string): DataNode {
  const [start = 0, end = 0] = node.range ?? [];
  const place = { ...EMPTY, start, end };
  if (isScalar(node)) {
    // A block ends behind its last line; the line break stays where the block goes.
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const own = isBlock ? text.slice(start, end).replace(/\r?\n$/, '').length : end - start;
    return { ...place, end: start + own, kind: 'scalar', value: node.value };
  }
  if (isAlias(node)) return { ...place, kind: 'other' };
  if (isSeq(node)) {
    const items = node.items.map((item) => ofYaml(item as YamlNode, text));
    return { ...place, kind: 'list', isFlow: node.flow === true, items };
  }
  if (!isMap(node)) return { ...place, kind: 'other' };
  const pairs = node.items.map(({ key, value }) => {
    const [keyStart = 0, keyEnd = 0] = (key as YamlNode).range ?? [];
    const inner = value as YamlNode | null;
    const isThere = inner !== null && !(isScalar(inner) && inner.value === null && inner.source === '');
    const name = isScalar(key) ? String(key.value) : '';
    const isLast = isThere ? ofYaml(inner, text) : undefined;
    return {
      key: name,
      start: keyStart,
      ...(isLast && { value: isLast }),
      end: isLast?.end ?? text.indexOf(':', keyEnd) + 1,
    };
  });
  return { ...place, kind: 'mapping', isFlow: node.flow === true, pairs };
}
