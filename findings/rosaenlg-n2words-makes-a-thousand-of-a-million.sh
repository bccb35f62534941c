#!/usr/bin/env bash
# rosaenlg-n2words 3.3.0, with which RosaeNLG writes numbers in words (a fork of n2words 1.8.0): in Hebrew a million, a
# thousand millions and a thousand are the same word, and five thousand millions are five thousand. 3.5 million has the
# word "undefined" in it, and the point of 0.5 is a Russian word, "запятая", in Cyrillic. The Hebrew of the library
# knows thousands only, and says of each further group of three digits that it is one of them (lib/i18n/HE.mjs). A
# number below nought is its opposite, without a word for the sign, in Hebrew, Russian, Ukrainian, Polish, Czech,
# Lithuanian, Latvian and Turkish; in Arabic it is an empty text; in English and the others it is a TypeError. The
# README has Hebrew among the languages, and "Cardinal numbers" and "Decimal numbers" as what there is.
# n2words 4.0.0 has a word for the million.
# Seen: 1000 אלף, 1000000 אלף, 1000000000 אלף, 3500000 שלשת אלפים וundefined, 0.5 אפס запятая חמש / -5 ru пять pl pięć
#       tr beş ar "" / n2words 4 מיליון
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rosaenlg-n2words@3.3.0 n2words@4.0.0 >/dev/null
cat >say.mjs <<'JS'
import { createRequire } from 'node:module';
import { toCardinal } from 'n2words/he-IL';
const words = createRequire(import.meta.url)('rosaenlg-n2words');
const hebrew = [1000, 1e6, 1e9, 3.5e6, 0.5].map((number) => `${number} ${words(number, { lang: 'he' })}`);
const negative = ['ru', 'pl', 'tr', 'ar'].map((lang) => `${lang} ${words(-5, { lang }) || '""'}`);
console.log(`${hebrew.join(', ')} / -5 ${negative.join(' ')} / n2words 4 ${toCardinal(1e6)}`);
JS
seen=$(node say.mjs)
echo "$seen"
wanted='1000 אלף, 1000000 אלף, 1000000000 אלף, 3500000 שלשת אלפים וundefined, 0.5 אפס запятая חמש'
wanted+=' / -5 ru пять pl pięć tr beş ar "" / n2words 4 מיליון'
[[ $seen == "$wanted" ]]
