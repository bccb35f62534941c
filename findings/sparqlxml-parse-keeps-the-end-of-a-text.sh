#!/usr/bin/env bash
# sparqlxml-parse 3.3.0, which "parses SPARQL XML query results": of a literal that is written in more than one piece,
# the last piece is the value. `Rents <![CDATA[&]]> wages` is " wages", and a literal that is nothing but CDATA is the
# empty text; a comment within a literal cuts off all that stands before it, and of a `<uri>` in CDATA there is an empty
# name. Each text sets the value anew, and CDATA is no text for it (parseXmlResultsStream, lib/SparqlXmlParser.js). By
# the W3C's "SPARQL Query Results XML Format" the results are XML, in which these are ways to write the same characters
# (XML 1.0, 2.4, 2.5 and 2.7). Nothing is said; the rows are as many as before. fast-xml-parser 5.3.2 reads the same
# file as it is. What helps: to write the file anew without CDATA.
# Seen: sparqlxml-parse "Rents & wages", " wages", "", "rose", uri "" / fast-xml-parser "Rents & wages", "Rents &
#       wages", "Rents & wages", "Rents rose", uri "http://example.org/?a&b"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . sparqlxml-parse@3.3.0 fast-xml-parser@5.3.2 >/dev/null
cat >read.mjs <<'JS'
import { Readable } from 'node:stream';
import { XMLParser } from 'fast-xml-parser';
import { SparqlXmlParser } from 'sparqlxml-parse';
const terms = [
  '<literal>Rents &amp; wages</literal>',
  '<literal>Rents <![CDATA[&]]> wages</literal>',
  '<literal><![CDATA[Rents & wages]]></literal>',
  '<literal>Rents <!-- or so -->rose</literal>',
  '<uri><![CDATA[http://example.org/?a&b]]></uri>',
];
const rows = terms.map((term) => `<result><binding name="x">${term}</binding></result>`).join('\n');
const xml = `<?xml version="1.0"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="x"/></head><results>
${rows}
</results></sparql>`;
const told = (values) => values.map((value) => JSON.stringify(value)).join(', ').replace(/"[^"]*"$/, 'uri $&');
const values = [];
for await (const { x } of new SparqlXmlParser().parseXmlResultsStream(Readable.from([xml]))) values.push(x.value);
const { sparql } = new XMLParser({ trimValues: false }).parse(xml);
const whole = sparql.results.result.map(({ binding }) => binding.literal ?? binding.uri);
console.log(`sparqlxml-parse ${told(values)} / fast-xml-parser ${told(whole)}`);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='sparqlxml-parse "Rents & wages", " wages", "", "rose", uri ""'
wanted+=' / fast-xml-parser "Rents & wages", "Rents & wages", "Rents & wages", "Rents rose", uri "http://example.org/?a&b"'
[[ $seen == "$wanted" ]]
