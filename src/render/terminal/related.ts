import type { RelatedRow } from '../../model/outputs.ts';
import { inLanguage } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { nameOf } from '../cell.ts';
import { escapeText } from '../../text/escape.ts';
import { groundInWords } from '../in-words.ts';
import { relationName } from '../relation-name.ts';
import { hangingIndent, idAndText } from './hanging-indent.ts';
import { NARROW, type Terminal } from './layout.ts';

type Tree = ReadonlyMap<string, ReadonlyMap<string, readonly RelatedRow[]>>;

/** The start, then what is linked to it as a tree: relations as headings, records below them, their own links in turn. */
export function* related(rows: readonly RelatedRow[], terminal: Terminal): Generator<string> {
  const start = rows[0]?.from;
  if (start === undefined) return;
  yield* heading(start, terminal);
  const tree = linksByRelation(rows);
  for (const [name, items] of tree.get(keyOf(start)) ?? []) {
    yield '\n';
    yield* hangingIndent(escapeText(name), '', '', terminal, terminal.style.heading);
    yield* branches(items, '', tree, keyOf(start), terminal);
  }
}

/** Whether each row but those of the start has the row it hangs on before it; not so if they were sorted or cut. */
export function isTree(rows: readonly RelatedRow[]): boolean {
  const known = new Set(rows.slice(0, 1).map(({ from }) => keyOf(from)));
  return rows.every((row) => {
    const hangs = known.has(keyOf(row.from));
    known.add(keyOf(row));
    return hangs;
  });
}

function* heading(start: RelatedRow['from'], terminal: Terminal): Generator<string> {
  const { style, names, language } = terminal;
  const title = names.titleOf(start.type, start.id);
  yield* hangingIndent(
    escapeText(title === undefined ? start.id : inLanguage(title, language)),
    '',
    '',
    terminal,
    style.heading,
  );
  yield `${style.muted(start.type)} ${style.id(escapeText(start.id))}\n`;
}

function linksByRelation(rows: readonly RelatedRow[]): Tree {
  const byRecord = grouped(rows, ({ from }) => keyOf(from));
  return new Map([...byRecord].map(([key, group]) => [key, grouped(group, relationName)]));
}

function* branches(
  items: readonly RelatedRow[],
  guide: string,
  tree: Tree,
  start: string,
  terminal: Terminal,
): Generator<string> {
  const { style } = terminal;
  const twigs = guides(terminal);
  for (const [at, row] of items.entries()) {
    const { fork, past } = at === items.length - 1 ? twigs.last : twigs.inner;
    const inside = guide + past;
    yield* idAndText(escapeText(row.id), textOf(row, start, terminal), guide + fork, inside, terminal);
    const groups = row.repeated === true ? [] : [...(tree.get(keyOf(row)) ?? [])];
    for (const [place, [name, below]] of groups.entries()) {
      const group = place === groups.length - 1 ? twigs.last : twigs.inner;
      yield* hangingIndent(escapeText(name), inside + group.fork, inside + group.past, terminal, style.muted);
      yield* branches(below, inside + group.past, tree, start, terminal);
    }
  }
}

/** Guides a column narrower where there is little room for text. */
function guides({ width }: Terminal) {
  return width < NARROW
    ? { inner: { fork: '├ ', past: '│ ' }, last: { fork: '└ ', past: '  ' } }
    : { inner: { fork: '├─ ', past: '│  ' }, last: { fork: '└─ ', past: '   ' } };
}

function textOf(row: RelatedRow, start: string, terminal: Terminal): string {
  if (row.repeated === true) {
    const name = nameOf(row.type, row.id, terminal);
    const where = keyOf(row) === start ? '(the start)' : '(listed elsewhere)';
    return escapeText(name === row.id ? where : `${name} ${where}`);
  }
  return escapeText(`${inLanguage(row.label, terminal.language)}${groundInWords(row)}`);
}

function keyOf({ type, id }: RelatedRow['from']): string {
  return `${type}:${id}`;
}
