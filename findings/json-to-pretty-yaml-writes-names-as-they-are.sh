#!/usr/bin/env bash
# json-to-pretty-yaml 1.2.2, "a node module to convert JSON to pretty YAML": values are put in quotation marks, and names
# are written as they are. A tally by region with a row "null" has one for "" instead, read with yaml 2.9.1 (YAML 1.2.2,
# 10.2: null), and by id 007 is 7 and 1e3 is 1000, so that two rows may be one; "#3" and its number are a comment, and
# the whole tally, if there is no other, is null. "- a" makes a list of it, "&a" an anchor, after which only the value
# is left, and where a name has ": ", the file cannot be read. Nothing is said. js-yaml 4 writes such names in quotation
# marks.
# Seen: null {"":5}, 007 {"7":5}, 1e3 {"1000":5}, #3 null, - a [{"a":5}], &a 5, a: b unreadable / a value null
#       {"a":"null"} / js-yaml 7 of 7 come back
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . json-to-pretty-yaml@1.2.2 yaml@2.9.1 js-yaml@4.1.1 >/dev/null
cat >write.mjs <<'JS'
import pretty from 'json-to-pretty-yaml';
import yaml from 'js-yaml';
import { parse } from 'yaml';
const read = (text) => {
  try {
    return JSON.stringify(parse(text, { logLevel: 'error' }));
  } catch {
    return 'unreadable';
  }
};
const names = ['null', '007', '1e3', '#3', '- a', '&a', 'a: b'];
const own = names.map((name) => `${name} ${read(pretty.stringify({ [name]: 5 }))}`);
const same = names.filter((name) => read(yaml.dump({ [name]: 5 })) === JSON.stringify({ [name]: 5 }));
const value = read(pretty.stringify({ a: 'null' }));
console.log(`${own.join(', ')} / a value null ${value} / js-yaml ${same.length} of ${names.length} come back`);
JS
seen=$(node write.mjs)
echo "$seen"
wanted='null {"":5}, 007 {"7":5}, 1e3 {"1000":5}, #3 null, - a [{"a":5}], &a 5, a: b unreadable'
wanted+=' / a value null {"a":"null"} / js-yaml 7 of 7 come back'
[[ $seen == "$wanted" ]]
