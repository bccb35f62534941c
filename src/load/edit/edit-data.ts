import { isOfOne, typeOfKey } from '../../model/base-file.ts';
import type { Edit } from '../../model/edit.ts';
import { RECORD_TYPE_NAMES, STATEMENT, type RecordType } from '../../model/records.ts';
import type { Path } from '../data-text.ts';
import { dataTree, type DataNode, type DataPair } from './data-tree.ts';

export type DataFormat = 'yaml' | 'json' | 'jsonl';

/**
 * A text of a base with some fields written anew; comments, order, layout and everything else stay. Edits of records
 * that are not in the text are passed over.
 */
export function editData(text: string, format: DataFormat, edits: readonly Edit[]): string {
  if (format !== 'jsonl') return spliced(text, splicesIn(dataTree(text, format), text, format, edits));
  return text
    .split('\n')
    .map((line) => {
      const root = line.trim() === '' ? undefined : dataTree(line, format);
      const record = root && recordOf(undefined, root);
      return record === undefined ? line : spliced(line, splicesOf([record], line, format, edits));
    })
    .join('\n');
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function spliced(text: string, splices: readonly Splice[]): string {
  // Lines end as those that are there do.
  const lineBreak = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  let edited = '';
  let done = 0;
  for (const { start, end, text: written } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(done, start) + written.replaceAll('\n', lineBreak);
    done = end;
  }
  return edited + text.slice(done);
}

interface RecordNode {
  readonly type: RecordType;
  readonly id: string;
  readonly node: DataNode;
}

function splicesIn(root: DataNode | undefined, text: string, format: DataFormat, edits: readonly Edit[]): Splice[] {
  return root === undefined ? [] : splicesOf(recordsIn(root), text, format, edits);
}

/** The records of a text: items of a list, or those under the keys of a base. */
function recordsIn(root: DataNode): RecordNode[] {
  if (root.kind === 'list') return root.items.flatMap((item) => recordOf(undefined, item) ?? []);
  return root.pairs.flatMap(({ key, value }) => {
    const type = typeOfKey(key);
    if (type === undefined || value === undefined) return [];
    return (isOfOne(key) ? [value] : value.items).flatMap((node) => recordOf(type, node) ?? []);
  });
}

function recordOf(type: RecordType | undefined, node: DataNode): RecordNode | undefined {
  const id = child(node, 'id')?.value;
  const said = RECORD_TYPE_NAMES.find((name) => name === child(node, 'recordType')?.value);
  return typeof id === 'string' ? { type: type ?? said ?? STATEMENT, id, node } : undefined;
}

function splicesOf(records: readonly RecordNode[], text: string, format: DataFormat, edits: readonly Edit[]): Splice[] {
  const byRecord = new Map(records.map(({ type, id, node }) => [`${type} ${id}`, node]));
  return edits.flatMap(({ type, id, path, value, behind }) => {
    const node = byRecord.get(`${type} ${id}`);
    return node === undefined ? [] : splicesAt(node, path, value, { text, format, behind });
  });
}

interface Source {
  readonly text: string;
  readonly format: DataFormat;
  /** The field that a new one goes behind. */
  readonly behind?: string | undefined;
}

function splicesAt(node: DataNode, path: Path, value: Edit['value'], source: Source): Splice[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const inner = child(node, step);
  if (rest.length > 0) return inner === undefined ? [] : splicesAt(inner, rest, value, source);
  if (node.kind !== 'mapping') return [];
  const pair = node.pairs.find(({ key }) => key === step);
  if (pair === undefined) {
    const anchor = node.pairs.find(({ key }) => key === source.behind) ?? node.pairs.at(-1);
    return [inserted(node, anchor, String(step), value, source)];
  }
  if (typeof value === 'object') return mappingSplices(node, pair, value, source);
  if (inner?.value === value) return [];
  const written = scalar(value, source, inner);
  return [inner === undefined ? { start: pair.end, end: pair.end, text: ` ${written}` } : { ...inner, text: written }];
}

function child(node: DataNode, step: string | number): DataNode | undefined {
  if (typeof step === 'number') return node.items[step];
  return node.pairs.find(({ key }) => key === step)?.value;
}

/** A mapping of texts is edited line by line where it is written so, for its comments and for a small difference. */
function mappingSplices(
  parent: DataNode,
  { start: keyStart, value: node, end }: DataPair,
  wanted: Readonly<Record<string, string>>,
  source: Source,
): Splice[] {
  if (node?.kind !== 'mapping' || node.isFlow || node.pairs.length === 0) {
    const isEmpty = node === undefined || node.pairs.length === 0;
    const isNew = source.format === 'yaml' && isEmpty && !parent.isFlow;
    const like = isEmpty ? parent : node;
    const text = mapping(wanted, indentAt(keyStart, source.text), source, !isNew, like);
    const place = { start: node?.start ?? end, end: node?.end ?? end };
    return [{ ...place, text: isNew ? `\n${text}` : `${node === undefined ? ' ' : ''}${text}` }];
  }
  const splices: Splice[] = [];
  const known = new Map(node.pairs.map((pair) => [pair.key, pair]));
  let anchor: DataPair | undefined;
  const [like] = node.pairs;
  for (const [key, value] of Object.entries(wanted)) {
    const pair = known.get(key);
    if (pair === undefined) splices.push(inserted(node, anchor, key, value, source, like?.value));
    else if (pair.value?.value !== value)
      splices.push({ start: pair.value?.start ?? pair.end, end: pair.end, text: scalar(value, source, pair.value) });
    anchor = pair ?? anchor;
  }
  for (const { key, start, end: last } of node.pairs) {
    if (!Object.hasOwn(wanted, key))
      splices.push({ start: lineStart(start, source.text), end: lineEnd(last, source.text), text: '' });
  }
  return splices;
}

/** A new pair behind another; without one at the beginning of the mapping. */
function inserted(
  node: DataNode,
  anchor: DataPair | undefined,
  key: string,
  value: Edit['value'],
  source: Source,
  like?: DataNode,
): Splice {
  const { text } = source;
  const first = node.pairs[0];
  const hasQuotedKeys = first !== undefined ? text[first.start] === '"' : source.format !== 'yaml';
  const name = hasQuotedKeys ? JSON.stringify(key) : key;
  const { isLong, gap } = layoutOf(node, text);
  // A line may be as long as the text.
  const indent = node.isFlow && !isLong ? '' : indentAt(first?.start ?? node.start, text);
  const written =
    typeof value === 'object' ? mapping(value, indent, source, node.isFlow, node) : scalar(value, source, like, true);
  if (node.isFlow) {
    if (anchor === undefined)
      return {
        start: node.start + 1,
        end: node.start + 1,
        text: `${name}: ${written}${first === undefined ? '' : ', '}`,
      };
    return { start: anchor.end, end: anchor.end, text: `,${isLong ? `\n${indent}` : gap}${name}:${gap}${written}` };
  }
  const at = anchor === undefined ? lineStart(first?.start ?? node.start, text) : lineEnd(anchor.end, text);
  const isOpen = at > 0 && text[at - 1] !== '\n';
  const separator = typeof value === 'object' ? `:\n${written}` : `: ${written}`;
  const line = `${indent}${name}${separator}`;
  return { start: at, end: at, text: isOpen ? `\n${line}` : `${line}\n` };
}

/** The blanks before the place where something begins; what stands before it on its line, such as a dash, counts as blanks. */
function indentAt(at: number, text: string): string {
  return text.slice(lineStart(at, text), at).replace(/\S/g, ' ');
}

function lineStart(at: number, text: string): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line feed of the line in which something ends. */
function lineEnd(at: number, text: string): number {
  if (text[at - 1] === '\n') return at;
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** Texts that are no text to every reader of YAML without quotes. */
const PLAIN = /^(?=.*[a-z])(?!\d+e\d+$)[a-z0-9][a-z0-9.]*$/;

function scalar(value: string | number, { text, format }: Source, like?: DataNode, isNew = false): string {
  if (typeof value === 'number') return String(value);
  const quote = like === undefined ? undefined : text[like.start];
  const isPlain = format === 'yaml' && PLAIN.test(value) && quote !== '"' && quote !== "'";
  if (isPlain && (!isNew || like !== undefined)) return value;
  return quote === "'" && format === 'yaml' ? `'${value}'` : JSON.stringify(value);
}

/** How a mapping between braces is laid out. */
interface Layout {
  /** Whether its pairs stand on lines of their own. */
  readonly isLong: boolean;
  /** By what these lines are indented. */
  readonly step: string;
  /** What stands behind its colons and commas. */
  readonly gap: string;
}

function layoutOf(node: DataNode, text: string): Layout {
  const [first] = node.pairs;
  const isLong = text.slice(node.start, first?.start).includes('\n');
  const step =
    isLong && first !== undefined ? indentAt(first.start, text).slice(indentAt(node.end - 1, text).length) : '';
  return { isLong, step, gap: /^"[^"]*":\S/.test(text.slice(first?.start, first?.end)) ? '' : ' ' };
}

/** A mapping of texts as it is written where none was, or another: in lines one step further in, or between braces as `like` is. */
function mapping(
  value: Readonly<Record<string, string>>,
  indent: string,
  { format, text }: Source,
  isFlow: boolean,
  like: DataNode,
): string {
  const entries = Object.entries(value);
  if (format === 'yaml' && !isFlow)
    return entries.map(([key, one]) => `${indent}  ${key}: ${JSON.stringify(one)}`).join('\n');
  const { isLong, step, gap } = layoutOf(like, text);
  const name = (key: string) => (format === 'yaml' ? key : JSON.stringify(key));
  const pairs = entries.map(([key, one]) => `${name(key)}:${format === 'yaml' ? ' ' : gap}${JSON.stringify(one)}`);
  if (format === 'json' && isLong)
    return `{\n${pairs.map((pair) => `${indent}${step}${pair}`).join(',\n')}\n${indent}}`;
  return format === 'yaml' ? `{ ${pairs.join(', ')} }` : `{${pairs.join(`,${gap}`)}}`;
}
