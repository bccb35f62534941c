#!/usr/bin/env bash
# marked-plaintify 1.1.1, "A marked extension to convert Markdown to Plaintext": a table becomes a list of "column: value",
# and behind an empty cell every value goes with the column before its own; for the last there is "undefined". The cells
# of a row are joined, split again and rid of what is empty (`filter(Boolean)` of tablerow, dist/index.js), and only then
# counted. Of a row on a town without a county, the rents are the county. A line break, which is two blanks or a backslash
# at the end of a line, is nothing at all (`br`), so "2024" and "5 towns" are 20245 towns; and in code `<` is `&lt;`.
# markdown-to-txt 2.0.1, "a clean version of the text", joins an item to those below it ("a" with "b" is "ab"; listitem
# ends with what is in it), and spells an e-mail address in numbers that are other ones in each run, as marked 4 does it
# in HTML against collectors of addresses (`mangle`), while only five entities are undone. Nothing is said by either. What
# helps: no empty cells and no breaks; `{ mangle: false }`. (It wants lodash, and does not ask for it.)
# Seen: marked-plaintify town: Leeds,county: 950,rent: undefined / in 20245 towns / a &lt; b / markdown-to-txt ab
#       / address kept no, differs yes, mangle false ana@example.org
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . marked@18.2.1 marked-plaintify@1.1.1 markdown-to-txt@2.0.1 lodash@4.18.1 >/dev/null
cat >plain.mjs <<'JS'
import markdownToTxt from 'markdown-to-txt';
import { Marked } from 'marked';
import plaintify from 'marked-plaintify';
const plain = (text) => new Marked(plaintify()).parse(text).trim().replaceAll('\n', ',');
const text = (markdown, options) => markdownToTxt.default(markdown, options);
const address = 'ana@example.org';
const runs = [1, 2, 3].map(() => text(address));
const yes = (value) => (value ? 'yes' : 'no');
console.log(
  [
    `marked-plaintify ${plain('| town | county | rent |\n|---|---|---|\n| Leeds | | 950 |')}`,
    plain('in 2024  \n5 towns'),
    plain('`a < b`'),
    `markdown-to-txt ${text('- a\n  - b')}`,
    `address kept ${yes(runs.includes(address))}, differs ${yes(new Set(runs).size > 1)}`,
  ].join(' / '),
  `mangle false ${text(address, { mangle: false })}`,
);
JS
seen=$(node plain.mjs)
seen=${seen/ mangle/, mangle}
echo "$seen"
wanted='marked-plaintify town: Leeds,county: 950,rent: undefined / in 20245 towns / a &lt; b / markdown-to-txt ab'
wanted+=' / address kept no, differs yes, mangle false ana@example.org'
[[ $seen == "$wanted" ]]
