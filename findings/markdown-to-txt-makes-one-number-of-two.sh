#!/usr/bin/env bash
# markdown-to-txt 2.0.1, which by its README "correctly handles markdown elements": an item of a list that has a list
# in it runs together with the first item of that list, so that of "2023" and below it "2024" there is 20232024, a
# number that nobody wrote, and of "rents" and "Madrid" one word. `listitem` gives a text and a line end behind it, and
# nothing before a list that follows (TxtRenderer, markdown-to-txt.js); a quotation or code within an item is joined in
# the same way. A paragraph in HTML, `<p>Rents rose</p>`, is left out with its text, where the same in the middle of a
# line is kept, and &eacute; or &#8212; stay as they are, in a plain text, since only five signs are known when it is
# unescaped. Nothing is said. It asks for lodash besides, which its package does not name. remove-markdown 0.7.0 keeps
# lines apart. What helps: that one, or an empty line before each list within a list, which makes it two lines.
# Seen: 20232024 / rentsMadrid↵Berlin / xy / html "" / Caf&eacute; &#8212; / remove-markdown 2023↵2024
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . markdown-to-txt@2.0.1 lodash@4.17.21 remove-markdown@0.7.0 >/dev/null
cat >convert.cjs <<'JS'
const { markdownToTxt } = require('markdown-to-txt');
const removeMarkdown = require('remove-markdown');
const shown = (text) => text.replace(/ *\n+ */g, '↵');
const convert = (...lines) => shown(markdownToTxt(lines.join('\n')));
console.log(
  [
    convert('- 2023', '  - 2024'),
    convert('1. rents', '   - Madrid', '   - Berlin'),
    convert('- x', '  > y'),
    `html "${convert('<p>Rents rose</p>')}"`,
    convert('Caf&eacute; &#8212;'),
    `remove-markdown ${shown(removeMarkdown('- 2023\n  - 2024').trim())}`,
  ].join(' / '),
);
JS
seen=$(node convert.cjs)
echo "$seen"
wanted='20232024 / rentsMadrid↵Berlin / xy / html "" / Caf&eacute; &#8212; / remove-markdown 2023↵2024'
[[ $seen == "$wanted" ]]
