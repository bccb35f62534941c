#!/usr/bin/env bash
# js-quantities 1.8.0, "quantity calculation and unit conversion": an inch is a metre long where dots are counted by it.
# 300 dpi, a page as it is scanned, are 3 dots a centimetre, and not 118; 300 dots/inch, written out, are 118, and
# `eq` says that both are not the same. Every entry of the list of units is written down by its factor to the base
# units, and that of dpi is 1, with a dot and an inch beside it, which are looked at for the dimensions only ("<dpi>" in
# src/quantities/definitions.js). The furlong, fathom and league of the same list have four digits, so that a mile,
# which is 8 furlongs, is 7.99873. Nothing is said. What helps: "dots/inch".
# Seen: 300 dpi 3 dot/cm, 300 dots/inch 118.11 dot/cm, equal false / 1 mile 7.99873 furlongs
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . js-quantities@1.8.0 >/dev/null
cat >convert.cjs <<'JS'
const quantity = require('js-quantities');
const [short, long] = ['300 dpi', '300 dots/inch'].map((text) => quantity(text));
const dots = ['dpi', 'dots/inch'].map((unit) => {
  const scalar = Number(quantity(`300 ${unit}`).to('dot/cm').scalar.toFixed(2));
  return `300 ${unit} ${scalar} dot/cm`;
});
const furlongs = quantity('1 mile').to('furlong').scalar.toFixed(5);
console.log(`${dots.join(', ')}, equal ${short.eq(long)} / 1 mile ${furlongs} furlongs`);
JS
seen=$(node convert.cjs)
echo "$seen"
[[ $seen == '300 dpi 3 dot/cm, 300 dots/inch 118.11 dot/cm, equal false / 1 mile 7.99873 furlongs' ]]
