#!/usr/bin/env bash
# @zazuko/rdf-parser-csvw 0.17.0, "A CSV on the Web parser" that makes RDF of a table by its description: much of what the
# description may say of a column is passed over, and what comes out is data. With two marks for a missing value, as in
# "null": ["NA", "-"], neither is one, and NA is what stands there: only a single one is read (`.value` of several is
# undefined, parseColumns in lib/metadata/TableSchema.js). A column with a separator, so with a list in a cell, is one
# text. A "Y" that the format has as true is the boolean "Y"; 1.234,5, with its marks given, is the decimal "1.234,5", and
# 5% is "5%", which are no booleans and decimals at all (only dates are brought into form). By the "Model for Tabular
# Data" these are nothing, two values, true, 1234.5 and 0.05. Nothing is said; the chapter of the README on compliance has
# dates and times only. (That a missing value makes an address of nothing is issue 45 of rdf-ext/rdf-parser-csvw, from
# which this is forked, and is so here.) What helps: one mark for null; to bring cells into the form of XML Schema.
# Seen: null NA one "x", two "NA","-","x" / separator "x; y" / boolean "Y"^^boolean / decimal "1.234,5"^^decimal,
#       "5%"^^decimal / address http://v/
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @zazuko/rdf-parser-csvw@0.17.0 n3@2.13.12 @rdfjs/dataset@2.0.3 >/dev/null
cat >table.mjs <<'JS'
import { Readable } from 'node:stream';
import datasets from '@rdfjs/dataset';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { Parser } from 'n3';
const read = async (cells, column) => {
  const metadata = datasets.dataset(
    new Parser().parse(`
      @prefix : <http://www.w3.org/ns/csvw#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <http://e/> a :Table ; :tableSchema [ :aboutUrl "http://e/{id}" ; :column (
        [ :title "id" ; :name "id" ; :suppressOutput true ]
        [ :title "a" ; :name "a" ; :propertyUrl "http://e/a" ; ${column} ] ) ] .`),
  );
  const rows = cells.map((cell, row) => `${row},"${cell}"`);
  const quads = new CsvwParser({ metadata, baseIRI: 'http://e/' }).import(Readable.from([['id,a', ...rows].join('\n')]));
  const values = [];
  for await (const { predicate, object } of quads) if (predicate.value === 'http://e/a') values.push(object);
  const type = ({ datatype }) => datatype.value.split('#')[1].replace('string', '');
  const told = (term) => `"${term.value}"${type(term) && `^^${type(term)}`}`;
  return values.map((term) => (term.termType === 'Literal' ? told(term) : term.value)).join();
};
const marks = ['NA', '-', 'x'];
const comma = ':datatype [ :base "decimal" ; :format [ :decimalChar "," ; :groupChar "." ] ]';
console.log(
  [
    `null NA one ${await read(['NA', 'x'], ':null "NA"')}, two ${await read(marks, ':null "NA", "-"')}`,
    `separator ${await read(['x; y'], ':separator "; "')}`,
    `boolean ${await read(['Y'], ':datatype [ :base "boolean" ; :format "Y|N" ]')}`,
    `decimal ${await read(['1.234,5'], comma)}, ${await read(['5%'], ':datatype xsd:decimal')}`,
    `address ${await read([''], ':valueUrl "http://v/{a}"')}`,
  ].join(' / '),
);
JS
seen=$(node table.mjs)
echo "$seen"
wanted='null NA one "x", two "NA","-","x" / separator "x; y" / boolean "Y"^^boolean'
wanted+=' / decimal "1.234,5"^^decimal, "5%"^^decimal / address http://v/'
[[ $seen == "$wanted" ]]
