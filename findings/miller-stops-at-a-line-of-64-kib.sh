#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12: miller 6.6.0-2+b3), made for "the familiar CSV, TSV, and JSON" (mlr.1): at a line of over
# 64 KiB (70,000 bytes here, an article in one cell) TSV, DKVP, NIDX, XTAB and CSV lite end, as if the file did. That line
# and all behind it are gone, without a word and with exit code 0, and a count or a sum is of what came before. CSV and
# JSON Lines of the same records are read whole: in `mlr --icsv --ifs tab` nothing is lost. A base with long notes that
# was written as tsv is counted too low, which nobody sees who has not counted it elsewhere.
# Seen: tsv 1 exit 0 / csvlite 1 exit 0 / dkvp 1 exit 0 / csv 3 exit 0 / jsonl 3 exit 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download miller=6.6.0-2+b3 >/dev/null 2>&1
dpkg-deb --extract miller*.deb .
long=$(head -c 70000 /dev/zero | tr '\0' x)
printf 'id\tnote\n1\tshort\n2\t%s\n3\tshort\n' "$long" >in.tsv
tr '\t' , <in.tsv >in.csv
cp in.csv in.csvlite
printf 'id=1,note=short\nid=2,note=%s\nid=3,note=short\n' "$long" >in.dkvp
printf '{"id":1,"note":"short"}\n{"id":2,"note":"%s"}\n{"id":3,"note":"short"}\n' "$long" >in.jsonl
seen=()
for form in tsv csvlite dkvp csv jsonl; do
  status=0
  count=$("$folder/usr/bin/mlr" --"i$form" --onidx count "in.$form") || status=$?
  seen+=("$form $count exit $status")
done
line=$(printf ' / %s' "${seen[@]}")
echo "${line:3}"
[[ ${line:3} == 'tsv 1 exit 0 / csvlite 1 exit 0 / dkvp 1 exit 0 / csv 3 exit 0 / jsonl 3 exit 0' ]]
