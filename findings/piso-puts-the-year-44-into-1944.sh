#!/usr/bin/env bash
# @0dep/piso 5.1.2, dates and intervals of ISO 8601: the years 0000 to 0099 are in the twentieth century. The ides of March
# of 0044 are in 1944, as a date, in weeks (0044-W11-4) and in days of the year, while -0044 and 0100 stay where they are:
# from -0044 to 0044 are 1988 years, and 0098/0102 is refused as an end before its beginning. The parts go to `Date.UTC`
# and `new Date` as numbers (`toDate` of ISODate, src/index.js), and these add 1900 to a year below 100. And in an interval
# of months, as from May to June, 2024-05/06, the second is the 6th of May: what is shorter than the first is taken for a
# day (parsePartialDate), though by ISO 8601 an end leaves out the higher elements that it shares with the beginning, which
# has no day here. Nothing is said. The README has it that dates are read "as declared on Wikipedia ISO 8601", where 0000
# is the year before 0001. What helps: to write ends in full.
# Seen: 0044-03-15 1944-03-15, 0044-W11-4 1944-03-16, 0100 0100-01-01, -0044-03-15 -000044-03-15 / -0044/0044 to
#       1944-01-01 / 2024-05/06 to 2024-05-06, 2024-05/2024-06 to 2024-06-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @0dep/piso@5.1.2 >/dev/null
cat >read.mjs <<'JS'
import { getDate, parseInterval } from '@0dep/piso';
const day = (date) => date.toISOString().split('T')[0];
const read = (text) => `${text} ${day(getDate(text, true))}`;
const end = (text) => `${text} to ${day(parseInterval(text, true).getExpireAt())}`;
const dates = ['0044-03-15', '0044-W11-4', '0100', '-0044-03-15'].map(read).join(', ');
console.log([dates, end('-0044/0044'), ['2024-05/06', '2024-05/2024-06'].map(end).join(', ')].join(' / '));
JS
seen=$(node read.mjs)
echo "$seen"
wanted='0044-03-15 1944-03-15, 0044-W11-4 1944-03-16, 0100 0100-01-01, -0044-03-15 -000044-03-15'
wanted+=' / -0044/0044 to 1944-01-01 / 2024-05/06 to 2024-05-06, 2024-05/2024-06 to 2024-06-01'
[[ $seen == "$wanted" ]]
