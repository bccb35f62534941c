#!/usr/bin/env bash
# @iarna/toml 3.0.0, "Better TOML parsing and stringifying all in that familiar JSON interface": a whole number one above
# the largest of 64 bits is the smallest below nought, 18446744073709551617 is 1, and 2 to the power of 68, less 1, in
# hexadecimal digits, is -1. TOML (1.0.0, Integer) has an error for what "cannot be represented losslessly"; here it is
# cut with BigInt.asIntN. `stringify` of a list in which an object comes first and then a number or a text writes
# tables for all of them: the number is an empty object, and the text one whose letters are its keys, by number. That
# lists may be mixed is what TOML 1.0 brought, and with the number first they are right. toml 5.0.1 refuses the numbers.
# Seen: 9223372036854775808 -9223372036854775808, 18446744073709551617 1, 0xFFFFFFFFFFFFFFFFF -1 / [{"id":1},2,"no"]
#       [{"id":1},{},{"0":"n","1":"o"}], [2,{"id":1}] [2,{"id":1}] / toml error
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @iarna/toml@3.0.0 toml@5.0.1 >/dev/null
cat >read.mjs <<'JS'
import TOML from '@iarna/toml';
import other from 'toml';
const numbers = ['9223372036854775808', '18446744073709551617', '0xFFFFFFFFFFFFFFFFF'];
const read = numbers.map((number) => `${number} ${TOML.parse(`id = ${number}`).id}`);
const back = (list) => `${JSON.stringify(list)} ${JSON.stringify(TOML.parse(TOML.stringify({ list })).list)}`;
let refused = 'no error';
try {
  other.parse(`id = ${numbers[0]}`);
} catch {
  refused = 'error';
}
console.log(`${read.join(', ')} / ${back([{ id: 1 }, 2, 'no'])}, ${back([2, { id: 1 }])} / toml ${refused}`);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='9223372036854775808 -9223372036854775808, 18446744073709551617 1, 0xFFFFFFFFFFFFFFFFF -1'
wanted+=' / [{"id":1},2,"no"] [{"id":1},{},{"0":"n","1":"o"}], [2,{"id":1}] [2,{"id":1}] / toml error'
[[ $seen == "$wanted" ]]
