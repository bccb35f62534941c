#!/usr/bin/env bash
# microdata-rdf-streaming-parser 3.0.0: a `lang` within an item is written down for the item, not for the element
# (onTagOpen, lib/MicrodataRdfParser.js), and nothing takes it back where the element ends. So what follows a quotation
# in another language is in that language to the end of the item, and one foreign word in a text makes the whole text
# foreign. A `lang` around the item, as on <html>, is not seen at all. The README calls it "100% spec-compliant"; by
# "Microdata to RDF" a text has the language of its element, as HTML has it: its own, or that of the nearest element
# around it. rdfa-streaming-parser 3.0.2 gets the same page right. rdf-parse 4.0.0, with 2.0.1 of the parser, does not.
# Seen: microdata name "Rents", text "Suben los alquileres"@es, abstract "Rents rise"@es
#       rdfa name "Rents"@en, text "Suben los alquileres"@es, abstract "Rents rise"@en
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . microdata-rdf-streaming-parser@3.0.0 rdfa-streaming-parser@3.0.2 >/dev/null
cat >read.mjs <<'JS'
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser';
import { RdfaParser } from 'rdfa-streaming-parser';
const page = (item, property) => `<html lang="en"><body><div ${item}>
  <h1 ${property}="name">Rents</h1>
  <blockquote ${property}="text" lang="es">Suben los alquileres</blockquote>
  <p ${property}="abstract">Rents rise</p>
</div></body></html>`;
const read = async (parser, html) => {
  parser.end(html);
  const told = [];
  for await (const { predicate, object } of parser) {
    if (object.termType !== 'Literal') continue;
    const name = predicate.value.replace('https://schema.org/', '');
    told.push(`${name} "${object.value}"${object.language && `@${object.language}`}`);
  }
  return told.join(', ');
};
const options = { baseIRI: 'https://example.org/', contentType: 'text/html' };
const microdata = page('itemscope itemtype="https://schema.org/Claim"', 'itemprop');
const rdfa = page('vocab="https://schema.org/" typeof="Claim"', 'property');
console.log('microdata', await read(new MicrodataRdfParser(options), microdata));
console.log('rdfa', await read(new RdfaParser(options), rdfa));
JS
seen=$(node read.mjs)
echo "$seen"
[[ $seen == 'microdata name "Rents", text "Suben los alquileres"@es, abstract "Rents rise"@es
rdfa name "Rents"@en, text "Suben los alquileres"@es, abstract "Rents rise"@en' ]]
