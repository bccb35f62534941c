#!/usr/bin/env bash
# microformats-parser 2.0.6, "a JavaScript microformats v2 parser for the browser and node.js": where date and time of
# an event stand in elements of their own, 12am, midnight, is 12:00, and 12pm, noon, is 24:00, the midnight after it;
# 12:30am is half past twelve at noon. To every hour with pm twelve are added, and to one with am nothing, whatever it
# is (convertTime of dist/helpers/valueClassPattern.js or what it is built into). By the value class pattern of the
# microformats wiki such times are given in 24 hours. "12:30 p.m." with a blank stays as it is written, and an end whose
# time comes without a date where none was before is "null 21:00". All other hours are right. Nothing is said.
# Seen: 12am 12:00, 12:30am 12:30, 1am 01:00, 12pm 24:00, 12:30 p.m. 12:30 P.M. / end without a date null 21:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . microformats-parser@2.0.6 >/dev/null
cat >read.cjs <<'JS'
const { mf2 } = require('microformats-parser');
const read = (...values) => {
  const spans = values.map((value) => `<span class="value">${value}</span>`).join(' ');
  const page = `<div class="h-event"><p class="dt-start">${spans}</p></div>`;
  return mf2(page, { baseUrl: 'https://example.org/' }).items[0].properties.start[0];
};
const times = ['12am', '12:30am', '1am', '12pm', '1pm', '12:30 p.m.'];
console.log(times.map((time) => `${time} ${read('2024-02-17', time).replace('2024-02-17 ', '')}`).join(', '));
JS
seen=$(node read.cjs)
echo "$seen"
[[ $seen == '12am 12:00, 12:30am 12:30, 1am 01:00, 12pm 24:00, 1pm 13:00, 12:30 p.m. 12:30 P.M.' ]]
