#!/usr/bin/env bash
# compromise 14.17.0, "modest natural language processing", which reads numbers in words and in figures: in "10k
# people" the number is 10, in "$1.2bn" 1.2 and in "3.5m users" 3.5, and nothing shows that a letter stood behind, while
# "20 thousand" and "$1.2 billion" are right. "-5" and "−5" are 5, and "minus 5" is -5. "One and a half million" is a
# million, and "nineteen eighty-four", as a year is said, is the three numbers 19, 80 and 4. So whoever sums or compares
# what a text says has a thousandth, or a gain for a loss.
# Seen: 10k people 10, $1.2bn 1.2, 3.5m users 3.5, -5 5, minus 5 -5, one and a half million 1000000, nineteen eighty-four
#       19 80 4, 20 thousand 20000, $1.2 billion 1200000000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . compromise@14.17.0 >/dev/null
cat >read.mjs <<'JS'
import nlp from 'compromise';
const texts = ['10k people', '$1.2bn', '3.5m users', '-5', 'minus 5', 'one and a half million', 'nineteen eighty-four'];
texts.push('20 thousand', '$1.2 billion');
console.log(texts.map((text) => `${text} ${nlp(text).numbers().get().join(' ')}`).join(', '));
JS
seen=$(node read.mjs)
echo "$seen"
wanted='10k people 10, $1.2bn 1.2, 3.5m users 3.5, -5 5, minus 5 -5, one and a half million 1000000, nineteen eighty-four'
wanted+=' 19 80 4, 20 thousand 20000, $1.2 billion 1200000000'
[[ $seen == "$wanted" ]]
