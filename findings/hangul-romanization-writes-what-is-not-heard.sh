#!/usr/bin/env bash
# hangul-romanization 1.0.1, which "converts using the Revised Romanization of Korean": 값, price, is "gapt", and 닭,
# hen, "dalk". By the rules of the Ministry (1.1, and 3.1 on what is heard) they are gap and dak: of two consonants that
# end a syllable one is heard, and written. Here some have both, and ㅆ, the end of every "was" and "is", is "tt":
# 있다 is "ittda", and not itda. What changes between two syllables is not looked at: Silla, the kingdom, is "Sinra",
# and Jongno "Jongro" (dist/conversionSystems/revisedRomanizationOfKorean.js). aromanize 0.1.5, made for the same, has
# these right and spells ㅢ "eui", which is ui, so that neither writes 의사, doctor, and 있다 as they should be.
# Seen: 값 gapt, 닭 dalk, 있다 ittda, 신라 sinra, 종로 jongro, 의사 uisa / aromanize gap dak itda silla jongro euisa
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . hangul-romanization@1.0.1 aromanize@0.1.5 >/dev/null
cat >write.cjs <<'JS'
const { convert } = require('hangul-romanization');
const aromanize = require('aromanize/base');
const words = ['값', '닭', '있다', '신라', '종로', '의사'];
const first = words.map((word) => `${word} ${convert(word)}`).join(', ');
console.log(`${first} / aromanize ${words.map((word) => aromanize.romanize(word)).join(' ')}`);
JS
seen=$(node write.cjs)
echo "$seen"
[[ $seen == '값 gapt, 닭 dalk, 있다 ittda, 신라 sinra, 종로 jongro, 의사 uisa / aromanize gap dak itda silla jongro euisa' ]]
