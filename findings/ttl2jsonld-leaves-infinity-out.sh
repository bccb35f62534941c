#!/usr/bin/env bash
# @frogcat/ttl2jsonld 0.0.10, "Turtle to JSON-LD converter": a value of xsd:double such as "INF" is null in the JSON,
# and a null is no value in JSON-LD, so that the statement is gone; so it is with "1E400". "1.5"^^xsd:integer, a slip
# that a checker would find, is the whole number 1, "0x10"^^xsd:integer is 16, and an integer of 20 digits, such as the
# id of a post, has other last digits. Integers and doubles with a written type are made numbers of JavaScript (parseInt
# and parseFloat in ttl2jsonld.js), where one as 1.5e3, without a type, stays a text. JSON-LD has a number or a text
# with a type, and only the latter keeps what was written. n3 2.13.12 reads the values as they are.
# Seen: "INF"^^xsd:double null, "1E400"^^xsd:double null, "1.5"^^xsd:integer 1, "0x10"^^xsd:integer 16,
#       12345678901234567890 12345678901234567000 / statements of "INF" 0 of 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @frogcat/ttl2jsonld@0.0.10 jsonld@9.0.0 n3@2.13.12 >/dev/null
cat >convert.cjs <<'JS'
const { parse } = require('@frogcat/ttl2jsonld');
const jsonld = require('jsonld');
const { Parser } = require('n3');
const turtle = (value) =>
  `@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <urn:a:a> <https://example.org/limit> ${value} .`;
const values = ['"INF"^^xsd:double', '"1E400"^^xsd:double', '"1.5"^^xsd:integer', '"0x10"^^xsd:integer'];
const told = [...values, '12345678901234567890'].map((value) => {
  const json = JSON.stringify(parse(turtle(value)));
  return `${value} ${json.match(/limit":([^,}]*)/)[1]}`;
});
(async () => {
  const quads = await jsonld.toRDF(JSON.parse(JSON.stringify(parse(turtle(values[0])))));
  console.log(`${told.join(', ')} / statements of "INF" ${quads.length} of ${new Parser().parse(turtle(values[0])).length}`);
})();
JS
seen=$(node convert.cjs)
echo "$seen"
wanted='"INF"^^xsd:double null, "1E400"^^xsd:double null, "1.5"^^xsd:integer 1, "0x10"^^xsd:integer 16,'
wanted+=' 12345678901234567890 12345678901234567000 / statements of "INF" 0 of 1'
[[ $seen == "$wanted" ]]
