#!/usr/bin/env bash
# @jeswr/pretty-turtle 1.8.2, "a pretty turtle syntax writer": "1"^^xsd:boolean, which in XML Schema is true, is written
# as 1, without quotation marks, and that is the number one in Turtle; 0, for false, is nought. "1.0"^^xsd:integer,
# which is not a valid integer, becomes a valid decimal, so that a mistake in the data is no longer seen. Of integers
# and booleans the bare text is written, whatever it is (dist/ttlwriter.js). By Turtle 1.1 (2.5.2 and 2.5.3) only `true`
# and `false` are booleans without quotation marks. Nothing is said. n3 2.13.12, whose quads go in here, writes all of
# them as they are.
# Seen: pretty-turtle <urn:b> 1, 0 . read as "1"^^integer, "0"^^integer / mistake "1.0"^^decimal / n3 "1"^^boolean,
#       "0"^^boolean, mistake "1.0"^^integer
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @jeswr/pretty-turtle@1.8.2 n3@2.13.12 >/dev/null
cat >write.mjs <<'JS'
import { write } from '@jeswr/pretty-turtle';
import { Parser, Writer } from 'n3';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const read = (turtle) => new Parser().parse(turtle);
const quads = (type, ...texts) =>
  read(`<urn:a> <urn:b> ${texts.map((text) => `"${text}"^^<${xsd}${type}>`).join(', ')} .`);
const told = (turtle) =>
  read(turtle).map(({ object: { value, datatype } }) => `"${value}"^^${datatype.value.replace(xsd, '')}`).join(', ');
const byN3 = (given) => {
  const writer = new Writer();
  writer.addQuads(given);
  return new Promise((resolve) => writer.end((_, turtle) => resolve(turtle)));
};
const sure = quads('boolean', '1', '0');
const mistake = quads('integer', '1.0');
const turtle = await write(sure);
console.log(
  [
    `pretty-turtle ${turtle.slice(turtle.indexOf('<urn:b>')).replace(/\s+/g, ' ').trim()} read as ${told(turtle)}`,
    `mistake ${told(await write(mistake))}`,
    `n3 ${told(await byN3(sure))}, mistake ${told(await byN3(mistake))}`,
  ].join(' / '),
);
JS
seen=$(node write.mjs)
echo "$seen"
wanted='pretty-turtle <urn:b> 1, 0 . read as "1"^^integer, "0"^^integer / mistake "1.0"^^decimal'
wanted+=' / n3 "1"^^boolean, "0"^^boolean, mistake "1.0"^^integer'
[[ $seen == "$wanted" ]]
