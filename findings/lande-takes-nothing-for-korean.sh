#!/usr/bin/env bash
# lande 1.0.10, "a tiny neural network for natural language detection" of 50 languages: what has no letter that it
# knows is Korean, with certainty: an empty text with 1, "2024" with 1, and so a cell of a table with a number in it. A
# script that none of the 50 is written in gets a language of another, and nearly as surely: Thai is Korean or Japanese,
# Amharic Korean, Khmer Chinese. The README has the 50 languages, and nothing of what comes of others: where no input of
# the network is set, what is left is what it says of nothing. franc 6.2.0 says "und", undetermined, of what it cannot
# tell. What helps: to ask first whether there are letters, and of which script.
# Seen: "" kor 1, "2024" kor 1, "ไทย" kor 1, "አማርኛ ቋንቋ" kor 0.92, "វាថ្លៃណាស់" cmn 0.78 / franc und und tha amh khm
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . lande@1.0.10 franc@6.2.0 >/dev/null
cat >detect.mjs <<'JS'
import { franc } from 'franc';
import lande from 'lande';
const texts = ['', '2024', 'ไทย', 'አማርኛ ቋንቋ', 'វាថ្លៃណាស់'];
const own = texts.map((text) => {
  const [[language, score]] = lande(text);
  return `"${text}" ${language} ${Number(score.toFixed(2))}`;
});
console.log(`${own.join(', ')} / franc ${texts.map((text) => franc(text, { minLength: 1 })).join(' ')}`);
JS
seen=$(node detect.mjs)
echo "$seen"
[[ $seen == '"" kor 1, "2024" kor 1, "ไทย" kor 1, "አማርኛ ቋንቋ" kor 0.92, "វាថ្លៃណាស់" cmn 0.78 / franc und und tha amh khm' ]]
