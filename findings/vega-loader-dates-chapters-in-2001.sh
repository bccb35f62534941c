#!/usr/bin/env bash
# vega-loader 5.1.3, with which Vega reads CSV: with `parse: 'auto'` a column of labels that end in a small number is
# one of dates. "chapter 1" and "chapter 2" are January and February 2001, "Li 5" and "Wu 6" May and June, and the label
# is gone; "room 101" is in the year 101. With a 13th label all of them are texts. A column is of dates if each cell is
# one for Date.parse (typeTests of src/type.js), and in Node and Chrome that takes the last word for a month, and passes
# over the others. 1.10 is 1.1 and 007 is 7, and a cell of one blank, beside numbers, is 0. The documentation says that
# types are inferred, and not how. What helps: to name the types.
# Seen: chapter 1, chapter 2 2001-01, 2001-02 / Li 5, Wu 6 2001-05, 2001-06 / room 101 0101-01 / chapter 1, chapter 13
#       texts / a blank, 5 0, 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . vega-loader@5.1.3 >/dev/null
cat >read.mjs <<'JS'
import { read } from 'vega-loader';
const written = (cell) => (Math.abs(cell) < 10 ? cell : new Date(cell).toISOString().slice(0, 7));
const told = (...labels) => {
  const cells = read(['a', ...labels].join('\n'), { type: 'csv', parse: 'auto' }).map(({ a }) => a);
  const isText = cells.every((cell) => typeof cell === 'string');
  return `${labels.join(', ').replace(/^ ,/, 'a blank,')} ${isText ? 'texts' : cells.map(written).join(', ')}`;
};
console.log(
  [
    told('chapter 1', 'chapter 2'),
    told('Li 5', 'Wu 6'),
    told('room 101'),
    told('chapter 1', 'chapter 13'),
    told(' ', '5'),
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='chapter 1, chapter 2 2001-01, 2001-02 / Li 5, Wu 6 2001-05, 2001-06 / room 101 0101-01'
wanted+=' / chapter 1, chapter 13 texts / a blank, 5 0, 5'
[[ $seen == "$wanted" ]]
