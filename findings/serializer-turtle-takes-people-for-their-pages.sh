#!/usr/bin/env bash
# @rdfjs/serializer-turtle 1.1.5, "a Turtle serializer" that takes prefixes: of http://example.org/li#me, with a prefix
# for http://example.org/, it writes `x:li#me`. In Turtle what follows a prefix has no `#`, so that is x:li and a
# comment; and as the subject stands in a line of its own, the file is a valid one, in which all is said of
# http://example.org/li: of the page instead of the person, and of two parts of a page as if they were one. Of this
# nothing is said, neither in writing nor by the parser. Where such an IRI is not the subject, and with another sign
# that must be written as `\/` or not at all (claims/1), the file cannot be read. What a prefix leaves over is taken as
# it is (serialize, lib/TermSerializer.js; shrink of @rdfjs/prefix-map); by Turtle 1.1 it is PN_LOCAL (6.3), with
# PN_LOCAL_ESC. What helps: prefixes that end where the names begin, with the `#` in them, or n3 2.13.12, which writes
# such an IRI in full.
# Seen: serializer-turtle x:li#me, read as li age 50, li name Li; two of a page: li name Li, li name Wu / object no
#       Turtle / claims/1 no Turtle / prefix with # li#me name Li / n3 li#me name Li, li#me age 50
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @rdfjs/serializer-turtle@1.1.5 @rdfjs/data-model@2.1.1 n3@2.13.12 >/dev/null
cat >write.mjs <<'JS'
import rdf from '@rdfjs/data-model';
import Serializer from '@rdfjs/serializer-turtle';
import { Parser, Writer } from 'n3';
const base = 'http://example.org/';
const name = (local) => rdf.namedNode(base + local);
const quad = (subject, predicate, object) => rdf.quad(name(subject), name(predicate), object);
const write = (quads, prefix = '') => new Serializer({ prefixes: [['x', name(prefix)]] }).transform(quads);
const read = (turtle) => {
  try {
    return new Parser()
      .parse(turtle)
      .map((quad) => ['subject', 'predicate', 'object'].map((role) => quad[role].value.replace(base, '')).join(' '))
      .join(', ');
  } catch {
    return 'no Turtle';
  }
};
const li = quad('li#me', 'name', rdf.literal('Li'));
const person = [li, quad('li#me', 'age', rdf.literal('50'))];
const writer = new Writer({ prefixes: { x: base } });
writer.addQuads(person);
const byN3 = await new Promise((resolve) => writer.end((_, turtle) => resolve(turtle)));
const subject = write(person).split('\n').find((line) => line.startsWith('x:'));
console.log(
  [
    `serializer-turtle ${subject}, read as ${read(write(person))}; two of a page: ` +
      read(write([li, quad('li#wife', 'name', rdf.literal('Wu'))])),
    `object ${read(write([quad('wu', 'knows', name('li#me')), quad('wu', 'name', rdf.literal('Wu'))]))}`,
    `claims/1 ${read(write([quad('claims/1', 'text', rdf.literal('Rents rose.'))]))}`,
    `prefix with # ${read(write([li], 'li#'))}`,
    `n3 ${read(byN3)}`,
  ].join(' / '),
);
JS
seen=$(node write.mjs)
echo "$seen"
wanted='serializer-turtle x:li#me, read as li age 50, li name Li; two of a page: li name Li, li name Wu / object no Turtle'
wanted+=' / claims/1 no Turtle / prefix with # li#me name Li / n3 li#me name Li, li#me age 50'
[[ $seen == "$wanted" ]]
