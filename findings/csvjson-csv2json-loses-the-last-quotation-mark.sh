#!/usr/bin/env bash
# csvjson-csv2json 5.0.6, "to reliably convert CSV to JSON", behind www.csvjson.com: a quotation mark at the end of a
# value, or at its beginning, is gone. The field `"Li said ""no"""`, which by RFC 4180 is Li said "no", is without the
# second one, and of a value that is a quotation neither is left: what the parser has already unpacked is unpacked once
# more (line 117 of csv2json.js). And the separator, which the README has it detect, is the most frequent of comma,
# semicolon and tab in the whole file, texts included (detectSeparator): of a table with tabs or commas whose texts have
# more of another of these, each row is one column, cut at the first of them, and the rest of it is left out, as is the
# rest of each text in a table of one column. Nothing is said. What helps: to give the separator, and another parser for
# texts with quotation marks.
# Seen: Li said "no / no / tabs {"claim\tby":"Rents"} / commas {"claim,by":"Rents rose"} / one column {"claim":"Rents
#       rose"}, separator given {"claim":"Rents rose; wages fell"} / csv-parse Li said "no", "no"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . csvjson-csv2json@5.0.6 csv-parse@6.1.0 >/dev/null
cat >read.cjs <<'JS'
const { parse } = require('csv-parse/sync');
const { csv2json } = require('csvjson-csv2json');
const quotations = 'claim,by\n"Li said ""no""",Wu\n"""no""",Li\n';
const claims = (rows) => rows.map(({ claim }) => claim);
const column = 'claim\nRents rose; wages fell\n';
const first = (...given) => JSON.stringify(csv2json(...given)[0]);
console.log(
  [
    ...claims(csv2json(quotations)),
    `tabs ${first('claim\tby\nRents, wages, prices, all rose\tLi\n')}`,
    `commas ${first('claim,by\nRents rose; wages fell; prices too; so Li,Wu\n')}`,
    `one column ${first(column)}, separator given ${first(column, { separator: ',' })}`,
    `csv-parse ${claims(parse(quotations, { columns: true })).join(', ')}`,
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='Li said "no / no / tabs {"claim\tby":"Rents"} / commas {"claim,by":"Rents rose"} / one column {"claim":"Rents rose"}'
wanted+=', separator given {"claim":"Rents rose; wages fell"} / csv-parse Li said "no", "no"'
[[ $seen == "$wanted" ]]
