#!/usr/bin/env bash
# UnRTF 0.21.10 (as in Debian 12), "a converter from Rich Text Format (RTF) to a growing number of document formats":
# what was deleted from a text while changes were tracked (\deleted), and what is hidden (\v), stand in it like all
# else, without a mark. "1939-1945" with a hyphen at which no line may end (\_), as Word writes it, is 19391945. A note
# stands in the middle of the sentence, right behind the word, so that "rents7" of "rents" and a note "7 towns" is one
# word. A sign beyond FFFF, which RTF has as two halves (\u-10179?\u-8704?), is the two numbers in HTML, of which each
# is none. RTF 1.9.1 has all of these. The manual says of HTML what is supported, and nothing of this.
# Seen: rents fell rose 5 %, 19391945, a secret, rents7 towns, &#55357;&#56832;
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download unrtf=0.21.10-clean-1 >/dev/null 2>&1
dpkg-deb --extract unrtf*.deb .
cat >rents.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252 rents {\deleted fell }rose 5 %, 1939\_1945, {\v a secret}, rents{\footnote 7 towns}, \u-10179?\u-8704?}
RTF
seen=$(usr/bin/unrtf -P usr/share/unrtf/ --html rents.rtf 2>/dev/null | sed -n 's/.*<body>//; s/<\/body>.*//; /^rents/p')
echo "$seen"
[[ $seen == 'rents fell rose 5 %, 19391945, a secret, rents7 towns, &#55357;&#56832;' ]]
