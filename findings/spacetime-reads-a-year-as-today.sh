#!/usr/bin/env bash
# spacetime 7.15.0, to "figure-out dates across timezones": '1984' is the day of today, in 1984. The README has it that
# a year "assumes Jan 1st", with '2030' as its example and 'January' as its month; a month, '1984-05' or 'May 1984', is
# its first day. So the same file of years is counted by month, and stands before or after '1984-05', in another way on
# another day. '44 BC', with its era, is the astronomical year -44, which is 45 BC, as there is a year 0 in ISO 8601,
# and its month and day are those of today, too. Nothing is said. What helps: to write '1984-01-01'.
# Seen: 1984 month and day of today, 1984-05 05-01, May 1984 05-01 / 44 BC -000044
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . spacetime@7.15.0 >/dev/null
cat >read.cjs <<'JS'
const spacetime = require('spacetime');
// Today is 14 July, whenever this is run.
const RealDate = Date;
const now = RealDate.UTC(2026, 6, 14, 12);
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length ? parts : [now]));
  }
  static now() {
    return now;
  }
};
const day = (text) => spacetime(text, 'UTC').iso().slice(5, 10);
const today = day('1984') === '07-14' ? 'month and day of today' : day('1984');
const months = ['1984-05', 'May 1984'].map((text) => `${text} ${day(text)}`).join(', ');
console.log(`1984 ${today}, ${months} / 44 BC ${spacetime('44 BC', 'UTC').iso().slice(0, 7)}`);
JS
seen=$(node read.cjs)
echo "$seen"
[[ $seen == '1984 month and day of today, 1984-05 05-01, May 1984 05-01 / 44 BC -000044' ]]
