#!/usr/bin/env bash
# jmespath 0.16.0, JMESPath in JavaScript, with which command lines and tests query JSON: `to_number` of an empty text is
# 0, and of "0x1F" it is 31; by JMESPath (Built-in Functions) only what JSON has as a number is one, and all else is
# null. What is compared with < or > is compared as JavaScript does it: `[?rise < `3`]` gives the town whose rise is "2",
# a text, and those whose rise is null or is not there at all, and "5" > 3 is true, while by JMESPath (Filter
# Expressions) these are null for all that is no number, and such a town is not in the list. `length` of a thumb up is 2,
# where code points are to be counted, and `reverse` makes two halves of it that are no letters. No error is given.
# Seen: to_number "" 0, 0x1F 31 / below 3 Oslo, Bern, Roma / above 3 Kyiv / length 2 / reverse well-formed false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . jmespath@0.16.0 >/dev/null
cat >query.cjs <<'JS'
const { search } = require('jmespath');
const towns = [{ town: 'Oslo', rise: '2' }, { town: 'Bern', rise: null }, { town: 'Roma' }, { town: 'Kyiv', rise: '5' }];
const number = (text) => search(text, 'to_number(@)');
const found = (comparison) => search(towns, `[?rise ${comparison}].town`).join(', ');
const reversed = search('a👍', 'reverse(@)');
const isWellFormed = Buffer.from(reversed).toString() === reversed;
console.log(
  `to_number "" ${number('')}, 0x1F ${number('0x1F')} / below 3 ${found('< `3`')} / above 3 ${found('> `3`')}` +
    ` / length ${search('👍', 'length(@)')} / reverse well-formed ${isWellFormed}`,
);
JS
seen=$(node query.cjs)
echo "$seen"
[[ $seen == 'to_number "" 0, 0x1F 31 / below 3 Oslo, Bern, Roma / above 3 Kyiv / length 2 / reverse well-formed false' ]]
