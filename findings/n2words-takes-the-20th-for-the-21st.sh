#!/usr/bin/env bash
# n2words 4.0.0, "numbers to words" in 71 languages, which all "support all three forms", and with BigInt "arbitrarily
# large numbers without precision loss": in Hebrew the 20th is the 21st, the 30th the 31st, and so with every ten but
# the first, also of 120; in Romanian the 100th and all hundredths up to the 900th are one. In the English of India
# 10^21 is "one", as in Hindi and in nine more, since above a certain place there are no more names, and then none is
# written; in Chinese 10^16 begins with the word undefined, and so does the thousand millionth in Spanish, whose number
# is right. Nothing is said. What helps: in ordinals and from 10^12 on, to see whether another number has the same
# words.
# Seen: he-IL 20th עשרים וראשון, 21st the same; 30th שלשים וראשון, 31st the same / ro-RO 100th al sutălea, 200th the
#       same / en-IN 10^21 one / zh-Hans-CN 10^16 undefined仟万亿 / es-ES 10^9 mil millones, as ordinal undefinedcentésimo
#       millonésimo
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . n2words@4.0.0 >/dev/null
cat >count.mjs <<'JS'
import { toCardinal as indian } from 'n2words/en-IN';
import { toCardinal as spanish, toOrdinal as spanishOrdinal } from 'n2words/es-ES';
import { toOrdinal as hebrew } from 'n2words/he-IL';
import { toOrdinal as romanian } from 'n2words/ro-RO';
import { toCardinal as chinese } from 'n2words/zh-Hans-CN';
const same = (ordinal, [a, first], [b, second]) => {
  const words = [first, second].map((number) => ordinal(number));
  return `${a} ${words[0]}, ${b} ${words[0] === words[1] ? 'the same' : words[1]}`;
};
const twenties = same(hebrew, ['20th', 20], ['21st', 21]);
const thirties = same(hebrew, ['30th', 30], ['31st', 31]);
console.log(
  [
    `he-IL ${twenties}; ${thirties}`,
    `ro-RO ${same(romanian, ['100th', 100], ['200th', 200])}`,
    `en-IN 10^21 ${indian(10n ** 21n)}`,
    `zh-Hans-CN 10^16 ${chinese(10n ** 16n)}`,
    `es-ES 10^9 ${spanish(10n ** 9n)}, as ordinal ${spanishOrdinal(10n ** 9n)}`,
  ].join(' / '),
);
JS
seen=$(node count.mjs)
echo "$seen"
wanted='he-IL 20th עשרים וראשון, 21st the same; 30th שלשים וראשון, 31st the same / ro-RO 100th al sutălea, 200th the same'
wanted+=' / en-IN 10^21 one / zh-Hans-CN 10^16 undefined仟万亿'
wanted+=' / es-ES 10^9 mil millones, as ordinal undefinedcentésimo millonésimo'
[[ $seen == "$wanted" ]]
