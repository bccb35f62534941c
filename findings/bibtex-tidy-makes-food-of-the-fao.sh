#!/usr/bin/env bash
# bibtex-tidy 1.14.0, "Tidy bibtex files": with `maxAuthors: 1`, which is to "truncate authors if above a given number",
# the one author {Food and Agriculture Organization} is "Food and others": names are split at every "and", and not, as
# BibTeX does it, only at those outside of braces. From "Li, M and {A and B Ltd}" two authors of two are three. With
# `encodeUrls`, to "replace invalid URL characters with percent encoded values", an underscore, which is valid (RFC 3986,
# 2.3), is \%5F, with a backslash, beside a %20 without one, so that one of the two is wrong wherever the address is
# read. `dropAllCaps` is as it says, and makes Nato of NATO. Nothing is said of the names.
# Seen: {Food and Agriculture Organization} {{Food and others}} / two of two {Li, M and {A and others}} / url
#       {https://example.org/a%20b\%5Fc}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . bibtex-tidy@1.14.0 >/dev/null
cat >tidy.cjs <<'JS'
const { tidy } = require('bibtex-tidy');
const field = (text, options) => tidy(`@misc{a, ${text}}`, options).bibtex.match(/= (.*)/)[1];
const authors = (names, maxAuthors) => field(`author={${names}}`, { maxAuthors });
const name = '{Food and Agriculture Organization}';
console.log(
  `${name} ${authors(name, 1)} / two of two ${authors('Li, M and {A and B Ltd}', 2)}` +
    ` / url ${field('url={https://example.org/a%20b_c}', { encodeUrls: true })}`,
);
JS
seen=$(node tidy.cjs)
echo "$seen"
wanted='{Food and Agriculture Organization} {{Food and others}} / two of two {Li, M and {A and others}}'
wanted+=' / url {https://example.org/a%20b\%5Fc}'
[[ $seen == "$wanted" ]]
