#!/usr/bin/env bash
# @joplin/turndown-plugin-gfm 1.0.68, with which Joplin makes Markdown of the tables of web pages: where a heading goes over two
# columns, as in most tables of statistics, the row of dashes has one cell more than the heads. In GitHub's Markdown (GFM
# 4.10, Tables) the two must have the same number of cells, or there is no table: the page, read again, is a line of text
# with bars in it. For each column that such a heading covers, an empty cell is put among the dashes, and one of dashes
# behind. A cell over two columns in the body is fine, and so is a table without such a heading. Nothing is said. marked
# 18.2.1 has no table of it either.
# Seen: heads 3, dashes 4, table false / body wide heads 2, dashes 2, table true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @joplin/turndown-plugin-gfm@1.0.68 turndown@7.2.5 marked@18.2.1 >/dev/null
cat >convert.mjs <<'JS'
import { gfm } from '@joplin/turndown-plugin-gfm';
import { marked } from 'marked';
import Turndown from 'turndown';
const turndown = new Turndown().use(gfm);
const told = (head, body) => {
  const markdown = turndown.turndown(`<table><thead><tr>${head}</tr></thead><tbody><tr>${body}</tr></tbody></table>`);
  const [heads, dashes] = markdown.split('\n').map((line) => line.split('|').length - 2);
  return `heads ${heads}, dashes ${dashes}, table ${marked(markdown).includes('<table>')}`;
};
const wide = told('<th colspan="2">Rents</th><th>Town</th>', '<td>5</td><td>6</td><td>Oslo</td>');
console.log(`${wide} / body wide ${told('<th>Rents</th><th>Town</th>', '<td colspan="2">none</td>')}`);
JS
seen=$(node convert.mjs)
echo "$seen"
[[ $seen == 'heads 3, dashes 4, table false / body wide heads 2, dashes 2, table true' ]]
