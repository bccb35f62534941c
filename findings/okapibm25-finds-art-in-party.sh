#!/usr/bin/env bash
# okapibm25 1.4.1, a "well-tested implementation of the Okapi BM25 algorithm", a "bag-of-words" ranking: what is looked
# for is no word, but a regular expression, which is counted anywhere. "art" is in "party"; for "1.5" the text with 105
# stands above the one with 1.5, as the point is any sign. How long a text is, is counted in \w, the letters a to z,
# digits and _ (dist/BM25.js): a collection in Chinese or Russian has no words, so its mean length is nought and every
# score NaN, and sorted by NaN nothing is sorted. Capital letters count, so that "Rents" is not found by "rents".
# Nothing of it is in the README.
# Seen: art 0.17 a party in the street, 0.2 art of war / 1.5 0.74 he paid 105, 0.65 pay 1.5 now / 租金 NaN 租金上涨了, NaN
#       工资下降了 / rents 0 Rents rose, 0.8 rents
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . okapibm25@1.4.1 >/dev/null
cat >rank.cjs <<'JS'
const rank = require('okapibm25').default;
const told = (word, ...texts) => {
  const scores = rank(texts, [word]);
  return `${word} ${texts.map((text, at) => `${Number(scores[at].toFixed(2))} ${text}`).join(', ')}`;
};
console.log(
  [
    told('art', 'a party in the street', 'art of war'),
    told('1.5', 'he paid 105', 'pay 1.5 now'),
    told('租金', '租金上涨了', '工资下降了'),
    told('rents', 'Rents rose', 'rents'),
  ].join(' / '),
);
JS
seen=$(node rank.cjs)
echo "$seen"
wanted='art 0.17 a party in the street, 0.2 art of war / 1.5 0.74 he paid 105, 0.65 pay 1.5 now'
wanted+=' / 租金 NaN 租金上涨了, NaN 工资下降了 / rents 0 Rents rose, 0.8 rents'
[[ $seen == "$wanted" ]]
