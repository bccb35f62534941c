#!/usr/bin/env bash
# chrono-node 2.10.3, dates in texts: of a Chinese month without a day, such as "September 2024", the day is taken to be
# that of today (innerExtract of ZHHansDateParser.js and ZHHantDateParser.js, locales/zh). So on the 31st no text about
# a month of 30 days has a date in it, as there is no 31 September; in other languages the day is the 1st. "3 December
# of last year" and "of next year" are both of this year: the first character is left over, and the one for year goes
# with the month. And 24年, as news write 2024, is the year 24, and not as a guess. (In Japanese, too, last year is left
# over, and 24年 is the year 24.) The README calls Chinese a partial support, and says nothing of this.
# Seen: 2024年9月 on the 30th 2024-09-30, on the 31st none / September 2024 2024-09-01 / 去年12月3日 2026-12-03 年12月3日
#       / 明年12月3日 2026-12-03 年12月3日 / 24年2月17日 0024-02-17 / Feb 17, 24 2024-02-17
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . chrono-node@2.10.3 >/dev/null
cat >read.mjs <<'JS'
import * as chrono from 'chrono-node';
const read = (language, text, today) => chrono[language].parse(text, new Date(`${today}T12:00:00`))[0];
const day = (result) => result?.start.date().toISOString().slice(0, 10) ?? 'none';
const told = (language, text) => `${text} ${day(read(language, text, '2026-03-31'))}`;
const left = (text) => `${told('zh', text)} ${read('zh', text, '2026-03-31').text}`;
const month = '2024年9月';
console.log(
  [
    `${month} on the 30th ${day(read('zh', month, '2026-03-30'))}, on the 31st ${day(read('zh', month, '2026-03-31'))}`,
    told('en', 'September 2024'),
    left('去年12月3日'),
    left('明年12月3日'),
    told('zh', '24年2月17日'),
    told('en', 'Feb 17, 24'),
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
[[ $seen == '2024年9月 on the 30th 2024-09-30, on the 31st none / September 2024 2024-09-01 / 去年12月3日 2026-12-03 年12月3日 / 明年12月3日 2026-12-03 年12月3日 / 24年2月17日 0024-02-17 / Feb 17, 24 2024-02-17' ]]
