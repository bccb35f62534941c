#!/usr/bin/env bash
# node-ical 0.26.1, a "feature-rich" parser of iCalendar: what stands in quotation marks or behind a backslash, and
# should stay together, does not. Of the attendee "Li; Ming" the name is `"Li`, as parameters are split at every
# semicolon, though the line before was matched with quotation marks (RFC 5545, 3.1). A category "Rents\, wages" is two,
# "Rents\" and "wages" (3.8.1.2), while in RESOURCES it is one. A title `"A" and "B"` has lost its outer quotation
# marks, which mean nothing in a text, and C:\\new, by 3.3.11 the folder C:\new, has a line end in it, for the
# backslashes are read in two steps. In a line that has the letters TZID= anywhere, every quotation mark is gone
# (ical.js of the package; 0.27.2, for Node 22, has the categories right and nothing else of it). The library ical.js
# 2.2.1 reads all of them.
# Seen: name "Li, categories Rents\|wages|Housing, title A" and "B, text C:\¶ew, "TZID= is set" TZID= is set / ical.js
#       Li; Ming, Rents, wages|Housing, "A" and "B", C:\new, "TZID= is set"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . node-ical@0.26.1 ical.js@2.2.1 >/dev/null
cat >read.mjs <<'JS'
import ical from 'node-ical';
import ICAL from 'ical.js';
const calendar = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20240101T000000Z'],
  'DTSTART;VALUE=DATE:20240217',
  'SUMMARY:"A" and "B"',
  'DESCRIPTION:C:\\\\new',
  'LOCATION:"TZID= is set"',
  'CATEGORIES:Rents\\, wages,Housing',
  'ATTENDEE;CN="Li; Ming":mailto:li@example.org',
  ...['END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');
const event = Object.values(ical.sync.parseICS(calendar)).find(({ type }) => type === 'VEVENT');
const other = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent');
const value = (name) => other.getFirstPropertyValue(name);
const own = [
  `name ${event.attendee.params.CN}`,
  `categories ${event.categories.join('|')}`,
  `title ${event.summary}`,
  `text ${event.description.replace('\n', '¶')}`,
  `"TZID= is set" ${event.location}`,
];
const read = [
  other.getFirstProperty('attendee').getFirstParameter('cn'),
  other.getFirstProperty('categories').getValues().join('|'),
  ...['summary', 'description', 'location'].map(value),
];
console.log(`${own.join(', ')} / ical.js ${read.join(', ')}`);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='name "Li, categories Rents\|wages|Housing, title A" and "B, text C:\¶ew, "TZID= is set" TZID= is set'
wanted+=' / ical.js Li; Ming, Rents, wages|Housing, "A" and "B", C:\new, "TZID= is set"'
[[ $seen == "$wanted" ]]
