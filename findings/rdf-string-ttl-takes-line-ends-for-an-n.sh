#!/usr/bin/env bash
# rdf-string-ttl 2.0.1, "to convert between the string-based and RDFJS representations of RDF terms", with strings
# "compatible with Turtle/SPARQL": what `termToString` writes, `stringToTerm` does not read. A text of two lines comes
# back as one line with a backslash and an n in it, and a backslash as two, so that each further way there and back has
# twice as many; a tab, a carriage return and a letter written as \u00E9, as Turtle may have it, stay as they are
# written, too. On the way out every such sign is escaped, on the way back only the quotation mark is taken out of its
# backslash (getLiteralValue, lib/TermUtil.js). By Turtle (6.4, Escape Sequences) all of them stand for their sign.
# n3 2.13.12 reads the same strings as they were. A term within a quoted triple goes the same way. Nothing is said.
# Seen: "1923\n1924" 1923\n1924, "C:\\new" C:\\new, "\u00E9t\u00E9" \u00E9t\u00E9 / twice C:\\\\new / n3 1923¶1924, C:\new, été
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rdf-string-ttl@2.0.1 n3@2.13.12 >/dev/null
cat >read.mjs <<'JS'
import { DataFactory, Parser } from 'n3';
import { stringToTerm, termToString } from 'rdf-string-ttl';
const written = ['1923\n1924', 'C:\\new'].map((text) => termToString(DataFactory.literal(text)));
written.push('"\\u00E9t\\u00E9"');
const own = written.map((string) => `${string} ${stringToTerm(string).value}`);
const twice = stringToTerm(termToString(stringToTerm(written[1]))).value;
const turtle = written.map((string) => new Parser().parse(`<urn:a> <urn:b> ${string} .`)[0].object.value);
console.log(`${own.join(', ')} / twice ${twice} / n3 ${turtle.join(', ').replace('\n', '¶')}`);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='"1923\n1924" 1923\n1924, "C:\\new" C:\\new, "\u00E9t\u00E9" \u00E9t\u00E9 / twice C:\\\\new / n3 1923¶1924, C:\new, été'
[[ $seen == "$wanted" ]]
