#!/usr/bin/env bash
# orga 4.7.1, "org-mode parser": of a deadline that comes again, <2024-02-17 Sat +1w>, or warns early, <… -2d>, there is no
# date, though the heading is a task and DEADLINE is seen; nor of one whose weekday has a letter beyond a to z, as Org
# writes it in the language of the machine: <2024-02-17 sáb>. Of <2024-02-17 Sat> and with a time there is
# one. Behind the weekday only a time is looked for, and then ">" (dist/timestamp.js), where Org's manual has repeaters
# and warnings (8.3.1, 8.3.2). The timestamp is left out without a word, so that what is due every week is due never.
# Seen: <2024-02-17 Sat> 2024-02-17 / <2024-02-17 Sat +1w> none / <2024-02-17 Sat 10:00 -2d> none / <2024-02-17 sáb> none
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . orga@4.7.1 >/dev/null
cat >read.mjs <<'JS'
import { parse } from 'orga';
const find = (node) => (node.type === 'planning' ? node : node.children?.map(find).find(Boolean));
const told = (time) => {
  const { keyword, timestamp } = find(parse(`* TODO File taxes\nDEADLINE: ${time}\n`));
  if (keyword !== 'DEADLINE') throw new Error(keyword);
  return `${time} ${timestamp?.date.toISOString().slice(0, 10) ?? 'none'}`;
};
const times = ['Sat', 'Sat +1w', 'Sat 10:00 -2d', 'sáb'].map((rest) => `<2024-02-17 ${rest}>`);
console.log(times.map(told).join(' / '));
JS
seen=$(node read.mjs)
echo "$seen"
wanted='<2024-02-17 Sat> 2024-02-17 / <2024-02-17 Sat +1w> none / <2024-02-17 Sat 10:00 -2d> none / <2024-02-17 sáb> none'
[[ $seen == "$wanted" ]]
