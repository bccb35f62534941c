#!/usr/bin/env bash
# any-date-parser 2.2.4: told that a date is Japanese, it reads 2021-01-28, and every other day of that month, as the 2nd of
# January 2001, and 2021/01/28 as the 2nd of August 2021, where days up to the 10th come out right. It asks Intl for the
# names of the months (`{ month: 'short' }`, parts of type "month"), and Japanese has none: the part is "1", the character
# for "month" a literal beside it. So 1 to 12 count as names, patterns with names come before those with numbers, and no
# pattern has to begin where the text does. The names of dates in full style are looked through for such numbers, these
# are not (index.mjs, behind "medium"). In Chinese the name has its character, yet November and December with a weekday
# behind are January and February, for "1月" is found in "11月" first. By the README all locales of Intl are supported but
# those from right to left. Alike on Node 20, 22 and 26.
# Seen: ja 2021-01-28 2001-01-02 / ja 2021/01/28 2021-08-02 / ja 2021/01/05 2021-01-05 / en 2021-01-28 2021-01-28
#       / zh 2021年10月5日星期二 2021-10-05 / zh 2021年11月5日星期五 2021-01-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . any-date-parser@2.2.4 >/dev/null
seen=$(node -e '
const { default: parser } = require("any-date-parser");
const read = (locale, text) => `${locale} ${text} ${parser.fromString(text, locale).toISOString().slice(0, 10)}`;
console.log(
  [
    ...["2021-01-28", "2021/01/28", "2021/01/05"].map((text) => read("ja", text)),
    read("en", "2021-01-28"),
    ...["2021年10月5日星期二", "2021年11月5日星期五"].map((text) => read("zh", text)),
  ].join(" / "),
);
')
echo "$seen"
[[ $seen == 'ja 2021-01-28 2001-01-02 / ja 2021/01/28 2021-08-02 / ja 2021/01/05 2021-01-05 / en 2021-01-28 2021-01-28 / zh 2021年10月5日星期二 2021-10-05 / zh 2021年11月5日星期五 2021-01-01' ]]
