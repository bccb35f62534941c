#!/usr/bin/env bash
# RIS in citation-js (@citation-js/plugin-ris 0.8.2): an article of a newspaper (TY NEWS) has no author any more, nor day
# nor month, whether it is written or read. AU is exchanged with `reporter`, which CSL does not have, and DA with nothing
# (lib/spec/new.json); of a magazine both come through. pandoc 3.9 (pandoc-wasm 1.1.0) finds the author in the same
# file. And what is longer than 70 characters is broken after the 70th, in the middle of a word or an address, as the
# format allows; but citation-js itself reads such a line with a blank there, so the address leads nowhere, and pandoc
# does not take the file (format and parse, lib/ris.js). What helps in writing: `spec: 'old'`.
# Seen: written newspaper 2024, magazine Ortiz 2024/2/17/ / read newspaper [[2024]] Ortiz in reporter, by pandoc Ortiz
#       / address of-the-north -rose / pandoc refuses
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 pandoc-wasm@1.1.0 >/dev/null
cat >cite.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { convert } from 'pandoc-wasm';
const about = { id: 'rents', title: 'Rents rose', author: [{ family: 'Ortiz', given: 'Eva' }] };
const issued = { 'date-parts': [[2024, 2, 17]] };
const write = (item) => new Cite(item).format('ris');
const read = (text) => new Cite(text).data[0];
const tag = (text, name) => text.match(`${name}  - ([^,\n]*)`)?.[1];
const told = (type) => {
  const text = write({ ...about, issued, type });
  return [tag(text, 'AU'), tag(text, 'DA') ?? tag(text, 'PY')].filter(Boolean).join(' ');
};
const pandoc = async (text) => (await convert({ from: 'ris', to: 'csljson' }, text)).stdout;
const given = 'TY  - NEWS\nTI  - Rents rose\nAU  - Ortiz, Eva\nDA  - 2024/02/17\nPY  - 2024\nER  - \n';
const article = read(given);
const holder = Object.keys(article).find((key) => JSON.stringify(article[key]).includes('Ortiz'));
const days = JSON.stringify(article.issued['date-parts']);
const URL = 'https://example.org/economy/2024/02/17/rents-in-the-towns-of-the-north-rose-once-more.html';
const long = write({ ...about, type: 'webpage', URL });
const [{ author }] = JSON.parse(await pandoc(given));
console.log(
  [
    `written newspaper ${told('article-newspaper')}, magazine ${told('article-magazine')}`,
    `read newspaper ${days} Ortiz in ${holder}, by pandoc ${author[0].family}`,
    `address ${read(long).URL.match(/of-the.*rose/)[0]}`,
    `pandoc ${(await pandoc(long)) ? 'reads' : 'refuses'}`,
  ].join(' / '),
);
JS
seen=$(node cite.mjs)
echo "$seen"
[[ $seen == 'written newspaper 2024, magazine Ortiz 2024/2/17/ / read newspaper [[2024]] Ortiz in reporter, by pandoc Ortiz / address of-the-north -rose / pandoc refuses' ]]
