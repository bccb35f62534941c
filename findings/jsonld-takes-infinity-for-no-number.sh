#!/usr/bin/env bash
# jsonld 9.0.0, "a JSON-LD Processor and API implementation": "INF" of the type xsd:double, which is infinity in XML
# Schema, is "NaN", no number at all, once it is made RDF, and so is "-INF"; what `fromRDF` has read, `toRDF` and
# `canonize` do not write again, and two documents that say the opposite are the same when they are signed or compared.
# "1E400" becomes "Infinity", which is not valid, "5 apples" 5.0E0, and 0.1234567890123456789 loses its last digits.
# By JSON-LD 1.1 API (8.2, Object to RDF Conversion) a number is written anew, and a text stays as it
# is; here every text of this type is read with parseFloat (_objectToRDF, lib/toRdf.js). jsonld-streaming-parser 5.0.1
# keeps all of them. Other types, such as xsd:float, are left alone.
# Seen: INF "NaN", -INF "NaN", 1E400 "Infinity", 5 apples "5.0E0", 0.1234567890123456789 "1.234567890123457E-1" /
#       canonical forms of INF and -INF equal true / xsd:float INF "INF" / streaming parser INF
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . jsonld@9.0.0 jsonld-streaming-parser@5.0.1 >/dev/null
cat >convert.cjs <<'JS'
const jsonld = require('jsonld');
const { JsonLdParser } = require('jsonld-streaming-parser');
const document = (value, type = 'double') => ({
  '@id': 'https://example.org/a',
  'https://example.org/limit': { '@value': value, '@type': `http://www.w3.org/2001/XMLSchema#${type}` },
});
const rdf = async (...told) => {
  const quads = await jsonld.toRDF(document(...told), { format: 'application/n-quads' });
  return `${told.reverse().map((part) => (part === 'float' ? 'xsd:float' : part)).join(' ')} ${quads.match(/"[^"]*"/)[0]}`;
};
const streamed = (value) =>
  new Promise((resolve, reject) => {
    const parser = new JsonLdParser();
    parser.on('data', ({ object }) => resolve(object.value)).on('error', reject);
    parser.end(JSON.stringify(document(value)));
  });
const canonical = (value) => jsonld.canonize(document(value), { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
(async () => {
  const doubles = [];
  for (const value of ['INF', '-INF', '1E400', '5 apples', '0.1234567890123456789']) doubles.push(await rdf(value));
  const equal = (await canonical('INF')) === (await canonical('-INF'));
  console.log(
    `${doubles.join(', ')} / canonical forms of INF and -INF equal ${equal} / ${await rdf('INF', 'float')}` +
      ` / streaming parser ${await streamed('INF')}`,
  );
})();
JS
seen=$(node convert.cjs)
echo "$seen"
wanted='INF "NaN", -INF "NaN", 1E400 "Infinity", 5 apples "5.0E0", 0.1234567890123456789 "1.234567890123457E-1"'
wanted+=' / canonical forms of INF and -INF equal true / xsd:float INF "INF" / streaming parser INF'
[[ $seen == "$wanted" ]]
