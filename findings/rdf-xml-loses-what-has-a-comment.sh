#!/usr/bin/env bash
# rdfxml-streaming-parser 3.3.0, the "RDF/XML 1.2 parser" of Comunica, and rdflib 2.4.0 for JavaScript: a comment, a
# processing instruction or a piece of CDATA within a text. In the first, all that stands before it is gone, so that
# "Rents rose<!-- sic --> in May" is " in May", as each piece takes the place of the one before (`activeTag.text =
# text` of onText, lib/RdfXmlParser.js); of the second there is no statement at all. In RDF/XML (6) comments and
# instructions are left out when a document is read, and a text is one string. What has rdf:parseType="Literal", which
# is to be XML again, is none in the first: `&lt;` comes out as "<", `&amp;` as "&", and a quotation mark within an
# attribute ends it. Nothing is said by either. What helps: to take out comments and CDATA before.
# Seen: comment " in May", CDATA " wages", instruction " fell" / literal 5 < 6 & <i title="a "b"">c</i>, as XML no /
#       rdflib "Rents rose in May", comment none, CDATA none, instruction none
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdfxml-streaming-parser@3.3.0 rdflib@2.4.0 @xmldom/xmldom@0.9.8 >/dev/null
cat >read.mjs <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import { graph, parse } from 'rdflib';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
const rdf = (text, type = '') =>
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/">' +
  `<rdf:Description rdf:about="http://example.org/x"><ex:a${type}>${text}</ex:a></rdf:Description></rdf:RDF>`;
const streamed = (...given) =>
  new Promise((resolve, reject) => {
    const parser = new RdfXmlParser();
    parser.on('data', ({ object }) => resolve(object.value));
    parser.on('error', reject);
    parser.end(rdf(...given));
  });
const byRdflib = (text) => {
  const store = graph();
  parse(rdf(text), store, 'http://example.org/', 'application/rdf+xml', (error) => {
    if (error) throw error;
  });
  return store.statements.length === 0 ? 'none' : `"${store.statements[0].object.value}"`;
};
const asXML = (literal) => {
  const onError = (_, message) => {
    throw new Error(message);
  };
  try {
    new DOMParser({ onError }).parseFromString(`<x>${literal}</x>`, 'text/xml');
    return 'yes';
  } catch {
    return 'no';
  }
};
const texts = {
  comment: 'Rents rose<!-- sic --> in May',
  CDATA: 'Rents <![CDATA[&]]> wages',
  instruction: 'Rents<?page 2?> fell',
};
const literal = await streamed('5 &lt; 6 &amp; <i title="a &quot;b&quot;">c</i>', ' rdf:parseType="Literal"');
const first = [];
for (const [name, text] of Object.entries(texts)) first.push(`${name} "${await streamed(text)}"`);
console.log(
  [
    first.join(', '),
    `literal ${literal}, as XML ${asXML(literal)}`,
    `rdflib ${byRdflib('Rents rose in May')}, ` +
      Object.entries(texts).map(([name, text]) => `${name} ${byRdflib(text)}`).join(', '),
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='comment " in May", CDATA " wages", instruction " fell" / literal 5 < 6 & <i title="a "b"">c</i>, as XML no'
wanted+=' / rdflib "Rents rose in May", comment none, CDATA none, instruction none'
[[ $seen == "$wanted" ]]
