#!/usr/bin/env bash
# compromise-dates 3.9.0, which finds the dates that a text names: "at the end of 2023" is 31 December 2024, if today is
# in 2024, and "at the beginning of 2023" is all of 2024; "by the end of 2023" goes from today to the end of 2024. "End
# of 2023", without its preposition, is right. "Between 3 and 5 March 2024" is the 5th, "3 to 5 March 2024" the 1st of
# the month, which the text does not name, and "spring 2023" ends with April, as every season has two months, so that 15
# May is in none. 30 February is the 29th. Nothing is said of it.
# Seen: at the end of 2023 2024-12-31, at the beginning of 2023 2024-01-01 to 2024-12-31, end of 2023 2023-12-31, between 3
#       and 5 March 2024 2024-03-05, 3 to 5 March 2024 2024-03-01, spring 2023 2023-03-01 to 2023-04-30, Feb 30 2024
#       2024-02-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . compromise@14.17.0 compromise-dates@3.9.0 >/dev/null
cat >read.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
const texts = ['at the end of 2023', 'at the beginning of 2023', 'end of 2023', 'between 3 and 5 March 2024'];
texts.push('3 to 5 March 2024', 'spring 2023', 'Feb 30 2024');
const told = texts.map((text) => {
  const [{ start, end }] = nlp(text).dates({ today: '2024-02-17', timezone: 'UTC' }).get();
  const days = [start, end].map((time) => time.slice(0, 10));
  return `${text} ${[...new Set(days)].join(' to ')}`;
});
console.log(told.join(', '));
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='at the end of 2023 2024-12-31, at the beginning of 2023 2024-01-01 to 2024-12-31, end of 2023 2023-12-31, between 3'
wanted+=' and 5 March 2024 2024-03-05, 3 to 5 March 2024 2024-03-01, spring 2023 2023-03-01 to 2023-04-30, Feb 30 2024'
wanted+=' 2024-02-29'
[[ $seen == "$wanted" ]]
