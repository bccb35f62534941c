#!/usr/bin/env bash
# @citation-js/plugin-enw 0.3.0 with @citation-js/core 0.7.21, which reads the export of EndNote (.enw): an article of
# 2024 (%D) that came out on 17 February (%8), as EndNote writes the day of an issue, without its year, is from February
# of the year 17, and "Spring" there takes the year away: if there is a %8 it is read in place of %D, and not beside it
# (lib/mapping.js). So it is with "17/02". An organisation, which EndNote has with a comma at its end, is a person of
# the family "Bank,". An article in press is of the year null. Only with a year in %8, in some forms, is the date right.
# Seen: 17 February [[17,2]], Spring "Spring", 17/02 [[17,2]], February 17, 2024 "February 17, 2024", 17 February 2024
#       [[2024,2,17]] / World Bank, {"given":"World","family":"Bank,"} / in press [[null]]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @citation-js/core@0.7.21 @citation-js/plugin-enw@0.3.0 >/dev/null
cat >read.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-enw');
const read = (...lines) => new Cite(['%0 Journal Article', '%T Rents', ...lines, ''].join('\n')).data[0];
const date = ({ issued }) => JSON.stringify(issued['date-parts'] ?? issued.raw);
const days = ['17 February', 'Spring', '17/02', 'February 17, 2024', '17 February 2024'];
const told = days.map((day) => `${day} ${date(read('%D 2024', `%8 ${day}`))}`).join(', ');
const [author] = read('%A World Bank,', '%D 2024').author;
console.log(`${told} / World Bank, ${JSON.stringify(author)} / in press ${date(read('%D in press'))}`);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='17 February [[17,2]], Spring "Spring", 17/02 [[17,2]], February 17, 2024 "February 17, 2024", 17 February 2024'
wanted+=' [[2024,2,17]] / World Bank, {"given":"World","family":"Bank,"} / in press [[null]]'
[[ $seen == "$wanted" ]]
