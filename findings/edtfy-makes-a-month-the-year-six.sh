#!/usr/bin/env bash
# edtfy 0.0.8, "a parser that transforms user input into the edtf format": June 1984 written as EDTF and ISO 8601 have
# it, 1984-06, is the interval "1984/0006", which ends in the year 6, long before it begins; 2024-02 is 2024/0002, and
# 1984-12 ends in the year 12. A hyphen between two numbers is taken for "from … to" first, and a year for one to four
# digits (interval and the years of edtfy.pegjs). So is 1920-21, a season or two years of a newspaper. The months of the
# README all have names or slashes, and behind a day, as in 2019-01-15, it is an error, so that a column of dates of
# which some have no day comes out half. Nothing is said. What helps: not to hand over what has such a form already.
# Seen: 1984-06 1984/0006, 2024-02 2024/0002, 1920-21 1920/0021 / June 1984 1984-06, 6/1984 1984-06 / 2019-01-15 error
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . edtfy@0.0.8 >/dev/null
cat >read.cjs <<'JS'
const edtfy = require('edtfy');
const read = (text) => {
  try {
    return edtfy(text);
  } catch {
    return 'error';
  }
};
const told = (...texts) => texts.map((text) => `${text} ${read(text)}`).join(', ');
console.log(`${told('1984-06', '2024-02', '1920-21')} / ${told('June 1984', '6/1984')} / ${told('2019-01-15')}`);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='1984-06 1984/0006, 2024-02 2024/0002, 1920-21 1920/0021 / June 1984 1984-06, 6/1984 1984-06 / 2019-01-15 error'
[[ $seen == "$wanted" ]]
