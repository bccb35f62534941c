#!/usr/bin/env bash
# wtf_wikipedia 10.4.2, made to "properly resolve dynamic templates like {{CURRENTMONTH}} and {{CONVERT ..}}": in the
# plain text of a page, numbers are others. {{val|5.3|e=6|u=m}}, which Wikipedia shows as 5.3 times ten to the sixth
# metres, is 5.3 m, as `e` is not looked at and the margin of error, {{val|1.2|0.3}}, is not either; 3{{e|8}} is 3, and
# {{minus}}5 is 5. Of {{convert|3|x|5|m}} there is "3 x" and of {{convert|6|ft|2|in|m}} six feet, since a second number
# is known behind "to" and a hyphen alone. Whoever was born on 17 February 1990 is 34 on 16 February 2024 ({{age}}).
# That templates it does not know are left out, of which {{langx}}, Wikipedia's way to write a foreign word since 2024,
# is one, its README suggests by their number; these are parts of numbers, and most of them it does know
# (text-only/functions.js). Nothing is said. What helps: `wtf.extend`, with templates of one's own.
# Seen: 5.3 m / 1.2 / 3 m / 5 / 3 x / 6 ft / 34 / renta, langx nothing
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . wtf_wikipedia@10.4.2 >/dev/null
cat >read.mjs <<'JS'
import wtf from 'wtf_wikipedia';
const text = (wiki) => wtf(`a ${wiki} b`).text().slice(2, -2).trim();
const known = [
  '{{val|5.3|e=6|u=m}}',
  '{{val|1.2|0.3}}',
  '3{{e|8}} m',
  '{{minus}}5',
  '{{convert|3|x|5|m}}',
  '{{convert|6|ft|2|in|m}}',
  '{{age|1990|2|17|2024|2|16}}',
];
console.log(
  [
    ...known.map(text),
    `${text('{{lang-es|renta}}')}, langx ${text('{{langx|es|renta}}') || 'nothing'}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='5.3 m / 1.2 / 3 m / 5 / 3 x / 6 ft / 34 / renta, langx nothing'
[[ $seen == "$wanted" ]]
