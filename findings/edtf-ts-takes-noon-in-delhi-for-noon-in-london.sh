#!/usr/bin/env bash
# @edtf-ts/core 0.4.2, EDTF with "temporal reasoning" whose YES is to hold "definitely": a time zone is read, kept, written
# and shown, and passed over in every comparison. Noon in Delhi (+05:30) equals noon in UTC, for certain, and is after
# eight in the morning in UTC, which it is before, by an hour and a half; the same moment written in two zones is for
# certain not equal. The bounds are those of a clock in UTC (`min`). EDTF level 0 has the zone as part of a date and time,
# by ISO 8601. Nothing is said of it in the README.
# Seen: equals noon in UTC YES / after 08:00Z YES / equals 06:30Z, the same moment NO / shown February 17, 2024 at 12:00:00
#       PM +05:30
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @edtf-ts/core@0.4.2 >/dev/null
cat >compare.mjs <<'JS'
import { FuzzyDate } from '@edtf-ts/core';
const at = (time) => FuzzyDate.parse(`2024-02-17T${time}`);
const delhi = at('12:00:00+05:30');
console.log(
  [
    `equals noon in UTC ${delhi.equals(at('12:00:00Z'))}`,
    `after 08:00Z ${delhi.isAfter(at('08:00:00Z'))}`,
    `equals 06:30Z, the same moment ${delhi.equals(at('06:30:00Z'))}`,
    `shown ${delhi.format()}`,
  ].join(' / '),
);
JS
seen=$(node compare.mjs)
echo "$seen"
wanted='equals noon in UTC YES / after 08:00Z YES / equals 06:30Z, the same moment NO'
wanted+=' / shown February 17, 2024 at 12:00:00 PM +05:30'
[[ $seen == "$wanted" ]]
