#!/usr/bin/env bash
# @donedeal0/superdiff 4.2.2, which "provides a rich and readable diff for arrays, objects, texts and coordinates": a
# date that was moved by a year is "equal", in an object, in a list and anywhere below, though the answer shows both
# dates; so are two sets and two maps with nothing in common. Two things are compared by their own keys, and these have
# none. NaN, on the other hand, has changed into itself. So of two bases in YAML that differ in nothing but the day of a
# quotation, which js-yaml reads as dates, the diff is empty, and with `showOnly` nothing is seen of it. The
# documentation names no type that cannot be compared; its types say `unknown`. And with `ignorePunctuation`, by which
# "`hello!` and `hello` are considered equal", a full stop at the end still counts. Nothing is said. What helps: to turn
# dates into texts before.
# Seen: date equal 2024-02-17>2025-02-17 / below equal / list equal / set equal / NaN updated / yaml equal, updated 0 /
#       hello! equal, rose, equal, rose. updated
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @donedeal0/superdiff@4.2.2 js-yaml@4.1.0 >/dev/null
cat >compare.mjs <<'JS'
import { getListDiff, getObjectDiff, getTextDiff } from '@donedeal0/superdiff';
import { load } from 'js-yaml';
const [old, now] = ['2024-02-17', '2025-02-17'].map((day) => new Date(day));
const { status, diff } = getObjectDiff({ seen: old }, { seen: now });
const day = (date) => date.toISOString().slice(0, 10);
const { value, previousValue } = diff[0];
const base = (year) => load(`- quote: Rents rose\n  seen: ${year}-02-17\n`);
const updated = getObjectDiff({ base: base(2024) }, { base: base(2025) }, { showOnly: { statuses: ['updated'] } });
const texts = ['hello!', 'rose,', 'rose.'].map((text) => {
  return `${text} ${getTextDiff(text, text.slice(0, -1), { ignorePunctuation: true }).status}`;
});
console.log(
  [
    `date ${status} ${day(previousValue)}>${day(value)}`,
    `below ${getObjectDiff({ a: { seen: old } }, { a: { seen: now } }).status}`,
    `list ${getListDiff([old], [now]).status}`,
    `set ${getObjectDiff({ tags: new Set(['rents']) }, { tags: new Set(['chips']) }).status}`,
    `NaN ${getObjectDiff({ share: NaN }, { share: NaN }).status}`,
    `yaml ${getListDiff(base(2024), base(2025)).status}, updated ${updated.diff.length}`,
    texts.join(', '),
  ].join(' / '),
);
JS
seen=$(node compare.mjs)
echo "$seen"
wanted='date equal 2024-02-17>2025-02-17 / below equal / list equal / set equal / NaN updated / yaml equal, updated 0'
wanted+=' / hello! equal, rose, equal, rose. updated'
[[ $seen == "$wanted" ]]
