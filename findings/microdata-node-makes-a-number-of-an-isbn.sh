#!/usr/bin/env bash
# microdata-node 2.0.0, which "aims to be compatible with" the JSON of HTML's microdata: what `<data>` and `<meter>`
# have in their `value` becomes a number if it can be one. So the ISBN 0306406152 is 306406152, the version 1.10 is
# 1.1, the id 12345678901234567890 is ...67000, a key 0x1F is 31, and an empty value is 0; in JSON-LD, too, which it
# also makes. In HTML (5.2.4) the value of a property is the text of that attribute, whatever it looks like, and its
# JSON (5.4) has strings and items only. `<time>2024-02-17</time>`, whose date is what the page shows, is the empty
# text: only `datetime` is looked at, which HTML lets one leave out there; and of no text it is known in which language
# it is, although its other model, Microdata to RDF, keeps it. Nothing is said. What helps:
# microdata-rdf-streaming-parser, for data and times.
# Seen: json 306406152, 1.1, 12345678901234567000, 31, 0 / json-ld 306406152, 1.1, 12345678901234567000, 31, 0 / time
#       "" / language none / microdata-rdf-streaming-parser 0306406152, 2024-02-17
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . microdata-node@2.0.0 microdata-rdf-streaming-parser@3.0.0 >/dev/null
cat >read.mjs <<'JS'
import { toJson, toJsonld } from 'microdata-node';
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser';
const book = (content) => `<!DOCTYPE html><div itemscope itemtype="http://schema.org/Book">${content}</div>`;
const data = (value) => book(`<data itemprop="x" value="${value}">as it is shown</data>`);
const time = book('<time itemprop="x">2024-02-17</time>');
const json = (html) => toJson(html).items[0].properties.x[0];
const jsonld = (html) => toJsonld(html)[0]['http://schema.org/x'][0];
const values = ['0306406152', '1.10', '12345678901234567890', '0x1F', ''].map(data);
const rdf = (html) =>
  new Promise((resolve, reject) => {
    const parser = new MicrodataRdfParser({ baseIRI: 'http://example.org/', contentType: 'text/html' });
    parser.on('data', ({ object }) => object.termType === 'Literal' && resolve(object.value));
    parser.on('error', reject);
    parser.end(html);
  });
const spanish = jsonld(book('<span itemprop="x" lang="es">Alquileres</span>'));
console.log(
  [
    `json ${values.map(json).join(', ')}`,
    `json-ld ${values.map((html) => jsonld(html)['@value']).join(', ')}`,
    `time ${JSON.stringify(json(time))}`,
    `language ${spanish['@language'] ?? 'none'}`,
    `microdata-rdf-streaming-parser ${await rdf(values[0])}, ${await rdf(time)}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='json 306406152, 1.1, 12345678901234567000, 31, 0 / json-ld 306406152, 1.1, 12345678901234567000, 31, 0'
wanted+=' / time "" / language none / microdata-rdf-streaming-parser 0306406152, 2024-02-17'
[[ $seen == "$wanted" ]]
