#!/usr/bin/env bash
# natural 8.1.1, "a general natural language facility for nodejs": the tokenizers of some languages lose what is not in
# their list of letters. In Indonesian that is every capital: "Sewa di Jakarta" is ewa, di, akarta (normalizeText of
# aggressive_tokenizer_id.js takes a to z only). In Spanish and Portuguese it is every figure, so that "3,5 % en 2024"
# leaves "en", and a text of figures nothing; in Italian università and più are universit and pi, in Dutch één is n. In
# French, Russian and Polish figures and letters stay. The plural of German, Roman and Norman is Germen, Romen, Normen,
# as of man, and the singular of crises and houses cris and hous.
# Seen: Id ewa di akarta naik 5 / Es El alquiler subió un en / Pt subiram em / It universit pi cara / Nl n huurder / Fr
#       3 5 en 2024 / Germen Romen, cris hous
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . natural@8.1.1 >/dev/null
cat >tokenize.cjs <<'JS'
const natural = require('natural');
const texts = {
  Id: 'Sewa di Jakarta naik 5 %',
  Es: 'El alquiler subió un 3,5 % en 2024',
  Pt: 'subiram 3,5 % em 2024',
  It: 'università più cara',
  Nl: 'één huurder',
  Fr: '3,5 % en 2024',
};
const told = Object.entries(texts).map(([language, text]) => {
  const tokenizer = new natural[`AggressiveTokenizer${language}`]();
  return `${language} ${tokenizer.tokenize(text).join(' ')}`;
});
const nouns = new natural.NounInflector();
const plurals = ['German', 'Roman'].map((noun) => nouns.pluralize(noun)).join(' ');
const singulars = ['crises', 'houses'].map((noun) => nouns.singularize(noun)).join(' ');
console.log(`${told.join(' / ')} / ${plurals}, ${singulars}`);
JS
seen=$(node tokenize.cjs | tail -1)
echo "$seen"
wanted='Id ewa di akarta naik 5 / Es El alquiler subió un en / Pt subiram em / It universit pi cara / Nl n huurder'
wanted+=' / Fr 3 5 en 2024 / Germen Romen, cris hous'
[[ $seen == "$wanted" ]]
