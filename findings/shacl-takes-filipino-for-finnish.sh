#!/usr/bin/env bash
# rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2: `sh:languageIn`, the list of languages that a text may be in, is
# compared with the beginnings of tags, letter by letter (validateLanguageIn in validators.js; languageMatch in
# lib/validations/string.js). So a text in Filipino (fil) conforms where Finnish (fi) is asked for, and one in Konkani
# (kok) where Korean is. And n3 2.13.12, by its own makers of terms, reads every tag in small letters (`literal`,
# N3DataFactory.js), as RDF allows, but not the list, which is texts: what is marked zh-Hant is refused where zh-Hant
# is asked for. By SHACL a tag is to be matched as by langMatches of SPARQL: whole subtags, in whatever letters. oxigraph
# 0.5.11 does that.
# Seen: rdf-validate-shacl fi takes fil, ko takes kok, zh-Hant refuses zh-Hant, en takes en-US
#       shacl-engine fi takes fil, ko takes kok, zh-Hant refuses zh-Hant, en takes en-US
#       langMatches fi refuses fil, ko refuses kok, zh-Hant takes zh-Hant, en takes en-US
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 oxigraph@0.5.11 \
  @zazuko/env@3.0.1 >/dev/null
cat >validate.mjs <<'JS'
import rdf from '@zazuko/env';
import { Parser } from 'n3';
import { Store } from 'oxigraph';
import ShaclValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
const prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://example.org/> . ';
const read = (turtle) => rdf.dataset(new Parser().parse(prefixes + turtle));
const shape = (range) =>
  read(`:S a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path :text ; sh:languageIn ("${range}") ] .`);
const data = (tag) => read(`:a :text "x"@${tag} .`);
const ways = {
  'rdf-validate-shacl': async (range, tag) => {
    return (await new ShaclValidator(shape(range), { factory: rdf }).validate(data(tag))).conforms;
  },
  'shacl-engine': async (range, tag) => {
    return (await new Validator(shape(range), { factory: rdf }).validate({ dataset: data(tag) })).conforms;
  },
  langMatches: (range, tag) => new Store().query(`ASK { FILTER langMatches(lang("x"@${tag}), "${range}") }`),
};
const cases = ['fi fil', 'ko kok', 'zh-Hant zh-Hant', 'en en-US'].map((one) => one.split(' '));
for (const [name, takes] of Object.entries(ways)) {
  const told = [];
  for (const [range, tag] of cases) told.push(`${range} ${(await takes(range, tag)) ? 'takes' : 'refuses'} ${tag}`);
  console.log(name, told.join(', '));
}
JS
seen=$(node validate.mjs)
echo "$seen"
[[ $seen == 'rdf-validate-shacl fi takes fil, ko takes kok, zh-Hant refuses zh-Hant, en takes en-US
shacl-engine fi takes fil, ko takes kok, zh-Hant refuses zh-Hant, en takes en-US
langMatches fi refuses fil, ko refuses kok, zh-Hant takes zh-Hant, en takes en-US' ]]
