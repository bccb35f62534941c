#!/usr/bin/env bash
# beautiful-mermaid 1.1.3, to "Render Mermaid diagrams as beautiful SVGs or ASCII art": of `A-->B`, the first example of
# an arrow in Mermaid's page on flowcharts, there is one box, "A--", and neither B nor an arrow. A name may have hyphens
# in it here, and takes those of the arrow (NODE_PATTERNS and BARE_NODE_REGEX, src/parser.ts); with a blank before it,
# or behind a text in brackets, it is an arrow. What then is not understood is left out to the end of the line: what
# stands behind a semicolon, an arrow that ends in a circle or a cross, and every name with another letter than a to z,
# as in Chinese, of which nothing is drawn at all; of v1.5 there is "v1", and of an arrow that is longer (`---->`, by
# the same page for more ranks) a line to a box "-". Nothing is said, in SVG as in text. What helps: names of a to z and
# blanks.
# Seen: A-->B: A-- / A --> B: A B, A>B / A[Rents]-->B: A B, A>B / A --> B; C --> D: A B, A>B / A --o B: A / A ----> B: A
#       -, A>- / A --> v1.5: A v1, A>v1 / 芯片 --> 百度: / drawn "A--"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . beautiful-mermaid@1.1.3 >/dev/null
cat >draw.mjs <<'JS'
import { parseMermaid, renderMermaidASCII } from 'beautiful-mermaid';
const lines = ['A-->B', 'A --> B', 'A[Rents]-->B', 'A --> B; C --> D', 'A --o B', 'A ----> B', 'A --> v1.5', '芯片 --> 百度'];
const told = lines.map((line) => {
  const { nodes, edges } = parseMermaid(`flowchart LR\n${line}`);
  const drawn = [[...nodes.keys()].join(' '), ...edges.map(({ source, target }) => `${source}>${target}`)];
  return `${line}: ${drawn.join(', ')}`.trim();
});
const letters = renderMermaidASCII('flowchart LR\nA-->B').replace(/[^\w-]/g, '');
console.log([...told, `drawn "${letters}"`].join(' / '));
JS
seen=$(node draw.mjs)
echo "$seen"
wanted='A-->B: A-- / A --> B: A B, A>B / A[Rents]-->B: A B, A>B / A --> B; C --> D: A B, A>B / A --o B: A'
wanted+=' / A ----> B: A -, A>- / A --> v1.5: A v1, A>v1 / 芯片 --> 百度: / drawn "A--"'
[[ $seen == "$wanted" ]]
