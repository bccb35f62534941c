#!/usr/bin/env bash
# edtf 4.11.1: a set or a list of years that ends with a range, such as "one of 1667, 1668, 1670 to 1672", ends where
# that range begins: `last` takes the first of the two years (List in src/list.js). So `max` is two years short, and
# `covers` says no to a year that the set itself gives when it is iterated over; the README has it that one "can always
# test" so. Written out year by year it is right. And of the three parts of four months into which level 2 of EDTF
# divides a year (37 to 39) the first two have five: May and September belong to two parts each (`max` of Season,
# src/season.js).
# Seen: [1667,1668,1670..1672] ends 1670-12-31, has 1671 true, covers 1671 false / year by year ends 1672-12-31, has
#       1671 true, covers 1671 true / 37 2020-01-01 to 2020-05-31, 38 2020-05-01 to 2020-09-30, 39 2020-09-01 to
#       2020-12-31
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . edtf@4.11.1 >/dev/null
cat >dates.mjs <<'JS'
import edtf from 'edtf';
const day = (time) => new Date(time).toISOString().slice(0, 10);
const told = (text) => {
  const set = edtf(text);
  const has = [...set].some((date) => date.edtf === '1671');
  return `ends ${day(set.max)}, has 1671 ${has}, covers 1671 ${set.covers(edtf('1671'))}`;
};
const ranged = '[1667,1668,1670..1672]';
const parts = [37, 38, 39].map((part) => [part, edtf(`2020-${part}`)]);
console.log(
  [
    `${ranged} ${told(ranged)}`,
    `year by year ${told('[1667,1668,1670,1671,1672]')}`,
    parts.map(([part, { min, max }]) => `${part} ${day(min)} to ${day(max)}`).join(', '),
  ].join(' / '),
);
JS
seen=$(node dates.mjs)
echo "$seen"
[[ $seen == '[1667,1668,1670..1672] ends 1670-12-31, has 1671 true, covers 1671 false / year by year ends 1672-12-31, has 1671 true, covers 1671 true / 37 2020-01-01 to 2020-05-31, 38 2020-05-01 to 2020-09-30, 39 2020-09-01 to 2020-12-31' ]]
