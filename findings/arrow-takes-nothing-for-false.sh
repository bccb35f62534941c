#!/usr/bin/env bash
# apache-arrow 21.2.0, Arrow for JavaScript: in `tableFromJSON`, "a Table from an array of objects", a key that a row
# does not have is not null: it is false in a column of true and false, an empty text in one of texts, NaN in one of
# numbers, with a null count of 0. Only a written null is one (`nullValues`, vectorFromArray in factories.js). So who has
# not answered has said no. And what a column is made of is told from its first value (inferType): if the first list is
# empty, all lists are lists of nothing and every number in them is null; of objects, what the first one has not got is
# gone. All this without a word, and in the file that is written. (Lists of texts end in an error: issue 86 of
# apache/arrow-js.) What helps: to write null for every missing key, and to give the types.
# Seen: absent [true,false] ["x",""] [1,"NaN"] nulls 0,0,0 / null [true,null] ["x",null] [1,null] nulls 1,1,1
#       / pages [[],[null,null]] / title [{"en":"Rents"},{"en":""}]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . apache-arrow@21.2.0 >/dev/null
cat >table.mjs <<'JS'
import { tableFromIPC, tableFromJSON, tableToIPC } from 'apache-arrow';
const reread = (rows) => tableFromIPC(tableToIPC(tableFromJSON(rows)));
const written = (key, value) => (Number.isNaN(value) ? 'NaN' : value);
const cells = (table) => table.schema.names.map((name) => JSON.stringify([...table.getChild(name)], written));
const counts = (table) => table.schema.names.map((name) => table.getChild(name).nullCount);
const first = { sure: true, note: 'x', page: 1 };
const told = (second) => {
  const table = reread([first, second]);
  return `${cells(table).join(' ')} nulls ${counts(table)}`;
};
console.log(
  [
    `absent ${told({})}`,
    `null ${told({ sure: null, note: null, page: null })}`,
    `pages ${cells(reread([{ pages: [] }, { pages: [3, 4] }]))}`,
    `title ${cells(reread([{ title: { en: 'Rents' } }, { title: { es: 'Alquileres' } }]))}`,
  ].join(' / '),
);
JS
seen=$(node table.mjs)
echo "$seen"
[[ $seen == 'absent [true,false] ["x",""] [1,"NaN"] nulls 0,0,0 / null [true,null] ["x",null] [1,null] nulls 1,1,1 / pages [[],[null,null]] / title [{"en":"Rents"},{"en":""}]' ]]
