#!/usr/bin/env bash
# ethiopian-calendar-new 1.1.0, a "lightweight and accurate" converter between the Gregorian and the Ethiopian calendar,
# which "handles leap years and the unique 13th month": New Year is always on 11 September. Before a Gregorian leap year
# it is on the 12th, as the leap day, 6 Paguemen, comes before it; so each day from 11 September 2023 to 10 September
# 2024 is one too late, as in one year of every four, and 10 and 11 September 2024 are both 1 Meskerem 2017. Back, 6
# Paguemen 2015 and 1 Meskerem 2016 are one day. The leap years before a year are counted as those before the year
# before it (leapDays of ethToJDN, dist/index.js: (year - 1) / 4, where the third year of four is the leap year).
# kenat 3.2.0 and `Intl` of Node have these days right. Nothing is said.
# Seen: 2023-09-11 2016-1-1, kenat 2015-13-6, Intl 2015-13-6 / 2024-05-05 2016-8-28, kenat 2016-8-27, Intl 2016-8-27 /
#       2024-09-10 2017-1-1, kenat 2016-13-5, Intl 2016-13-5 / 2024-09-11 2017-1-1, kenat 2017-1-1, Intl 2017-1-1 / back
#       2015-13-6 2023-9-11, 2016-1-1 2023-9-11
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . ethiopian-calendar-new@1.1.0 kenat@3.2.0 >/dev/null
cat >convert.mjs <<'JS'
import { toEthiopian, toGregorian } from 'ethiopian-calendar-new';
import { toEC } from 'kenat';
const written = ({ year, month, day }) => [year, month, day].map((part) => parseInt(part)).join('-');
const format = new Intl.DateTimeFormat('en-u-ca-ethiopic-nu-latn', { timeZone: 'UTC', dateStyle: 'short' });
const intl = (date) => {
  const parts = format.formatToParts(new Date(date));
  return written(Object.fromEntries(parts.map(({ type, value }) => [type, value])));
};
const days = ['2023-09-11', '2024-05-05', '2024-09-10', '2024-09-11'].map((date) => {
  const day = date.split('-').map(Number);
  return `${date} ${written(toEthiopian(...day))}, kenat ${written(toEC(...day))}, Intl ${intl(date)}`;
});
const back = [[2015, 13, 6], [2016, 1, 1]].map((day) => `${day.join('-')} ${written(toGregorian(...day))}`);
console.log(`${days.join(' / ')} / back ${back.join(', ')}`);
JS
seen=$(node convert.mjs)
echo "$seen"
wanted='2023-09-11 2016-1-1, kenat 2015-13-6, Intl 2015-13-6 / 2024-05-05 2016-8-28, kenat 2016-8-27, Intl 2016-8-27'
wanted+=' / 2024-09-10 2017-1-1, kenat 2016-13-5, Intl 2016-13-5 / 2024-09-11 2017-1-1, kenat 2017-1-1, Intl 2017-1-1'
wanted+=' / back 2015-13-6 2023-9-11, 2016-1-1 2023-9-11'
[[ $seen == "$wanted" ]]
