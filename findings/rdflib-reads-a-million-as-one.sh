#!/usr/bin/env bash
# rdflib 2.4.0 (for JavaScript), Turtle: a double without a point and with a capital E, as in `1E6`, is read as the integer
# 1, and what comes behind the E is gone. Since such a number is accepted at all (pull request 649 of
# linkeddata/rdflib.js; before, it was an error), it is looked through for a small `e` only, and handed to parseInt if
# there is none (nodeOrLiteral, src/n3parser.js); with a point and an E it keeps its value, but is a decimal. By Turtle
# (DOUBLE and EXPONENT of the grammar) both letters are good. The serializer of rdflib itself writes a literal as 1E6,
# and so does n3 2.13.12: a file written and read again has a million people less 999,999.
# Seen: 1E6 1 integer / 25E-1 25 integer / 1.5E6 1500000 decimal / 1e6 1000000 double / own file 1E6 1 integer
#       / n3 reads 1E6 double
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdflib@2.4.0 n3@2.13.12 >/dev/null
cat >read.mjs <<'JS'
import * as rdf from 'rdflib';
import { Parser } from 'n3';
const base = 'https://example.org/';
const told = ({ object }) => `${object.value} ${object.datatype.value.replace(/.*#/, '')}`;
const turtle = (number) => `<${base}town> <${base}people> ${number} .`;
const read = (text) => {
  const store = rdf.graph();
  rdf.parse(text, store, base, 'text/turtle');
  return told(store.statements[0]);
};
const store = rdf.graph();
const million = rdf.lit('1E6', undefined, rdf.sym('http://www.w3.org/2001/XMLSchema#double'));
store.add(rdf.sym(`${base}town`), rdf.sym(`${base}people`), million);
const own = rdf.serialize(null, store, base, 'text/turtle');
console.log(
  [
    ...['1E6', '25E-1', '1.5E6', '1e6'].map((number) => `${number} ${read(turtle(number))}`),
    `own file ${own.match(/1E6/)} ${read(own)}`,
    `n3 reads ${told(new Parser().parse(turtle('1E6'))[0])}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
[[ $seen == '1E6 1 integer / 25E-1 25 integer / 1.5E6 1500000 decimal / 1e6 1000000 double / own file 1E6 1 integer / n3 reads 1E6 double' ]]
