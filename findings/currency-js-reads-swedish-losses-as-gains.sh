#!/usr/bin/env bash
# currency.js 2.0.4 and accounting 0.4.1, which read sums of money with the separators they are told: what `Intl` of
# Node and of browsers writes for a loss in Swedish, Norwegian, Finnish, Slovenian, Croatian, Lithuanian, Estonian and
# Basque is read as a gain. These languages have the minus sign, U+2212 (CLDR), and not the hyphen, and every sign that
# is no digit, hyphen, parenthesis or decimal is left out (parse in dist/currency.js; unformat in accounting.js), so
# that the sum of a loss and as large a gain is twice the gain. 1e3, a thousand in JSON and CSV, is 13 in either. numbro
# 2.5.0 has undefined for the former, which is seen. What helps: to put a hyphen for U+2212 first.
# Seen: sv -5,5 is 5.5 and 5.5, fi -5,5 is 5.5 and 5.5, hr -5,5 is 5.5 and 5.5, de -5,5 is -5.5 and -5.5 / 1e3 13 13 / numbro
#       undefined
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . currency.js@2.0.4 accounting@0.4.1 numbro@2.5.0 >/dev/null
cat >read.cjs <<'JS'
const accounting = require('accounting');
const currency = require('currency.js');
const numbro = require('numbro');
const told = ['sv', 'fi', 'hr', 'de'].map((language) => {
  const written = new Intl.NumberFormat(language).format(-5.5);
  const read = currency(written, { decimal: ',', separator: '.' }).value;
  return `${language} -5,5 is ${read} and ${accounting.unformat(written, ',')}`;
});
const thousand = `1e3 ${currency('1e3').value} ${accounting.unformat('1e3')}`;
console.log(`${told.join(', ')} / ${thousand} / numbro ${numbro.unformat('\u22125')}`);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='sv -5,5 is 5.5 and 5.5, fi -5,5 is 5.5 and 5.5, hr -5,5 is 5.5 and 5.5, de -5,5 is -5.5 and -5.5 / 1e3 13 13'
wanted+=' / numbro undefined'
[[ $seen == "$wanted" ]]
