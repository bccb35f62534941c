#!/usr/bin/env bash
# ro-crate 3.7.2 (RO-Crate, the metadata of packages of research data, is JSON-LD): to load a description and to write
# it again, as the README does it, takes away every text with a language and every value with a type. A title in two
# languages is two references to `entity-1` and `entity-2`, which are nowhere in the file; nothing is said, and a second
# reading cannot tell any more. An object of JSON-LD without an `@id` is taken for an entity, is given one, and is left
# out of the graph (__getNode, lib/rocrate.js), whatever the options `array` and `link` say. The specification does not
# forbid such values (issue 464 of ResearchObject/ro-crate), and jsonld 9.0.0 has them in its flattened form.
# Seen: title {"@id":"entity-1"},{"@id":"entity-2"} / date {"@id":"entity-3"} / in the graph ro-crate-metadata.json,./
#       / jsonld keeps 3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . ro-crate@3.7.2 jsonld@9.0.0 >/dev/null
cat >load.mjs <<'JS'
import { ROCrate } from 'ro-crate';
import jsonld from 'jsonld';
const type = 'http://www.w3.org/2001/XMLSchema#date';
const made = {
  '@context': 'https://w3id.org/ro/crate/1.1/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: [
        { '@value': 'Rents', '@language': 'en' },
        { '@value': 'Alquileres', '@language': 'es' },
      ],
      datePublished: { '@value': '2024-02-17', '@type': type },
    },
  ],
};
const graph = JSON.parse(JSON.stringify(new ROCrate(structuredClone(made))))['@graph'];
const { name, datePublished } = graph.find((entity) => entity['@id'] === './');
// The same graph under a context that need not be fetched.
const flat = await jsonld.flatten({ ...made, '@context': { '@vocab': 'https://schema.org/' } });
const kept = JSON.stringify(flat).match(/"@(language|type)":"/g).length;
console.log(
  [
    `title ${name.map((one) => JSON.stringify(one))}`,
    `date ${JSON.stringify(datePublished)}`,
    `in the graph ${graph.map((entity) => entity['@id'])}`,
    `jsonld keeps ${kept}`,
  ].join(' / '),
);
JS
seen=$(node load.mjs)
echo "$seen"
[[ $seen == 'title {"@id":"entity-1"},{"@id":"entity-2"} / date {"@id":"entity-3"} / in the graph ro-crate-metadata.json,./ / jsonld keeps 3' ]]
