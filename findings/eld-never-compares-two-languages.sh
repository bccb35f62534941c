#!/usr/bin/env bash
# eld 2.1.0: `isReliable()` is meant to say no where the second language scores within 0.01 of the first, and does not:
# what it takes for the score of the second is the number of that language (isReliable in src/LanguageResult.js reads
# `results[1][0]`, and the score is `results[1][1]`). Scores lie between 0 and 1, so only the first two of the 60
# languages could ever be near. So a sentence that is the same in Czech and Slovak is reliably Slovak, and three
# sentences that are Norwegian to every reader are reliably Danish. What helps: to compare the first two of
# `getScores()`.
# Seen: sk true by 0.0003 / da true by 0.0015
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . eld@2.1.0 >/dev/null
cat >detect.mjs <<'JS'
import { eld } from 'eld/extrasmall';
const texts = [
  'Problém je v tom, že nemám čas.',
  'Det er en god dag i dag. Vi skal hjem til dem som bor der. Han sier at det er fint å være her.',
];
const told = texts.map((text) => {
  const found = eld.detect(text);
  const [first, second] = Object.values(found.getScores());
  return `${found.language} ${found.isReliable()} by ${(first - second).toFixed(4)}`;
});
console.log(told.join(' / '));
JS
seen=$(node detect.mjs)
echo "$seen"
[[ $seen == 'sk true by 0.0003 / da true by 0.0015' ]]
