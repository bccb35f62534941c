#!/usr/bin/env bash
# html-to-text 10.0.1, an "advanced converter that parses HTML and returns beautiful text": the number that a page gives
# an item, <li value="9">, as a law does where articles were repealed, is not looked at, so that behind 5 comes 6 for 9,
# and a list that counts down (`reversed`) counts up, the third place first. A list of letters that starts at 0 begins
# with "@", the sign before A. `start` is read, and nothing else of these (formatOrderedList, lib/html-to-text.mjs). By
# HTML (4.4.8, The li element) `value` is the ordinal, and what comes behind it counts on from there. A figure that was
# struck out, <del>5</del>6 %, is 56 %. Nothing is said of it. w3m 0.5.3 (as in Debian 12) has 9 and 10 there, and marks
# what was struck out.
# Seen: 5. a 6. b 7. c / reversed 1. third 2. second 3. first / letters @. x / 56 % / w3m 5. a 9. b 10. c [DEL:5:DEL]6 %
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . html-to-text@10.0.1 >/dev/null
apt-get download w3m=0.5.3+git20230121-2 libgc1=1:8.2.2-3 >/dev/null 2>&1
for package in *.deb; do dpkg-deb --extract "$package" .; done
numbered='<ol start="5"><li>a<li value="9">b<li>c</ol>'
struck='<p><del>5</del>6 %</p>'
text() { node -e 'console.log(require("html-to-text").convert(process.argv[1]))' "$1" | xargs; }
other() {
  LD_LIBRARY_PATH=$(dirname "$folder"/usr/lib/*/libgc.so.1) HOME=$folder usr/bin/w3m -dump -T text/html <<<"$1" | xargs
}
seen="$(text "$numbered") / reversed $(text '<ol reversed><li>third<li>second<li>first</ol>')"
seen+=" / letters $(text '<ol type="A" start="0"><li>x</ol>') / $(text "$struck")"
seen+=" / w3m $(other "$numbered") $(other "$struck")"
echo "$seen"
wanted='5. a 6. b 7. c / reversed 1. third 2. second 3. first / letters @. x / 56 %'
wanted+=' / w3m 5. a 9. b 10. c [DEL:5:DEL]6 %'
[[ $seen == "$wanted" ]]
