#!/usr/bin/env bash
# rdfa-streaming-parser 3.0.2, a "100% spec-compliant RDFa 1.1 parser": where a page has a vocabulary, as nearly every
# one with schema.org has, a text with datatype="" is of the type http://schema.org/ and has lost its language. An
# empty @datatype is how RDFa says that a property is plain text, whatever else stands there (RDFa Core 1.1, 7.5, step
# 11); here it is looked up in the vocabulary like any other term, and what comes out is the vocabulary itself
# (createIri, lib/Util.js); without a vocabulary it is right. A literal of rdf:HTML, which HTML+RDFa 1.1 wants to be
# written as HTML, is not: `<br>` is `<br></br>`, which HTML reads as two breaks, a tag that was shown, `&lt;i&gt;`, is
# a tag, and prefixes of the page are attributes of each element. Nothing is said. What helps: to use `prefix` in place
# of `vocab`, and not to take rdf:HTML for HTML.
# Seen: vocab "Alquileres" of type http://schema.org/, language none / prefix "Alquileres" of type langString, language
#       es / HTML a<br></br>b <i>, with prefix a<br xmlns:ex="http://example.org/"></br>b <i>, breaks 2, shown tags 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdfa-streaming-parser@3.0.2 parse5@8.1.1 >/dev/null
cat >read.mjs <<'JS'
import { parseFragment } from 'parse5';
import { RdfaParser } from 'rdfa-streaming-parser';
const read = (attributes, text) =>
  new Promise((resolve, reject) => {
    const parser = new RdfaParser({ baseIRI: 'http://example.org/', contentType: 'text/html' });
    parser.on('data', ({ object }) => object.termType === 'Literal' && resolve(object));
    parser.on('error', reject);
    parser.end(`<!DOCTYPE html><html><body><p ${attributes}>${text}</p></body></html>`);
  });
const told = async (name, attributes) => {
  const { value, datatype, language } = await read(`${attributes} datatype="" lang="es"`, 'Alquileres');
  return `${name} "${value}" of type ${datatype.value.replace(/.*#/, '')}, language ${language || 'none'}`;
};
const html = async (prefix) => (await read(`${prefix} property="dc:title" datatype="rdf:HTML"`, 'a<br>b &lt;i&gt;')).value;
const tags = (text, name) => parseFragment(text).childNodes.filter(({ tagName }) => tagName === name).length;
const plain = await html('');
console.log(
  [
    await told('vocab', 'vocab="http://schema.org/" property="name"'),
    await told('prefix', 'property="schema:name"'),
    `HTML ${plain}, with prefix ${await html('prefix="ex: http://example.org/"')}, ` +
      `breaks ${tags(plain, 'br')}, shown tags ${tags(plain, 'i')}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='vocab "Alquileres" of type http://schema.org/, language none'
wanted+=' / prefix "Alquileres" of type langString, language es'
wanted+=' / HTML a<br></br>b <i>, with prefix a<br xmlns:ex="http://example.org/"></br>b <i>, breaks 2, shown tags 1'
[[ $seen == "$wanted" ]]
