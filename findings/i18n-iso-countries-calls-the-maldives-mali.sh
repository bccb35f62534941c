#!/usr/bin/env bash
# i18n-iso-countries 7.14.0, "i18n for ISO 3166-1 country codes", has Dhivehi, the language of the Maldives, among its
# languages: there MV, the Maldives, has the name of Mali, ML that of Malta, MW, Malawi, that of Malaysia, MS,
# Montserrat, that of Morocco, MD, Moldova, that of Monaco, and MC, Monaco, that of Mongolia, letter for letter: of each
# the name of the next in the English alphabet (langs/dv.json). So the code of the name of Malaysia is MW, that of
# Morocco MS, and that of Mongolia MC, as the first of two wins. In Turkmen IQ is Eýran, which is Iran (CLDR, and the
# `Intl` of Node, have Yrak for Iraq and Eýran for IR); IR is "Iran". Nothing is said.
# Seen: MV މާލީ, ML މޯލްޓާ, MD މޮނާކޯ / MY މެލޭޝިޔާ is MW, MN މޮންގޯލިއާ is MC, MA މޮރޮކޯ is MS / tk IQ Eýran, Intl Yrak, Eýran is IR
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . i18n-iso-countries@7.14.0 >/dev/null
cat >name.cjs <<'JS'
const countries = require('i18n-iso-countries');
for (const language of ['dv', 'tk']) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
const name = (code, language = 'dv') => countries.getName(code, language);
const back = (code) => `${code} ${name(code)} is ${countries.getAlpha2Code(name(code), 'dv')}`;
const intl = new Intl.DisplayNames('tk', { type: 'region' });
console.log(
  [
    ['MV', 'ML', 'MD'].map((code) => `${code} ${name(code)}`).join(', '),
    ['MY', 'MN', 'MA'].map(back).join(', '),
    `tk IQ ${name('IQ', 'tk')}, Intl ${intl.of('IQ')}, ${intl.of('IR')} is IR`,
  ].join(' / '),
);
JS
seen=$(node name.cjs)
echo "$seen"
wanted='MV މާލީ, ML މޯލްޓާ, MD މޮނާކޯ / MY މެލޭޝިޔާ is MW, MN މޮންގޯލިއާ is MC, MA މޮރޮކޯ is MS'
wanted+=' / tk IQ Eýran, Intl Yrak, Eýran is IR'
[[ $seen == "$wanted" ]]
