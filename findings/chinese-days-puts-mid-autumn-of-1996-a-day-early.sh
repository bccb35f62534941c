#!/usr/bin/env bash
# chinese-days 1.5.7, whose lunar days "support the years 1900 to 2100", and solarlunar 3.1.0, "precise calculations
# for 1900-2100": both look up a table of how long each month is, and the tables have mistakes. In chinese-days the
# fifth to the eighth month of 1996 have 29, 30, 29 and 30 days, which are 30, 29, 30 and 29, so that on sixty days it
# is already the next one, and Mid-Autumn is on 26 September, which was the 14th; the number in it, 0x055c0, is one
# that jjonline's calendar.js, from which such tables come, had until it was told in 2018 (its issue 4). In both, the
# leap month of 1933 ends a day too soon, so that its 30th day does not exist and is given as the first of the next,
# with all days of that month; the new moon came after midnight in China. Each has a mistake for years to come as well,
# chinese-days for May 2060 and solarlunar for August 2097. Nothing is said. tyme4ts 1.5.2 and lunar-lite 0.2.8 agree
# with each other on every day from 1901 to 2099. What helps: one of these.
# Seen: 1996-09-27 chinese-days 8/16, solarlunar 8/15, tyme4ts 8/15, lunar-lite 8/15; Mid-Autumn 1996-09-26 /
#       1933-07-22 chinese-days 6/1, solarlunar 6/1, tyme4ts leap 5/30, lunar-lite leap 5/30 / wrong days chinese-days
#       120, solarlunar 60, lunar-lite 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . chinese-days@1.5.7 solarlunar@3.1.0 tyme4ts@1.5.2 lunar-lite@0.2.8 >/dev/null
cat >compare.cjs <<'JS'
const { getLunarDate, getLunarFestivals } = require('chinese-days');
const { solar2lunar } = require('lunar-lite');
const { default: solarLunar } = require('solarlunar');
const { SolarDay } = require('tyme4ts');
const shown = (leap, month, day) => `${leap ? 'leap ' : ''}${month}/${day}`;
const parts = (date) => date.split('-').map(Number);
const libraries = {
  'chinese-days': (date) => {
    const { isLeap, lunarMon, lunarDay } = getLunarDate(date);
    return shown(isLeap, lunarMon, lunarDay);
  },
  solarlunar: (date) => {
    const { isLeap, lMonth, lDay } = solarLunar.solar2lunar(...parts(date));
    return shown(isLeap, lMonth, lDay);
  },
  tyme4ts: (date) => {
    const day = SolarDay.fromYmd(...parts(date)).getLunarDay();
    return shown(day.getLunarMonth().isLeap(), day.getLunarMonth().getMonth(), day.getDay()).replace('-', '');
  },
  'lunar-lite': (date) => {
    const { isLeap, lunarMonth, lunarDay } = solar2lunar(date);
    return shown(isLeap, lunarMonth, lunarDay);
  },
};
const told = (date) => `${date} ${Object.entries(libraries).map(([name, lunar]) => `${name} ${lunar(date)}`).join(', ')}`;
const wrong = { 'chinese-days': 0, solarlunar: 0, 'lunar-lite': 0 };
for (let time = Date.UTC(1901, 1, 19); time < Date.UTC(2099, 11, 31); time += 86_400_000) {
  const date = new Date(time).toISOString().slice(0, 10);
  const right = libraries.tyme4ts(date);
  for (const name of Object.keys(wrong)) if (libraries[name](date) !== right) wrong[name]++;
}
const [festival] = getLunarFestivals('1996-09-20', '1996-09-30');
const counts = Object.entries(wrong).map(([name, days]) => `${name} ${days}`);
console.log(
  [
    `${told('1996-09-27')}; Mid-Autumn ${festival.date}`,
    told('1933-07-22'),
    `wrong days ${counts.join(', ')}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node compare.cjs)
echo "$seen"
wanted='1996-09-27 chinese-days 8/16, solarlunar 8/15, tyme4ts 8/15, lunar-lite 8/15; Mid-Autumn 1996-09-26'
wanted+=' / 1933-07-22 chinese-days 6/1, solarlunar 6/1, tyme4ts leap 5/30, lunar-lite leap 5/30'
wanted+=' / wrong days chinese-days 120, solarlunar 60, lunar-lite 0'
[[ $seen == "$wanted" ]]
