#!/usr/bin/env bash
# date-fns 4.4.0: what `format` writes in a language, `parse` reads in the same language as another date. In Portuguese
# (pt), Romanian, Arabic, Hindi, Telugu and Kannada a year with the mark of our era, as in "2024 d.C.", is 2024 before
# Christ. A language has two lists of patterns: one takes a word, the other tells which it is. Where the second does not
# know the word, the era is undefined (buildMatchFn, locale/_lib/buildMatchFn.js), and all but 1 is before Christ (`set`
# of YearParser.js, parse/_lib/parsers). Months and quarters are told by a beginning or an end that others have,
# too: in Kazakh four months are January, in Armenian three; in Kurdish, what no other pattern knows is December, as its
# own begins with a bar (locale/ckb/_lib/match.js). By the guide for locales `match` "contains functions to parse date
# values. Required by `parse`". In Spanish all are kept. (In Chinese the year 44 before Christ is one of our era: pull
# request 4316 of date-fns/date-fns.)
# Seen: pt 2024 d.C. = 2024 BC / ro 2024 D.C. = 2024 BC / ar 2024 ب.م. = 2024 BC / hi 2024 ईस्वी = 2024 BC
#       / te 2024 క్రీ.శ. = 2024 BC / kn 2024 ಕ್ರಿ.ಶ = 2024 BC / es 2024 DC = 2024 AD
#       / hy 1,2,3,4,5,1,1,8,9,10,11,12 / kk 1,2,3,4,5,5,7,8,1,1,1,12 / ckb 12,2,3,4,5,6,7,8,12,12,12,12
#       / es 1,2,3,4,5,6,7,8,9,10,11,12 / vi quarters 1,1,1,4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . date-fns@4.4.0 >/dev/null
cat >read.mjs <<'JS'
import { format, parse } from 'date-fns';
import * as locales from 'date-fns/locale';
const again = (date, pattern, locale) => parse(format(date, pattern, { locale }), pattern, new Date(0), { locale });
const months = Array.from({ length: 12 }, (_, month) => new Date(2024, month, 9));
const era = (name) => {
  const [date, locale] = [months[1], locales[name]];
  return `${name} ${format(date, 'y G', { locale })} = ${format(again(date, 'd MMMM y G', locale), 'y G')}`;
};
const month = (name) => `${name} ${months.map((date) => again(date, 'd MMMM y', locales[name]).getMonth() + 1)}`;
const quarters = [0, 3, 6, 9].map((at) => format(again(months[at], 'QQQQ y', locales.vi), 'Q'));
const eras = ['pt', 'ro', 'ar', 'hi', 'te', 'kn', 'es'].map(era);
console.log([...eras, ...['hy', 'kk', 'ckb', 'es'].map(month), `vi quarters ${quarters}`].join(' / '));
JS
seen=$(node read.mjs)
echo "$seen"
wanted='pt 2024 d.C. = 2024 BC / ro 2024 D.C. = 2024 BC / ar 2024 ب.م. = 2024 BC / hi 2024 ईस्वी = 2024 BC'
wanted+=' / te 2024 క్రీ.శ. = 2024 BC / kn 2024 ಕ್ರಿ.ಶ = 2024 BC / es 2024 DC = 2024 AD'
wanted+=' / hy 1,2,3,4,5,1,1,8,9,10,11,12 / kk 1,2,3,4,5,5,7,8,1,1,1,12 / ckb 12,2,3,4,5,6,7,8,12,12,12,12'
wanted+=' / es 1,2,3,4,5,6,7,8,9,10,11,12 / vi quarters 1,1,1,4'
[[ $seen == "$wanted" ]]
