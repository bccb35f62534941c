#!/usr/bin/env bash
# uDSV 0.7.3: `inferSchema` takes the type of a column from one cell: the last that is filled among the first nine rows
# (guessType, dist/uDSV.cjs.js; the README says "Schema inference and value typing" and no more). If it reads as t, f, y, n,
# yes, no, true or false in any letters, the column is boolean, and every cell that is not the same kind of yes is false: a
# column of country codes with Norway in the ninth row has lost them all, and "unknown" is false from then on. If it reads
# as a number, what does not is NaN. Nothing is said, and no other row of the file is looked at.
# Seen: Norway ninth false,false,false / Norway tenth SE,NO,DK / yes or unknown true,false,false / pages 1,2,NaN
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . udsv@0.7.3 >/dev/null
seen=$(node -e '
const { inferSchema, initParser } = require("udsv");
// The last three values of a column that begins with so many cells alike.
const read = (count, cell, ...more) => {
  const cells = [...Array(count).fill(cell), ...more];
  const text = ["id,cell", ...cells.map((one, at) => `row-${at},${one}`)].join("\n");
  return String(initParser(inferSchema(text)).typedObjs(text).map(({ cell }) => cell).slice(-3));
};
console.log(
  `Norway ninth ${read(8, "SE", "NO", "DK")} / Norway tenth ${read(9, "SE", "NO", "DK")} /`,
  `yes or unknown ${read(9, "yes", "unknown", "Yes")} / pages ${read(9, "1", "2", "iv")}`,
);
')
echo "$seen"
[[ $seen == 'Norway ninth false,false,false / Norway tenth SE,NO,DK / yes or unknown true,false,false / pages 1,2,NaN' ]]
