#!/usr/bin/env bash
# country-emoji 1.5.6, which "converts between country names, ISO 3166-1 codes and flag emojis" and "can extract name
# from string… but only if there's no ambiguity": the country of Jerusalem is US, for its letters "usa". A name is
# looked for anywhere in the text, within words, too: Perugia is in Peru, and New Mexico, East Germany and Indiana are
# Mexico, Germany and India. South Sudan, a country since 2011, has no entry (countries.json), so that it is Sudan, with
# its flag; nor has SS a name. "DR Congo" is CG, which is the other Congo. What is found twice is undefined, as the
# README has it; these are found once.
# Seen: Jerusalem US, Perugia PE, New Mexico MX, Indiana IN, South Sudan SD, DR Congo CG, Congo and Burma undefined / SS
#       undefined
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . country-emoji@1.5.6 >/dev/null
cat >find.cjs <<'JS'
const { code, name } = require('country-emoji');
const places = ['Jerusalem', 'Perugia', 'New Mexico', 'Indiana', 'South Sudan', 'DR Congo', 'Congo and Burma'];
console.log(`${places.map((place) => `${place} ${code(place)}`).join(', ')} / SS ${name('SS')}`);
JS
seen=$(node find.cjs)
echo "$seen"
wanted='Jerusalem US, Perugia PE, New Mexico MX, Indiana IN, South Sudan SD, DR Congo CG, Congo and Burma undefined'
wanted+=' / SS undefined'
[[ $seen == "$wanted" ]]
