#!/usr/bin/env bash
# jsonld-streaming-parser 5.0.1, a "100% spec-compliant JSON-LD 1.1 parser", with which Comunica reads JSON-LD: a whole
# number of 16 digits or more that JavaScript does not have exactly, such as the id of a post or a record, is no number
# any more, but a text; where the document has a default language, a text in it, so that 1234567890123456789 is
# English. With a minus before it, it is a number. JSON is read by @bergos/jsonparse, which hands on such digits as a
# string (numberReviver), and the string is then taken for one that stood between quotation marks. In JSON-LD 1.1 a
# number without a fraction is an xsd:integer (API, 8.2.2), and only strings have a language. Nothing is said, and a
# query for the number in Turtle does not find it. jsonld 9.0.0 has an integer, though with the last digits of
# JavaScript. What helps: to write such a number as a text with its type.
# Seen: 123456789012345 integer, 1234567890123456789 @en, -1234567890123456789 integer, without language string /
#       jsonld integer / typed integer 1234567890123456789
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . jsonld-streaming-parser@5.0.1 jsonld@9.0.0 >/dev/null
cat >read.mjs <<'JS'
import jsonld from 'jsonld';
import { JsonLdParser } from 'jsonld-streaming-parser';
const document = (value, context = '"@language": "en",') =>
  `{ "@context": { ${context} "@vocab": "http://example.org/" }, "post": ${value} }`;
const streamed = (...given) =>
  new Promise((resolve, reject) => {
    const parser = new JsonLdParser({ baseIRI: 'http://example.org/' });
    parser.on('data', ({ object }) => resolve(object));
    parser.on('error', reject);
    parser.end(document(...given));
  });
const type = ({ datatype, language }) => (language ? `@${language}` : datatype.value.replace(/.*#/, ''));
const told = async (number) => `${number} ${type(await streamed(number))}`;
const large = '1234567890123456789';
const [quad] = await jsonld.toRDF(JSON.parse(document(large)));
const typed = await streamed(`{ "@value": "${large}", "@type": "http://www.w3.org/2001/XMLSchema#integer" }`);
console.log(
  [
    `${await told('123456789012345')}, ${await told(large)}, ${await told(`-${large}`)}, ` +
      `without language ${type(await streamed(large, ''))}`,
    `jsonld ${type(quad.object)}`,
    `typed ${type(typed)} ${typed.value}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='123456789012345 integer, 1234567890123456789 @en, -1234567890123456789 integer, without language string'
wanted+=' / jsonld integer / typed integer 1234567890123456789'
[[ $seen == "$wanted" ]]
