#!/usr/bin/env bash
# parse-price 1.1.8, which "returns a Number from a localized price string": whether a comma or a point parts thousands
# is told by the last digit. $1,230 is 1230 and $1,234 is 1.234; so of ten rents in a list nine are a thousandth of
# what they are, and one is right. Where the last digit is not 0, the last sign of the two is that of decimals, with
# any number of digits behind it (getDecimalSymbol, src/index.js); if there are two of them, as in $1,234,567, which
# cannot be decimals, it is split at the first all the same, to 1.234. Issue 4 of its makers has that, for Europe, and
# is open since 2019. With a 0, a number of three decimals, as the dinar has them, is a thousand times as much: 1.250
# is 1250. A minus is left out, so that a refund is a payment. Nothing is said, and the README has only examples with
# two decimals. What helps: to write two decimals everywhere.
# Seen: $1,230 1230, $1,234 1.234, $1,234,567 1.234, ¥1,980 1980, ¥1,985 1.985, 1.250 1250, -$5.00 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . parse-price@1.1.8 >/dev/null
cat >read.cjs <<'JS'
const parsePrice = require('parse-price');
const prices = ['$1,230', '$1,234', '$1,234,567', '¥1,980', '¥1,985', '1.250', '-$5.00'];
console.log(prices.map((price) => `${price} ${parsePrice(price)}`).join(', '));
JS
seen=$(node read.cjs)
echo "$seen"
wanted='$1,230 1230, $1,234 1.234, $1,234,567 1.234, ¥1,980 1980, ¥1,985 1.985, 1.250 1250, -$5.00 5'
[[ $seen == "$wanted" ]]
