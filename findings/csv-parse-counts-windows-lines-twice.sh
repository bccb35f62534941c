#!/usr/bin/env bash
# csv-parse 7.0.3: `info.lines`, by its types the "number of lines encountered in the source dataset", counts a line end
# of carriage return and line feed twice where it stands within quotes, as in every cell of several lines that RFC 4180
# describes. `parse` (lib/api/index.js) takes each of the two bytes for the end of a line; only those behind a row are
# stepped over as one. So every line told after such a cell is wrong, in messages of errors, too, and with `to_line`
# rows are lost: here the row that ends on line 3 is not among those up to line 3. What helps: to count the line ends in
# `raw`.
# Seen: \n rows end on 1,3,4, up to line 3: 2 / \r\n rows end on 1,4,5, up to line 3: 1 / error on line 6 of 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . csv-parse@7.0.3 >/dev/null
cat >read.mjs <<'JS'
import { parse } from 'csv-parse/sync';
const text = 'id,address\n1,"12 High Street\nLeeds"\n2,Paris\n';
const told = (ends) => {
  const written = text.replaceAll('\n', ends);
  const lines = parse(written, { info: true }).map(({ info }) => info.lines);
  return `${JSON.stringify(ends).slice(1, -1)} rows end on ${lines}, up to line 3: ${parse(written, { to_line: 3 }).length}`;
};
let error = '';
try {
  parse(`${text}3\n`.replaceAll('\n', '\r\n'));
} catch ({ message }) {
  error = message.match(/on line \d+/)[0];
}
console.log([told('\n'), told('\r\n'), `error ${error} of 5`].join(' / '));
JS
seen=$(node read.mjs)
echo "$seen"
[[ $seen == '\n rows end on 1,3,4, up to line 3: 2 / \r\n rows end on 1,4,5, up to line 3: 1 / error on line 6 of 5' ]]
