#!/usr/bin/env bash
# parse-markdown-table 0.0.6, to "convert a markdown table from text to JavaScript objects": a row whose cells are all
# a dash, as a table has it where nothing is known, is gone, and so is an empty one: every line of bars, blanks and
# hyphens is taken for the one below the headings (horizontalLineRegex, lib.js), wherever it stands. The line below the
# headings itself is a row of data if it says how columns are aligned, `|:--|--:|`, as most editors write it. A bar
# with a backslash before it, the way of GitHub's tables (GFM 4.10) to write a bar in a cell, parts two cells, so that
# what follows moves to the right, and what has no column any more is left out. Nothing is said; by GFM, only the
# second line can be the delimiter row, and it may have colons. marked 18.2.1 reads all three. What helps: that one.
# Seen: dashes {"city":"Madrid","rent":"5"}, {"city":"Rome","rent":"6"} / aligned {"city":":--","rent":"--:"},
#       {"city":"Madrid","rent":"5"} / bar {"city":"A \\","rent":"B"} / marked 3, 1, A | B
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . parse-markdown-table@0.0.6 marked@18.2.1 >/dev/null
cat >read.mjs <<'JS'
import { marked } from 'marked';
import { createMarkdownObjectTable } from 'parse-markdown-table';
const table = (delimiters, ...rows) => ['| city | rent |', delimiters, ...rows, ''].join('\n');
const dashes = table('|---|---|', '| Madrid | 5 |', '| - | - |', '| Rome | 6 |');
const aligned = table('|:--|--:|', '| Madrid | 5 |');
const bar = table('|---|---|', '| A \\| B | 7 |');
const read = async (markdown) => {
  const rows = [];
  for await (const row of await createMarkdownObjectTable(markdown)) rows.push(JSON.stringify(row));
  return rows.join(', ');
};
const right = (markdown) => marked.lexer(markdown)[0].rows;
console.log(
  [
    `dashes ${await read(dashes)}`,
    `aligned ${await read(aligned)}`,
    `bar ${await read(bar)}`,
    `marked ${right(dashes).length}, ${right(aligned).length}, ${right(bar)[0][0].text}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='dashes {"city":"Madrid","rent":"5"}, {"city":"Rome","rent":"6"}'
wanted+=' / aligned {"city":":--","rent":"--:"}, {"city":"Madrid","rent":"5"} / bar {"city":"A \\","rent":"B"}'
wanted+=' / marked 3, 1, A | B'
[[ $seen == "$wanted" ]]
