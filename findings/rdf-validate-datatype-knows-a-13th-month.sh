#!/usr/bin/env bash
# rdf-validate-datatype 0.2.2, to "validate literal value of an RDF term based on its declared datatype", with which
# rdf-validate-shacl 0.6.5 does so for `sh:datatype`: 2024-13-45 is a date, 99:99:99 a time, --13 a month, and 30
# February is fine. A day of every year, which in XML Schema is --02-17, is none, but 02-17 is; so with a day of every
# month, ---17. Digits are counted and not read (monthSeg, daySeg and timeSeg of src/validators.js), and the patterns of
# these two lack the hyphens. So a shape that asks for a date of birth passes a table whose days and months are
# exchanged, 2024-17-02, though by SHACL (4.1.2) a literal fails that is not well-formed in its datatype. Of numbers the
# size is looked at: 300 is no byte. Nothing is said of it in the README.
# Seen: date 2024-13-45 true, date 2024-02-30 true, time 99:99:99 true, gMonth --13 true, gMonthDay --02-17 false,
#       gMonthDay 02-17 true, gDay ---17 false, byte 300 false / born 2024-17-02 conforms true, 17.02.2024 conforms false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdf-validate-datatype@0.2.2 rdf-validate-shacl@0.6.5 n3@2.13.12 >/dev/null
cat >validate.mjs <<'JS'
import { DataFactory, Parser, Store } from 'n3';
import { validateTerm } from 'rdf-validate-datatype';
import Validator from 'rdf-validate-shacl';
const { literal, namedNode } = DataFactory;
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const values = {
  date: ['2024-13-45', '2024-02-30'],
  time: ['99:99:99'],
  gMonth: ['--13'],
  gMonthDay: ['--02-17', '02-17'],
  gDay: ['---17'],
  byte: ['300'],
};
const told = Object.entries(values).flatMap(([type, texts]) =>
  texts.map((text) => `${type} ${text} ${validateTerm(literal(text, namedNode(xsd + type)))}`),
);
const prefixes = `@prefix : <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <${xsd}> .`;
const read = (text) => new Store(new Parser().parse(`${prefixes} ${text}`));
const shape = read(':Person a sh:NodeShape ; sh:targetNode :li ; sh:property [ sh:path :born ; sh:datatype xsd:date ] .');
const conforms = [];
for (const date of ['2024-17-02', '17.02.2024']) {
  const report = await new Validator(shape).validate(read(`:li :born "${date}"^^xsd:date .`));
  conforms.push(`${date} conforms ${report.conforms}`);
}
console.log(`${told.join(', ')} / born ${conforms.join(', ')}`);
JS
seen=$(node validate.mjs)
echo "$seen"
wanted='date 2024-13-45 true, date 2024-02-30 true, time 99:99:99 true, gMonth --13 true, gMonthDay --02-17 false,'
wanted+=' gMonthDay 02-17 true, gDay ---17 false, byte 300 false / born 2024-17-02 conforms true, 17.02.2024 conforms false'
[[ $seen == "$wanted" ]]
