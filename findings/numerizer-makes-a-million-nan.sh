#!/usr/bin/env bash
# numerizer 0.0.4, "Parse numbers in natural language from strings", a port of that of Ruby's Chronic: with an article, a
# round number is "aNaN", and the letter stays. "a million people" is "aNaN people", "a few hundred" "a fewNaN", "half a
# million" has the mark <frac> of its inside in it. "nineteen eighty four" is 103, and "twenty twenty four" 44, as
# neighbours of two digits are added up; "the twenty-first century" is "the 20-first century", and "no one knows" is "no
# 1 knows". "one million" and "two hundred and fifty thousand" are right. Nothing is said.
# Seen: aNaN people / a fewNaN / <frac>2 aNaN / 103 / 44 / the 20-first century / no 1 knows / 1000000 / 250000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . numerizer@0.0.4 >/dev/null
seen=$(node -e '
const numerizer = require("numerizer");
const texts = [
  "a million people",
  "a few hundred",
  "half a million",
  "nineteen eighty four",
  "twenty twenty four",
  "the twenty-first century",
  "no one knows",
  "one million",
  "two hundred and fifty thousand",
];
console.log(texts.map((text) => numerizer(text)).join(" / "));
')
echo "$seen"
wanted='aNaN people / a fewNaN / <frac>2 aNaN / 103 / 44 / the 20-first century / no 1 knows / 1000000 / 250000'
[[ $seen == "$wanted" ]]
