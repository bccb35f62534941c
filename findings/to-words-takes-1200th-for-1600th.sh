#!/usr/bin/env bash
# to-words 5.7.0, numbers in words "across 135 locales": in Spanish, Portuguese, Russian, Polish, Turkish and some thirty
# other locales the ordinals of round hundreds above a thousand are those of another number. Of the last word it is asked
# what it stands for, and the answer is the largest unit that the number can be divided by, not the one it ends with
# (getLastNumberComponent, ToWordsCore.js): 1200 is a multiple of 600, so the 1200th is the 1600th; 1800 is one of 900;
# 1900 is one of 100 only, so the 1900th is the 1100th, which in Russian and Polish is how a year is said. The README has
# full mappings of ordinals for Spanish, Portuguese and Turkish. And n2words 4.0.0, by its README with ordinals in all
# of its languages, makes the 20th, 30th … 90th the 21st, 31st … 91st in Hebrew (1 where the ones are 0), and the 200th
# to 900th the 100th in Romanian. Nothing is said in either. What helps: to read such words again as a number, or
# cardinal words, which are right.
# Seen: es 1200 Mil Sexcentésimo, 1400 Mil Septingentésimo, 1900 Mil Centésimo, as 1100 / ru 1900 Тысяча Сотый
#       / pl 1900 Tysiąc Setny / en 1900 One Thousand Nine Hundredth / n2words he 20 = 21 true, ro 100 = 300 true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . to-words@5.7.0 n2words@4.0.0 >/dev/null
cat >ordinals.mjs <<'JS'
import { toOrdinal as hebrew } from 'n2words/he-IL';
import { toOrdinal as romanian } from 'n2words/ro-RO';
import { toOrdinal } from 'to-words';
const locales = { es: 'es-ES', ru: 'ru-RU', pl: 'pl-PL', en: 'en-US' };
const told = (language, ...numbers) =>
  `${language} ${numbers.map((n) => `${n} ${toOrdinal(n, { localeCode: locales[language] })}`).join(', ')}`;
const same = toOrdinal(1900, { localeCode: 'es-ES' }) === toOrdinal(1100, { localeCode: 'es-ES' });
const others = `he 20 = 21 ${hebrew(20) === hebrew(21)}, ro 100 = 300 ${romanian(100) === romanian(300)}`;
const lines = [`${told('es', 1200, 1400, 1900)}, ${same ? 'as' : 'not'} 1100`, told('ru', 1900), told('pl', 1900)];
console.log([...lines, told('en', 1900), `n2words ${others}`].join(' / '));
JS
seen=$(node ordinals.mjs)
echo "$seen"
wanted='es 1200 Mil Sexcentésimo, 1400 Mil Septingentésimo, 1900 Mil Centésimo, as 1100 / ru 1900 Тысяча Сотый'
wanted+=' / pl 1900 Tysiąc Setny / en 1900 One Thousand Nine Hundredth / n2words he 20 = 21 true, ro 100 = 300 true'
[[ $seen == "$wanted" ]]
