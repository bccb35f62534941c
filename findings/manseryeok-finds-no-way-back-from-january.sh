#!/usr/bin/env bash
# @fullstackfamily/manseryeok 1.0.8, the Korean lunar calendar with the "accurate data" of the Korea Astronomy and
# Space Science Institute for "1900 to 2050": what `solarToLunar` says of a day, `lunarToSolar` calls an "Invalid lunar
# date" on one day of ten. They are the days from 1 January to the lunar New Year, that is the end of the eleventh
# month and the whole of the twelfth, since a lunar date is looked for only in the solar year that has its number,
# while its own year goes on into the next (lunarToSolar, dist/index.js). So whoever was born in them has no birthday,
# and the last day of the lunar year is on no day at all. And 31 December 1956 is not in the data, the only one of all
# days from 1900 to 2050, as an "Invalid solar date". The README has an example for both ways. korean-lunar-calendar
# 0.4.0 has these days both ways. What helps: that one.
# Seen: 2024-02-09 2023-12-30, back Invalid lunar date: 2023-12-30 / Invalid solar date: 1956-12-31 / no day 1, no way
#       back 5249 of 54756 / korean-lunar-calendar 2023-12-30, back 2024-02-09; 1956-12-31 1956-11-30, back 1956-12-31
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @fullstackfamily/manseryeok@1.0.8 korean-lunar-calendar@0.4.0 >/dev/null
cat >convert.cjs <<'JS'
const { lunarToSolar, solarToLunar } = require('@fullstackfamily/manseryeok');
const KoreanLunarCalendar = require('korean-lunar-calendar');
const shown = ({ year, month, day }) => [year, month, day].map((number) => String(number).padStart(2, '0')).join('-');
const parts = (date) => date.split('-').map(Number);
const attempt = (convert) => {
  try {
    return convert();
  } catch ({ message }) {
    return message;
  }
};
const lunar = (date) => solarToLunar(...parts(date)).lunar;
const back = ({ year, month, day, isLeapMonth }) => shown(lunarToSolar(year, month, day, isLeapMonth).solar);
let days = 0;
let missing = 0;
let oneWay = 0;
for (let time = Date.UTC(1901, 0, 1); time <= Date.UTC(2050, 10, 30); time += 86_400_000, days++) {
  const date = new Date(time).toISOString().slice(0, 10);
  const there = attempt(() => lunar(date));
  if (typeof there === 'string') missing++;
  else if (attempt(() => back(there)) !== date) oneWay++;
}
const korean = (date) => {
  const calendar = new KoreanLunarCalendar();
  calendar.setSolarDate(...parts(date));
  const { year, month, day, intercalation } = calendar.getLunarCalendar();
  calendar.setLunarDate(year, month, day, intercalation);
  return `${shown({ year, month, day })}, back ${shown(calendar.getSolarCalendar())}`;
};
const eve = lunar('2024-02-09');
console.log(
  [
    `2024-02-09 ${shown(eve)}, back ${attempt(() => back(eve))}`,
    attempt(() => shown(lunar('1956-12-31'))),
    `no day ${missing}, no way back ${oneWay} of ${days}`,
    `korean-lunar-calendar ${korean('2024-02-09')}; 1956-12-31 ${korean('1956-12-31')}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node convert.cjs)
echo "$seen"
wanted='2024-02-09 2023-12-30, back Invalid lunar date: 2023-12-30 / Invalid solar date: 1956-12-31'
wanted+=' / no day 1, no way back 5249 of 54756'
wanted+=' / korean-lunar-calendar 2023-12-30, back 2024-02-09; 1956-12-31 1956-11-30, back 1956-12-31'
[[ $seen == "$wanted" ]]
