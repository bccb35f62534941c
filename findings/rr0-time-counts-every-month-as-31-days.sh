#!/usr/bin/env bash
# @rr0/time 0.11.2, which "implements EDTF" in levels 0 to 2 and calculates with dates: from 28 February to 1 March 2024
# are four days, and not two. In its calendar each month has 31 days (src/level0/Level0Calendar.mjs), so across the end
# of any shorter one a difference is one to three days too long, and 2024-02-30 is a date. What it writes of a duration
# is another: three weeks and five hours are "P", which is none in ISO 8601, of 1 year, 2 months and 3 days the days are
# gone, and a month is "P1MM". 2004-06-~11, a day that is about the 11th, is written as 2004~-06~-11~, by which year and
# month are "about", too: in EDTF a sign before a part is for that part alone. A year is written without the noughts
# that EDTF wants, the year 0 as 00, and the 1960s, 196X, as "[object Object]". Nothing is said. (edtf 4.11.1 keeps
# both.)
# Seen: days P4D, in March P7D / 2024-02-30 2024-02-30 / durations P3W P, PT5H P, P1Y2M3D P1Y2M, month P1MM /
#       2004-06-~11 2004~-06~-11~ / 0044-03-15 44-03-15, 0000 00, 196X [object Object] / edtf 0044-03-15, 196X
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @rr0/time@0.11.2 edtf@4.11.1 >/dev/null
cat >read.mjs <<'JS'
import { Level2Date, Level2Duration } from '@rr0/time';
import edtf from 'edtf';
const date = (text) => Level2Date.fromString(text);
const between = (from, to) => date(to).delta(date(from));
const duration = (text) => `${text} ${Level2Duration.fromString(text)}`;
const written = (text) => `${text} ${date(text)}`;
console.log(
  [
    `days ${between('2024-02-28', '2024-03-01')}, in March ${between('2024-03-10', '2024-03-17')}`,
    written('2024-02-30'),
    `durations ${['P3W', 'PT5H', 'P1Y2M3D'].map(duration).join(', ')}, month ${between('2024-02-01', '2024-03-01')}`,
    written('2004-06-~11'),
    ['0044-03-15', '0000', '196X'].map(written).join(', '),
    `edtf ${['0044-03-15', '196X'].map((text) => edtf(text).edtf).join(', ')}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='days P4D, in March P7D / 2024-02-30 2024-02-30 / durations P3W P, PT5H P, P1Y2M3D P1Y2M, month P1MM'
wanted+=' / 2004-06-~11 2004~-06~-11~ / 0044-03-15 44-03-15, 0000 00, 196X [object Object] / edtf 0044-03-15, 196X'
[[ $seen == "$wanted" ]]
