#!/usr/bin/env bash
# ts-ics 2.4.6, which reads and writes iCalendar and "aims to be fully RFC 5545 compliant": of two lines of CATEGORIES,
# COMMENT or ATTACH, which RFC 5545 lets an event have "more than once", only the last is left. "Prices, rents" is one
# category when it is given, is written without the backslash before its comma, and read as two; with the backslash,
# from others, it is cut at the same place and keeps it. Names of properties and parameters are read in capitals only,
# while by 2 of the RFC "all names of properties, property parameters" are case-insensitive: of `summary:` and
# `dtstart:` nothing is read, an event without title and day is none the less one, and with `tzid=Europe/Madrid` ten
# o'clock is ten o'clock in Greenwich. Nothing is said, and there is no error but by a schema of one's own. ical.js
# 2.2.1 reads the same file right.
# Seen: ts-ics categories Madrid; comment two; written CATEGORIES:Prices, rents, read Prices+ rents, escaped Prices\+
#       rents / lower case {}, tzid 10:00Z, TZID 09:00Z / ical.js categories Prices, rents+Spain+Madrid, lower case
#       Rents
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . ts-ics@2.4.6 ical.js@2.2.1 >/dev/null
cat >read.mjs <<'JS'
import ICAL from 'ical.js';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
const calendar = (...lines) => {
  const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20240217T100000Z', ...lines, 'END:VEVENT'];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...event, 'END:VCALENDAR', ''].join('\r\n');
};
const read = (text) => convertIcsCalendar(undefined, text).events[0];
const start = 'DTSTART:20240217T100000Z';
const several = calendar(start, 'CATEGORIES:Prices\\, rents,Spain', 'CATEGORIES:Madrid', 'COMMENT:one', 'COMMENT:two');
const small = calendar('summary:Rents', 'dtstart:20240217T100000Z');
const given = {
  uid: '1',
  stamp: { date: new Date(0) },
  start: { date: new Date(0) },
  end: { date: new Date(1e6) },
  summary: 'Rents',
  categories: ['Prices, rents'],
};
const written = generateIcsCalendar({ version: '2.0', prodId: 'x', events: [given] });
const { categories, comment } = read(several);
const { uid, stamp, ...rest } = read(small);
const time = (line) => `${read(calendar(line)).start.date.toISOString().slice(11, 16)}Z`;
const byICAL = (text) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
console.log(
  [
    `ts-ics categories ${categories.join('+')}; comment ${comment}; written ${written.match(/CATEGORIES:.*/)[0]}, ` +
      `read ${read(written).categories.join('+')}, escaped ${read(calendar('CATEGORIES:Prices\\, rents')).categories.join('+')}`,
    `lower case ${JSON.stringify(rest)}, tzid ${time('DTSTART;tzid=Europe/Madrid:20240217T100000')}, ` +
      `TZID ${time('DTSTART;TZID=Europe/Madrid:20240217T100000')}`,
    `ical.js categories ${byICAL(several).getAllProperties('categories').flatMap((line) => line.getValues()).join('+')}, ` +
      `lower case ${byICAL(small).getFirstPropertyValue('summary')}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='ts-ics categories Madrid; comment two; written CATEGORIES:Prices, rents, read Prices+ rents, escaped Prices\+ rents'
wanted+=' / lower case {}, tzid 10:00Z, TZID 09:00Z'
wanted+=' / ical.js categories Prices, rents+Spain+Madrid, lower case Rents'
[[ $seen == "$wanted" ]]
