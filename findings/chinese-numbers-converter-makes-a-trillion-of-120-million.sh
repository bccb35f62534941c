#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1, which "converts Chinese numbers into an Arabic Number", the largest sign being 亿: a
# number with 亿 that goes on to 万, as nearly every population or sum above a hundred million does, is thousands of
# times as much. 一亿二千万, 120 million, is 1000020000000, and 十四亿一千万, 1410 million, is 14000010000000. What stands before
# the last 万, here 一亿二千, is taken for the number of ten thousands, 亿 included, and multiplied (toInteger,
# chinese-numbers.js), while in Chinese a 万 behind 亿 begins anew. `toArabicString` writes such numbers into a text. Of
# 亿 alone the number is right, as in the README, whose list of "possible unexpected results" does not have this one.
# Nothing is said. nzh 1.0.14 reads it, but has 0 for 两百, the usual word for two hundred, as for whatever it does not
# know. chinese-parseint2 2.0.6 reads both. What helps: that one.
# Seen: 一亿 100000000, 一亿二千万 1000020000000, 十四亿一千万 14000010000000 / text 共1000020000000人 / nzh 120000000, 两百 0 /
#       chinese-parseint2 120000000, 200
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . chinese-numbers-converter@2.3.1 nzh@1.0.14 chinese-parseint2@2.0.6 >/dev/null
cat >read.cjs <<'JS'
const ChineseNumber = require('chinese-numbers-converter');
const { chinese_parseInt: parse } = require('chinese-parseint2');
const { cn } = require('nzh');
const numbers = ['一亿', '一亿二千万', '十四亿一千万'];
console.log(
  [
    numbers.map((number) => `${number} ${new ChineseNumber(number).toInteger()}`).join(', '),
    `text ${new ChineseNumber('共一亿二千万人').toArabicString()}`,
    `nzh ${cn.decodeS('一亿二千万')}, 两百 ${cn.decodeS('两百')}`,
    `chinese-parseint2 ${parse('一亿二千万')}, ${parse('两百')}`,
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='一亿 100000000, 一亿二千万 1000020000000, 十四亿一千万 14000010000000 / text 共1000020000000人'
wanted+=' / nzh 120000000, 两百 0 / chinese-parseint2 120000000, 200'
[[ $seen == "$wanted" ]]
