#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12: miller 6.6.0-2+b3) and csvtojson 2.0.14: from CSV to JSON both make an object of headings with a
# dot, unasked. Where a table has `topic` and `topic.name` side by side, an id and the name that belongs to it, as a join
# writes them, one of the two columns is gone without a word and with exit code 0: the one that stands first. Where the
# name is empty the id has given way to an empty text. From CSV to CSV nothing happens. (CopyUnflattened, in
# pkg/mlrval/mlrmap_flatten_unflatten.go, drops the error of its assignment, in August 2026 still; setPath, in
# v2/lineToJson.js.) What helps: `mlr --no-auto-unflatten`; `flatKeys: true`.
# Seen: mlr {"id": "a", "topic": {"name": "Railways"}} {"id": "b", "topic": {"name": ""}}
#       mlr, names first {"id": "a", "topic": "rail"} {"id": "b", "topic": "ferry"}
#       csvtojson [{"id":"a","topic":{"name":"Railways"}},{"id":"b","topic":{"name":""}}]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . csvtojson@2.0.14 >/dev/null
apt-get download miller=6.6.0-2+b3 >/dev/null 2>&1
dpkg-deb --extract miller*.deb .
PATH=$folder/usr/bin:$PATH
printf '%s\n' id,topic,topic.name a,rail,Railways b,ferry, >joined.csv
seen="mlr $(mlr --icsv --ojsonl cat joined.csv | xargs -d '\n')
mlr, names first $(mlr --icsv --ocsv reorder -e -f topic joined.csv | mlr --icsv --ojsonl cat | xargs -d '\n')
csvtojson $(node -e 'require("csvtojson")().fromFile("joined.csv").then((rows) => console.log(JSON.stringify(rows)))')"
echo "$seen"
[[ $seen == 'mlr {"id": "a", "topic": {"name": "Railways"}} {"id": "b", "topic": {"name": ""}}
mlr, names first {"id": "a", "topic": "rail"} {"id": "b", "topic": "ferry"}
csvtojson [{"id":"a","topic":{"name":"Railways"}},{"id":"b","topic":{"name":""}}]' ]]
