#!/usr/bin/env bash
# rdf-literal 2.0.0, which "makes it easier to translate between RDF literals and JavaScript primitives":
# "-0044"^^xsd:gYear and "-0044-03-15"^^xsd:date, years before Christ in XML Schema, are in 2044 after Christ, as `new
# Date` reads what it does not know as well as it can, and by the clock of the machine (fromRdf,
# lib/handler/TypeHandlerDate.js); -0050 is in 1950, and -0100 in the year 100. INF, a number of xsd:double, is NaN, so
# what goes in as Infinity does not come back. And of the parts of dates in its table of types, three are not written as
# XML Schema has them: 2024-2 as a month of a year, 2-7 as a day of February, 7 as a day, which must be 2024-02, --02-07
# and ---07. The last two it cannot read itself, and `validate`, "to force an error to be thrown if an invalid value for
# the given datatype is detected", takes its own form for the valid one and refuses the valid one. Nothing else is said.
# What helps: the text of a literal.
# Seen: read -0044 2044, -0044-03-15 2044, -0050 1950, -0100 100, 0044 44 / INF NaN, Infinity INF NaN / written
#       gYearMonth 2024-2, gMonthDay 2-7, gDay 7 / validate gMonthDay 2-07 taken, --02-07 refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdf-literal@2.0.0 @rdfjs/data-model@2.1.2 >/dev/null
cat >read.mjs <<'JS'
import rdf from '@rdfjs/data-model';
import { fromRdf, toRdf } from 'rdf-literal';
const datatype = (type) => rdf.namedNode(`http://www.w3.org/2001/XMLSchema#${type}`);
const literal = (text, type) => rdf.literal(text, datatype(type));
const dates = { '-0044': 'gYear', '-0044-03-15': 'date', '-0050': 'gYear', '-0100': 'gYear', '0044': 'gYear' };
const year = ([text, type]) => `${text} ${fromRdf(literal(text, type)).getUTCFullYear()}`;
const day = new Date('2024-02-07T00:00:00Z');
const written = (type) => `${type} ${toRdf(day, { datatype: datatype(type) }).value}`;
const validate = (text) => {
  try {
    fromRdf(literal(text, 'gMonthDay'), true);
    return `${text} taken`;
  } catch {
    return `${text} refused`;
  }
};
const infinity = toRdf(Infinity);
console.log(
  [
    `read ${Object.entries(dates).map(year).join(', ')}`,
    `INF ${fromRdf(literal('INF', 'double'))}, Infinity ${infinity.value} ${fromRdf(infinity)}`,
    `written ${['gYearMonth', 'gMonthDay', 'gDay'].map(written).join(', ')}`,
    `validate gMonthDay ${['2-07', '--02-07'].map(validate).join(', ')}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='read -0044 2044, -0044-03-15 2044, -0050 1950, -0100 100, 0044 44 / INF NaN, Infinity INF NaN'
wanted+=' / written gYearMonth 2024-2, gMonthDay 2-7, gDay 7 / validate gMonthDay 2-07 taken, --02-07 refused'
[[ $seen == "$wanted" ]]
