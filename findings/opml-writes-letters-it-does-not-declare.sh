#!/usr/bin/env bash
# opml 0.5.8, the toolkit of the format's own author, "code that reads and writes OPML": what `stringify` gives begins
# with encoding="ISO-8859-1", and then has letters as they are, which from a file or a server of Node are in UTF-8. So
# whatever reads XML by its declaration has "Alquileres en MÃ©xico" and six signs for 李明, as XML 1.0 (4.3.3) wants it,
# and nothing is wrong for it; the package itself reads a text and does not look. In the head, `&` and `<` of a title or
# an owner are not escaped, as they are in the outlines (stringify, opmlpackage.js), so a list that is called Q&A is
# written without a word and cannot be read again, neither by others nor by the package; OPML 2.0 is an application of
# XML. What helps: to put UTF-8 into the first line, and to escape the head oneself.
# Seen: declared ISO-8859-1 / python Alquileres en MÃ©xico, 李明 in 6 signs / opml Alquileres en México, 李明 / Q&A written
#       <title>Q&A</title>, read python no, opml no
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . opml@0.5.8 >/dev/null
cat >write.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const { parse, stringify } = require('opml');
const outline = (title) =>
  stringify({ opml: { head: { title }, body: { subs: [{ text: 'Alquileres en México' }, { text: '李明' }] } } });
writeFileSync('list.opml', outline('List'));
writeFileSync('questions.opml', outline('Q&A'));
const texts = (text) =>
  new Promise((resolve) => {
    parse(text, (error, read) => resolve(error ? 'no' : read.opml.body.subs.map(({ text }) => text).join(', ')));
  });
Promise.all([outline('List'), outline('Q&A')].map(texts)).then((told) => console.log(told.join(';')));
JS
IFS=';' read -r list questions <<<"$(node write.cjs)"
cat >read.py <<'PY'
import sys, xml.etree.ElementTree as tree
try:
    print('\n'.join(outline.get('text') for outline in tree.parse(sys.argv[1]).iter('outline')))
except tree.ParseError:
    print('no')
PY
mapfile -t python < <(PYTHONIOENCODING=utf-8 python3 read.py list.opml)
signs=$(PYTHONIOENCODING=utf-8 python3 -c 'import sys; print(len(sys.argv[1]))' "${python[1]}")
title=$(sed -n 's/^\s*\(<title>.*\)/\1/p' questions.opml)
seen="declared $(sed -n '1s/.*encoding="\(.*\)".*/\1/p' list.opml) / python ${python[0]}, 李明 in $signs signs / opml $list"
seen+=" / Q&A written $title, read python $(python3 read.py questions.opml), opml $questions"
echo "$seen"
wanted='declared ISO-8859-1 / python Alquileres en MÃ©xico, 李明 in 6 signs / opml Alquileres en México, 李明'
wanted+=' / Q&A written <title>Q&A</title>, read python no, opml no'
[[ $seen == "$wanted" ]]
