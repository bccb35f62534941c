#!/usr/bin/env bash
# @orama/orama 3.1.18, full-text search: for each of its languages a list of letters says what a word is made of, and it
# splits at everything else (SPLITTERS, components/tokenizer/languages.js). In those of Hindi ("indian"), Nepali and
# Tamil the signs for vowels are missing, so a word falls into its consonants: who looks for "heart" finds "party" and
# "lentils". Serbian has Latin letters only: of what is in Cyrillic nothing is found at all. Armenian lacks U+0587,
# which is "and" and stands in the name of Yerevan; Arabic lacks the hamza: "water" is "what". And `exact` ends a word
# where JavaScript's \b does (searchFullText, methods/search-fulltext.js), so one that begins or ends with a letter
# beyond ASCII is in no text, in no language. The documentation has all these among its "30 languages out of the box in 8
# different alphabets", and says that Serbian "uses both Cyrillic and Latin scripts".
# Seen: दिल दिल,दल,दाल / Београд none / Երևան Երևան,Եր և ան / ماء ماء,ما / exact мир none, été none, chaud un été chaud
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @orama/orama@3.1.18 >/dev/null
cat >search.mjs <<'JS'
import { create, insert, search } from '@orama/orama';
const find = async (language, term, texts, more) => {
  const base = create({ schema: { text: 'string' }, language });
  for (const text of texts) insert(base, { text });
  const { hits } = await search(base, { term, ...more });
  const found = hits.map(({ document }) => document.text);
  return `${term} ${texts.filter((text) => found.includes(text)).join() || 'none'}`;
};
const exactly = (language, term, text) => find(language, term, [text], { exact: true });
const exact = [
  await exactly('russian', 'мир', 'война и мир'),
  await exactly('french', 'été', 'un été chaud'),
  await exactly('french', 'chaud', 'un été chaud'),
];
const told = [
  await find('indian', 'दिल', ['दिल', 'दल', 'दाल', 'सेब']),
  await find('serbian', 'Београд', ['Београд', 'Ниш']),
  await find('armenian', 'Երևան', ['Երևան', 'Եր և ան', 'Գյումրի']),
  await find('arabic', 'ماء', ['ماء', 'ما', 'خبز']),
  `exact ${exact.join(', ')}`,
];
console.log(told.join(' / '));
JS
seen=$(node search.mjs)
echo "$seen"
[[ $seen == 'दिल दिल,दल,दाल / Београд none / Երևան Երևան,Եր և ան / ماء ماء,ما / exact мир none, été none, chaud un été chaud' ]]
