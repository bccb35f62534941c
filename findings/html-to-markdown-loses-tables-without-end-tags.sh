#!/usr/bin/env bash
# @kreuzberg/html-to-markdown-node 3.7.2, "High-performance HTML to Markdown converter": of a table whose cells have no
# end tags, as the HTML Standard (13.1.2.4) lets one write it, nothing but the first cell is left; with a caption there
# is only that, and behind `<col>` nothing at all. Lists and paragraphs in that style are right. `warnings`, where a
# result has what went wrong, is empty. Where a row alone has no end tag, the rows behind it are missing, unless
# `tierStrategy` is Tier1, which loses the others like the default. A list within a numbered list is put in by two
# blanks, which by CommonMark is not enough under "1. ", so that it is a list of its own behind it. parse5 8.1.1 finds
# all cells. What helps: to write the page anew with a parser such as that before.
# Seen: cells 4 of 4, without </td> 1 of 4, without </tr> 2 of 4, with caption 0 of 2, behind col 0 of 2, warnings 0 /
#       nested 1. rents¶  - fell¶ read as two lists
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @kreuzberg/html-to-markdown-node@3.7.2 parse5@8.1.1 commonmark@0.31.2 >/dev/null
cat >convert.mjs <<'JS'
import markdown from '@kreuzberg/html-to-markdown-node';
import { HtmlRenderer, Parser } from 'commonmark';
import { parseFragment } from 'parse5';
const { convert } = markdown;
const cells = (node) => (node.tagName === 'td' ? 1 : 0) + (node.childNodes ?? []).map(cells).reduce((a, b) => a + b, 0);
const tables = {
  cells: '<tr><td>2023</td><td>500</td></tr><tr><td>2024</td><td>600</td></tr>',
  'without </td>': '<tr><td>2023<td>500<tr><td>2024<td>600',
  'without </tr>': '<tr><td>2023</td><td>500</td><tr><td>2024</td><td>600</td>',
  'with caption': '<caption>Rents<tr><td>2024<td>600',
  'behind col': '<colgroup><col><col><tr><td>2024<td>600',
};
let warnings = 0;
const told = ([name, rows]) => {
  const html = `<table>${rows}</table>`;
  const result = convert(html);
  warnings += result.warnings.length;
  return `${name} ${(result.content.match(/\d+/g) ?? []).length} of ${cells(parseFragment(html))}`;
};
const { content } = convert('<ol><li>rents<ul><li>fell</li></ul></li></ol>');
const html = new HtmlRenderer().render(new Parser().parse(content));
console.log(
  [
    `${Object.entries(tables).map(told).join(', ')}, warnings ${warnings}`,
    `nested ${content.replaceAll('\n', '¶')} read as ${/<\/ol>\s*<ul>/.test(html) ? 'two lists' : 'one list in another'}`,
  ].join(' / '),
);
JS
seen=$(node convert.mjs)
echo "$seen"
wanted='cells 4 of 4, without </td> 1 of 4, without </tr> 2 of 4, with caption 0 of 2, behind col 0 of 2, warnings 0'
wanted+=' / nested 1. rents¶  - fell¶ read as two lists'
[[ $seen == "$wanted" ]]
