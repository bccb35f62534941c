#!/usr/bin/env bash
# numbered 1.1.0, to "parse number strings back to a number": words that it does not know are passed over, and with them
# what they say of the number. "half a million" is a million, "three quarters" is 3, "minus five" is 5, "a dozen" is 0, the
# same as of a text without any number; and "one point two million" is 1.2, as nothing is taken behind the point but
# digits. What it writes itself it reads: "negative three" is -3. There is no error, and no way to see that a word was
# not known.
# Seen: 1000000 / 3 / 5 / 0 / 1.2 / of none 0 / negative three -3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . numbered@1.1.0 >/dev/null
seen=$(node -e '
const { parse, stringify } = require("numbered");
const texts = ["half a million", "three quarters", "minus five", "a dozen", "one point two million"];
const own = stringify(-3);
console.log([...texts.map((text) => parse(text)), `of none ${parse("nobody")}`, `${own} ${parse(own)}`].join(" / "));
')
echo "$seen"
[[ $seen == '1000000 / 3 / 5 / 0 / 1.2 / of none 0 / negative three -3' ]]
