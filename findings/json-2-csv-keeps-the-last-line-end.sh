#!/usr/bin/env bash
# json-2-csv 5.6.0, "a JSON to CSV and CSV to JSON converter": with `csv2json`, in a file whose last line has a line
# end, as nearly every program writes it and RFC 4180 (2.2) has it, the last cell ends with it: of two towns, "Oslo" and
# "Roma", the second is "Roma" and a line feed. If the last cell is a number or in quotation marks, nothing is to be
# seen. With the line ends of Windows every cell in the last column, and the name of the column, has a carriage return,
# so that `town` is undefined, and the last cell has both. The README has an option for the line end, with "\n" as its
# value, and nothing of the one behind the last line. What helps: to trim the file, and { delimiter: { eol: '\r\n' } }.
# Seen: ["Oslo","Roma\n"] / a number last [5,7] / Windows undefined {"id":1,"town\r":"Oslo\r"} {"id":2,"town\r":"Roma\r\n"}
#       / trimmed ["Oslo","Roma"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . json-2-csv@5.6.0 >/dev/null
cat >read.cjs <<'JS'
const { csv2json } = require('json-2-csv');
const towns = 'id,town\n1,Oslo\n2,Roma\n';
const told = (text, name = 'town') => JSON.stringify(csv2json(text).map((row) => row[name]));
const windows = csv2json(towns.replaceAll('\n', '\r\n'));
console.log(
  [
    told(towns),
    `a number last ${told('town,rent\nOslo,5\nRoma,7\n', 'rent')}`,
    `Windows ${windows[0].town} ${windows.map((row) => JSON.stringify(row)).join(' ')}`,
    `trimmed ${told(towns.trim())}`,
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='["Oslo","Roma\n"] / a number last [5,7] / Windows undefined {"id":1,"town\r":"Oslo\r"} {"id":2,"town\r":"Roma\r\n"}'
wanted+=' / trimmed ["Oslo","Roma"]'
[[ $seen == "$wanted" ]]
