#!/usr/bin/env bash
# kdljs 0.3.0, "a JavaScript library for the KDL Document Language": an escaped sign beyond FFFF is another one.
# "\u{1F600}", a face, is U+F600, a code point for private use, which shows as nothing or a box, and "\u{20BB7}", a sign
# of Japanese names, is U+0BB7, a Tamil letter. KDL has up to six digits there, for any Unicode scalar value (KDL 2.0.0,
# Quoted String, Escapes); here String.fromCharCode takes the last sixteen bits (src/parser/base.js), so that
# 1F600 is not even an error. Written as they are, such signs stay. A whole number above 2 to the power of 53 gets other
# last digits, and from 1e400 comes "#inf", when `format` writes the file anew. Nothing is said.
# Seen: \u{1F600} U+F600, \u{20BB7} U+BB7, 😀 U+1F600 / formatted id 9007199254740992, #inf
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . kdljs@0.3.0 >/dev/null
cat >read.cjs <<'JS'
const { format, parse } = require('kdljs');
const told = (text) => {
  const [value] = parse(`name "${text}"`).output[0].values;
  return `${text} ${[...value].map((sign) => `U+${sign.codePointAt(0).toString(16).toUpperCase()}`).join(' ')}`;
};
const numbers = format(parse('id 9007199254740993 1e400').output).trim().replace(' #', ', #');
console.log(`${['\\u{1F600}', '\\u{20BB7}', '😀'].map(told).join(', ')} / formatted ${numbers}`);
JS
seen=$(node read.cjs)
echo "$seen"
[[ $seen == '\u{1F600} U+F600, \u{20BB7} U+BB7, 😀 U+1F600 / formatted id 9007199254740992, #inf' ]]
