import { FORMATS } from '../../model/formats.ts';
import type { Graph } from '../../model/outputs.ts';
import { inLanguage } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { escapeText } from '../../text/escape.ts';
import { arrowName } from '../relation-name.ts';
import { hangingIndent } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';
import { counted } from '../../text/counted.ts';

/** So many records are named as the most linked, and so many sorts of links listed. */
const MOST = 8;

/** In a few lines what is linked to what, and how to get a picture of it. */
export function* graph([network]: readonly Graph[], terminal: Terminal): Generator<string> {
  const { nodes, edges } = network ?? { nodes: [], edges: [] };
  const { style, language } = terminal;
  const linked = edges.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
  const links = grouped(linked, (key) => key);
  yield `${style.heading(`${counted(links.size, 'record')} and ${counted(edges.length, 'link')}`)}\n`;

  const typeOf = new Map(nodes.map(({ key, type }) => [key, type]));
  const sorts = grouped(edges, ({ from, to, relation }) =>
    [typeOf.get(from) ?? from, arrowName(typeOf.get(from), relation), typeOf.get(to) ?? to].join(' → '),
  );
  const bySize = [...sorts].sort(([, a], [, b]) => b.length - a.length);
  const digits = String(edges.length).length;
  for (const [sort, { length }] of bySize.slice(0, MOST)) {
    yield* hangingIndent(escapeText(sort), `  ${String(length).padStart(digits)}  `, ' '.repeat(4 + digits), terminal);
  }
  if (bySize.length > MOST) yield `  ${style.muted(`… and ${bySize.length - MOST} more sorts`)}\n`;

  const labels = new Map(nodes.map(({ key, label }) => [key, inLanguage(label, language)]));
  const most = [...links].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST);
  if (most.length > 0) {
    yield `\n${style.heading('Most linked')}\n`;
    const named = most.map(([key, { length }]) => `${labels.get(key) ?? key} (${length})`).join(' · ');
    yield* hangingIndent(escapeText(named), '  ', '  ', terminal);
  }
  const alone = nodes.length - links.size;
  if (alone > 0) yield `\n${style.muted(`${counted(alone, 'record')} without a link here`)}\n`;
  yield `\n${style.heading('A picture of it')}\n`;
  for (const line of picturesOf(edges.length)) yield* hangingIndent(line, '  ', '    ', terminal);
}

function picturesOf(links: number): string[] {
  const { edges } = FORMATS.mermaid.most;
  const mermaid =
    links > edges
      ? `draws ${edges} links: narrow it down by --focus or a filter`
      : 'to paste into Markdown on GitHub, or at mermaid.live';
  return [`-f mermaid  ${mermaid}`, '-o graph.svg  for a picture'];
}
