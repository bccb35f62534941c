#!/usr/bin/env bash
# @markwhen/parser 1.2.0, for time lines in plain text: a decade as it is written in English, "1990s: rents rose", is an
# event of 1990 seconds, 33 minutes, that begins where the event on the line before ends, or now if there is none. As
# the end of a range it is 2000 seconds after the beginning. parseMessages, the place for what could not be read, is
# empty. The table of the documentation has amounts in "seconds"; the parser takes "s", too (SECOND_AMOUNT_REGEX,
# lib/regex.js), and any number of digits. What helps: "1990-1999: ".
# Seen: before 1980-01-01 00:00 to 1981-01-01 00:00 / rents rose 1981-01-01 00:00 to 1981-01-01 00:33 / range 1990-01-01
#       00:00 to 1990-01-01 00:33 / years 1990-01-01 00:00 to 2000-01-01 00:00 / messages 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @markwhen/parser@1.2.0 >/dev/null
cat >read.mjs <<'JS'
import { isEvent, iter, parse } from '@markwhen/parser';
const lines = ['1980: before', '1990s: rents rose', '1990 - 2000s: range', '1990-1999: years'];
const { events, parseMessages } = parse(lines);
const minute = (time) => time.slice(0, 16).replace('T', ' ');
const told = [...iter(events)]
  .map(({ eventy }) => eventy)
  .filter(isEvent)
  .map(({ firstLine, dateRangeIso: { fromDateTimeIso, toDateTimeIso } }) => {
    return `${firstLine.restTrimmed} ${minute(fromDateTimeIso)} to ${minute(toDateTimeIso)}`;
  });
console.log([...told, `messages ${parseMessages.length}`].join(' / '));
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
[[ $seen == 'before 1980-01-01 00:00 to 1981-01-01 00:00 / rents rose 1981-01-01 00:00 to 1981-01-01 00:33 / range 1990-01-01 00:00 to 1990-01-01 00:33 / years 1990-01-01 00:00 to 2000-01-01 00:00 / messages 0' ]]
