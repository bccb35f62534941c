#!/usr/bin/env bash
# Raptor 2.0.15 (rapper, as in Debian 12), "RDF Parsing and Serializing utility": a statement with a sign beyond FFFF,
# such as a thumb up or a letter of an old script, makes JSON that nothing can read, as it is written \U0001F44D, which
# JSON (RFC 8259, 7) does not have; other signs are \u00E9, which it has. In Turtle a carriage return within a text is
# written as it is, which the grammar does not have in a text in single marks (STRING_LITERAL_QUOTE), so that Raptor
# itself cannot read its file. "1"^^xsd:boolean comes out as true, and from RDF/XML the language en-US comes in as
# en-us. Nothing is said of it, and the exit code is 0. What helps: N-Triples, which has \U and \r.
# Seen: JSON "👍 \U0001F44D" unreadable, "é \u00E9" read / Turtle with \r, exit 0, unreadable / 1 true / en-us
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download raptor2-utils=2.0.15-4+deb12u1 libraptor2-0=2.0.15-4+deb12u1 libyajl2=2.1.0-3+deb12u2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb --extract "$package" .; done
LD_LIBRARY_PATH=$(dirname "$folder"/usr/lib/*/libraptor2.so.0)
export LD_LIBRARY_PATH
rapper() { "$folder/usr/bin/rapper" -q "$@"; }
# A file of one statement, in N-Triples, as it comes out in another format.
written() { printf '<https://example.org/a> <https://example.org/b> %s .\n' "$1" | rapper -i ntriples -o "$2" - https://example.org/; }
json() { written "$1" json | node -e 'JSON.parse(require("fs").readFileSync(0, "utf8"))' 2>/dev/null && echo read || echo unreadable; }
escape() { written "\"$1\"" json | sed -n 's/.*"value" : "\(.*\)",/\1/p'; }
seen="JSON \"👍 $(escape 👍)\" $(json '"👍"'), \"é $(escape é)\" $(json '"é"')"
written '"a\rb"' turtle >lines.ttl
seen+=" / Turtle with \r, exit $?, $(rapper -i turtle -o ntriples lines.ttl >/dev/null 2>&1 && echo read || echo unreadable)"
one='"1"^^<http://www.w3.org/2001/XMLSchema#boolean>'
seen+=" / 1 $(written "$one" turtle | sed -n 's/.* \(.*\) \.$/\1/p' | tail -1)"
written '"a"@en-US' rdfxml >language.rdf
seen+=" / $(rapper -i rdfxml -o ntriples language.rdf | sed 's/.*@\(.*\) \./\1/')"
echo "$seen"
wanted='JSON "👍 \U0001F44D" unreadable, "é \u00E9" read / Turtle with \r, exit 0, unreadable / 1 true / en-us'
[[ $seen == "$wanted" ]]
