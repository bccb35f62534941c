#!/usr/bin/env bash
# string-width 8.3.0, "the number of columns required to display it": a Thai or Lao letter with the vowel AM (U+0E33,
# U+0EB3), as in the Thai words for water, work and do, is told to take one column, and takes two in the C library, tmux
# and whoever follows them. Unicode has AM in the cluster of the letter before; of a cluster, the first character is
# counted and those after it that are spacing marks (trailingWidth in index.js). By its category AM is a letter, though,
# not a mark. Written as two characters that are drawn alike, it is counted. (Met in pull request 25385 of
# google-gemini/gemini-cli.)
# Seen: น้ำ string-width 1 wc 2 / ทำงาน string-width 4 wc 5 / ນ້ຳ string-width 1 wc 2 / นํ้า string-width 2 wc 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . string-width@8.3.0 >/dev/null
cat >width.mjs <<'JS'
import stringWidth from 'string-width';
console.log(stringWidth(process.argv[2]));
JS
seen=''
for word in น้ำ ทำงาน ນ້ຳ นํ้า; do
  seen+="${seen:+ / }$word string-width $(node width.mjs "$word") wc $(printf %s "$word" | LC_ALL=C.UTF-8 wc -L)"
done
echo "$seen"
[[ $seen == 'น้ำ string-width 1 wc 2 / ทำงาน string-width 4 wc 5 / ນ້ຳ string-width 1 wc 2 / นํ้า string-width 2 wc 2' ]]
