#!/usr/bin/env bash
# timezone-soft 1.5.2, to "interpret abbreviated and informal timezone names": "GMT+5", five hours ahead of Greenwich,
# as Karachi writes it, is Etc/GMT+5, which is five hours behind, in New York's winter: ten hours lie between them. In
# the names of the tz database the signs of the area Etc are turned round, as its file "etcetera" says, for POSIX's
# sake; "UTC+5" is rightly Etc/GMT-5, and so a text that has both ways of writing has the same hour in two zones. The
# name without its area is taken for a short form of the zone. What helps: to write UTC.
# Seen: GMT+5 Etc/GMT+5 07:00, UTC+5 Etc/GMT-5 17:00, GMT-3 Etc/GMT-3 15:00, UTC-3 Etc/GMT+3 09:00, of 12:00 UTC
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . timezone-soft@1.5.2 >/dev/null
cat >find.mjs <<'JS'
import soft from 'timezone-soft';
const noon = new Date('2024-02-17T12:00Z');
const told = ['GMT+5', 'UTC+5', 'GMT-3', 'UTC-3'].map((text) => {
  const timeZone = soft(text)[0].iana;
  return `${text} ${timeZone} ${noon.toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' })}`;
});
console.log(`${told.join(', ')}, of 12:00 UTC`);
JS
seen=$(node find.mjs)
echo "$seen"
wanted='GMT+5 Etc/GMT+5 07:00, UTC+5 Etc/GMT-5 17:00, GMT-3 Etc/GMT-3 15:00, UTC-3 Etc/GMT+3 09:00, of 12:00 UTC'
[[ $seen == "$wanted" ]]
