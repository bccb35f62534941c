#!/usr/bin/env bash
# Graphviz 2.42.2 (as in Debian 12), gv2gml, which converts DOT to GML: a label with quotation marks, as a claim that
# quotes has, is written with the marks as they are, and ends at the first of them. gml2gv of the same package reads
# "says " of says "no", and has a list of its own for the rest; in GML a quotation mark in a text is &quot;, as a sign
# that ends it. A label that is a number, 1.10, is written without marks, as a number, and so is a weight `w`, and with
# either gml2gv has a syntax error, prints nothing and exits with 1. If one node has an attribute, every other has it as
# an empty text, and no cluster is in the file. gv2gml says nothing of it and exits with 0.
# Seen: label "says "no"" / back label="says " / number label 1.10, back nothing, exit 1 / other node URL "" / cluster
#       lines 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=2.42.2-7+deb12u1
apt-get download graphviz=$version libcgraph6=$version libcdt5=$version libgvc6=$version libgvpr2=$version \
  libpathplan4=$version >/dev/null 2>&1
for package in *.deb; do dpkg-deb --extract "$package" .; done
LD_LIBRARY_PATH=$(dirname "$folder"/usr/lib/*/libcgraph.so.6)
export LD_LIBRARY_PATH
gml() { usr/bin/gv2gml <<<"$1"; }
quoted=$(gml 'digraph { a [label="says \"no\""] }')
seen="$(grep -o 'label.*' <<<"$quoted")"
seen+=" / back $(usr/bin/gml2gv <<<"$quoted" | grep -o 'label="[^"]*"')"
number=$(gml 'digraph { a [label="1.10"] }')
back=$(usr/bin/gml2gv <<<"$number" 2>/dev/null) && code=0 || code=$?
seen+=" / number $(grep -o 'label.*' <<<"$number"), back ${back:-nothing}, exit $code"
seen+=" / other node $(gml 'digraph { a [URL="https://example.org/"]; b }' | grep -o 'URL ""')"
seen+=" / cluster lines $(gml 'digraph { subgraph cluster_towns { label=Towns; a } }' | grep -ci 'cluster\|towns' || true)"
echo "$seen"
[[ $seen == 'label "says "no"" / back label="says " / number label 1.10, back nothing, exit 1 / other node URL "" / cluster lines 0' ]]
