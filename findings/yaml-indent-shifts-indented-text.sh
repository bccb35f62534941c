#!/usr/bin/env bash
# yaml 2.9.1: with an `indent` other than 2, `stringify` changes a text of several lines that begins with a blank, such
# as code: with 4, every line comes back with two blanks more. The text is put in by `indent`, and the mark that tells
# readers how far says 2 all the same (`indentSize` of blockString, dist/stringify/stringifyString.js). The
# documentation has `indent` as the number of spaces "to use when indenting code". js-yaml 5.5.0 writes 4, and its
# reader agrees with that of yaml on both files. (That a text which is the whole document does not come back either is
# issue 692 of eemeli/yaml.)
# Seen: indent 2 |2 kept / indent 4 |2 "    for x in y:\n      go()\n" / js-yaml |4 kept
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . yaml@2.9.1 js-yaml@5.5.0 >/dev/null
cat >write.mjs <<'JS'
import { parse, stringify } from 'yaml';
import { dump, load } from 'js-yaml';
const code = '  for x in y:\n    go()\n';
const told = (written) => {
  const read = parse(written).code;
  if (load(written).code !== read) return 'the readers differ';
  return `${written.match(/\|\d/)[0]} ${read === code ? 'kept' : JSON.stringify(read)}`;
};
const [two, four] = [2, 4].map((indent) => `indent ${indent} ${told(stringify({ code }, { indent }))}`);
console.log([two, four, `js-yaml ${told(dump({ code }, { indent: 4 }))}`].join(' / '));
JS
seen=$(node write.mjs)
echo "$seen"
[[ $seen == 'indent 2 |2 kept / indent 4 |2 "    for x in y:\n      go()\n" / js-yaml |4 kept' ]]
