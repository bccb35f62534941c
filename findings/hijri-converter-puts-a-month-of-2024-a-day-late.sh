#!/usr/bin/env bash
# hijri-converter 1.1.1, which is to "convert between Hijri (Um Alqura) and Gregorian": in its table, Jumada II of 1446
# begins on 3 December 2024 and Jumada II of 1427 on 26 June 2006. By the calendar of Umm al-Qura they begin on 2
# December 2024 and 27 June 2006, so every day of these months is one off, the one back, the other ahead; the months
# beside them are right, and `toGregorian` has the same table, so that there and back shows nothing. Before 14 March
# 1937, with which the table (ummalquraData in index.js) begins, the day is NaN in the year 1355, whatever the year, and
# behind its end year, month and day are; the README has no bounds. @umalqura/core 0.0.7, @tabby_ai/hijri-converter 1.0.5
# and `Intl` of Node are of one mind on both months.
# Seen: 2024-12-25 1446-6-23, others 1446-6-24 1446-6-24 1446-6-24 / 2006-07-10 1427-6-15, others 1427-6-14 1427-6-14
#       1427-6-14 / 1930-01-01 1355-12-NaN / 2100-01-01 NaN-NaN-NaN
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . hijri-converter@1.1.1 @umalqura/core@0.0.7 @tabby_ai/hijri-converter@1.0.5 >/dev/null
cat >convert.cjs <<'JS'
const { toHijri } = require('hijri-converter');
const { gregorianToHijri } = require('@tabby_ai/hijri-converter');
const umalqura = require('@umalqura/core').default;
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { dateStyle: 'short' });
const written = ({ hy, hm, hd }) => `${hy}-${hm}-${hd}`;
const told = (year, month, day, ...others) => {
  const noon = new Date(year, month - 1, day, 12);
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return [`${date} ${written(toHijri(year, month, day))}`, ...others.map((other) => other(noon, year, month, day))].join(' ');
};
const others = [
  (noon) => `others ${written(umalqura(noon))}`,
  (_, year, month, day) => Object.values(gregorianToHijri({ year, month, day })).join('-'),
  (noon) => format.format(noon).replace(/(\d+)\/(\d+)\/(\d+).*/, '$3-$1-$2'),
];
const months = [told(2024, 12, 25, ...others), told(2006, 7, 10, ...others)].map((text) => text.replace(' others', ', others'));
console.log([...months, told(1930, 1, 1), told(2100, 1, 1)].join(' / '));
JS
seen=$(node convert.cjs)
echo "$seen"
wanted='2024-12-25 1446-6-23, others 1446-6-24 1446-6-24 1446-6-24 / 2006-07-10 1427-6-15, others 1427-6-14 1427-6-14'
wanted+=' 1427-6-14 / 1930-01-01 1355-12-NaN / 2100-01-01 NaN-NaN-NaN'
[[ $seen == "$wanted" ]]
