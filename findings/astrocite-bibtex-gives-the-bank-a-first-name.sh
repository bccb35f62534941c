#!/usr/bin/env bash
# astrocite-bibtex 0.16.4, "an AST and parser for parsing BibTeX files to CSL JSON": an author in braces, which BibTeX
# takes as one name for their sake, is taken apart like a person. {World Bank} is Bank, World, and {Li and Wu Ltd} is
# two authors, a Li and a Ltd, Wu; the braces are gone before names are told apart, and CSL has `literal` for such a
# name. What stands in \textit, \textbf or \enquote is left out, though \emph is kept as <i>: of "Origin of
# \textit{Homo} in Asia" there is "Origin of  in Asia", with two blanks. An underscore within \url{} is left out as
# well, so that the link leads elsewhere, and in mathematics "<" is "¡". What a date does not have is an empty text in
# it. Nothing is said. @citation-js/plugin-bibtex 0.9.0 has the names, the title and the link. What helps: that one.
# Seen: Bank, World; Li; Ltd, Wu / Origin of  in Asia / https://example.org/ab / 5 ¡ 6 / [["2024","02",""]] /
#       citation-js World Bank; Li and Wu Ltd / Origin of <i>Homo</i> in Asia / https://example.org/a_b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . astrocite-bibtex@0.16.4 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1
cat >read.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
const { parse } = require('astrocite-bibtex');
const entry = (title) =>
  `@misc{a, author = {{World Bank} and {Li and Wu Ltd}}, title = {${title}}, year = 2024, month = feb, ` +
  'howpublished = {\\url{https://example.org/a_b}} }';
const origin = entry('Origin of \\textit{Homo} in Asia');
const names = ({ author }) => author.map(({ family, given }) => (given ? `${family}, ${given}` : family)).join('; ');
const [read] = parse(origin);
const [right] = new Cite(origin).data;
console.log(
  [
    names(read),
    read.title,
    read.medium,
    parse(entry('$5 < 6$'))[0].title,
    JSON.stringify(read.issued['date-parts']),
    `citation-js ${names(right)}`,
    right.title,
    right.URL ?? right.medium,
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='Bank, World; Li; Ltd, Wu / Origin of  in Asia / https://example.org/ab / 5 ¡ 6 / [["2024","02",""]]'
wanted+=' / citation-js World Bank; Li and Wu Ltd / Origin of <i>Homo</i> in Asia / https://example.org/a_b'
[[ $seen == "$wanted" ]]
