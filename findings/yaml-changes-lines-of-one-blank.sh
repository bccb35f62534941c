#!/usr/bin/env bash
# yaml 2.9.1: a text with a line that is one blank, as texts pasted from a mail or a page have them, does not come back
# from `stringify` where it is put in double quotes over several lines, as in a flow collection or where an option asks
# for quotes: the blank is marked twice, as one behind a line end and as one before a line end, and two marks in a row
# are a backslash (doubleQuotedString, dist/stringify/stringifyString.js). By default such a text stands in a block, and
# is kept; but if one of its lines is longer than 80, and the line before the blank is indented, the block is folded and
# gains an empty line (foldedValue of blockString). The reader of js-yaml 5.5.0 agrees on every file, and what its own
# writer writes comes back. What helps: `doubleQuotedMinMultiLineLength: Infinity` and `lineWidth: 0`.
# Seen: block kept / flow "rose.\n\\\nSo" / quotes "rose.\n\\\nSo" / folded "town:\n  Leeds 5 %\n\n \nSo" / helped
#       kept,kept,kept / js-yaml kept,kept
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . yaml@2.9.1 js-yaml@5.5.0 >/dev/null
cat >write.mjs <<'JS'
import { parse, stringify } from 'yaml';
import { dump, load } from 'js-yaml';
const short = 'In most of the towns of the north rents rose.\n \nSo it was said.';
const long = `By town:\n  Leeds 5 %\n \nSo it was said${' again and again'.repeat(5)}.`;
const told = (note, written) => {
  const read = parse(written).note;
  if (load(written).note !== read) return 'the readers differ';
  return read === note ? 'kept' : JSON.stringify(read.match(/\S+\n[^]*So/)[0]);
};
const made = (note, options) => told(note, stringify({ note }, options));
const [flow, quotes] = [{ collectionStyle: 'flow' }, { defaultStringType: 'QUOTE_DOUBLE' }];
const help = { doubleQuotedMinMultiLineLength: Infinity, lineWidth: 0 };
const helped = [made(short, { ...flow, ...help }), made(short, { ...quotes, ...help }), made(long, help)];
console.log(
  [
    `block ${made(short)} / flow ${made(short, flow)} / quotes ${made(short, quotes)} / folded ${made(long)}`,
    `helped ${helped} / js-yaml ${[short, long].map((note) => told(note, dump({ note })))}`,
  ].join(' / '),
);
JS
seen=$(node write.mjs)
echo "$seen"
[[ $seen == 'block kept / flow "rose.\n\\\nSo" / quotes "rose.\n\\\nSo" / folded "town:\n  Leeds 5 %\n\n \nSo" / helped kept,kept,kept / js-yaml kept,kept' ]]
