#!/usr/bin/env bash
# dom-to-semantic-markdown 1.5.0, which "preserves the semantic structure of web content" for language models: a blank
# is put before and behind whatever is marked within a word. 10<sup>3</sup>, a thousand, is "10 3", H<sub>2</sub>O is "H
# 2 O", un<b>usual</b>ly is three words, and Chinese, which has no blanks, has got some: between any two pieces in a
# line one is added (`addSpaceBeforeCurrentNode`, markdownASTToString.js), while HTML has none where none is written. A
# cell with a `<br>` ends its row in the middle, so that by GitHub's rules the table has one row more, and the 3 beside
# "one" is beside "two" alone; a list that begins at 7 begins at 1; and a paragraph that begins "2024. " is a list, as
# its text is not escaped. Nothing is said. turndown 7.2.5 gets words, lists and paragraphs right. What helps: that one.
# Seen: 10 3, H 2 O, un **usual** ly, 房 **租** 上涨 / rows one | : two | 3 / list from 1 / 2024 is a list / turndown 103,
#       H2O, un**usual**ly, 房**租**上涨, list from 7, 2024 is a paragraph
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . dom-to-semantic-markdown@1.5.0 linkedom@0.18.15 turndown@7.2.5 marked@18.2.1 >/dev/null
cat >convert.mjs <<'JS'
import { convertHtmlToMarkdown } from 'dom-to-semantic-markdown';
import { DOMParser } from 'linkedom';
import { marked } from 'marked';
import Turndown from 'turndown';
const semantic = (html) =>
  convertHtmlToMarkdown(`<!DOCTYPE html><html><body>${html}</body></html>`, { overrideDOMParser: new DOMParser() });
const turndown = (html) => new Turndown().turndown(html);
const words = ['10<sup>3</sup>', 'H<sub>2</sub>O', 'un<b>usual</b>ly', '房<b>租</b>上涨'];
const inWords = (convert) => words.map((word) => convert(`<p>${word}</p>`).trim()).join(', ');
const table = semantic('<table><tr><th>a</th><th>b</th></tr><tr><td>one<br>two</td><td>3</td></tr></table>');
const [{ rows }] = marked.lexer(table);
const list = (convert) => `list from ${marked.lexer(convert('<ol start="7"><li>seven</li></ol>'))[0].start}`;
const year = (convert) => `2024 is a ${marked.lexer(convert('<p>2024. Rents rose</p>'))[0].type}`;
console.log(
  [
    inWords(semantic),
    `rows ${rows.map((row) => row.map(({ text }) => text).join(' | ')).join(': ')}`,
    list(semantic),
    year(semantic),
    `turndown ${inWords(turndown)}, ${list(turndown)}, ${year(turndown)}`,
  ].join(' / '),
);
JS
seen=$(node convert.mjs)
echo "$seen"
wanted='10 3, H 2 O, un **usual** ly, 房 **租** 上涨 / rows one | : two | 3 / list from 1 / 2024 is a list'
wanted+=' / turndown 103, H2O, un**usual**ly, 房**租**上涨, list from 7, 2024 is a paragraph'
[[ $seen == "$wanted" ]]
