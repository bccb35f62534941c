#!/usr/bin/env bash
# yawn-yaml 3.0.0, "YAML parser that preserves comments and styling": where an item is taken from a list, each comment
# behind it stays where it is while the items move up, so that Berlin, which fell, is "Berlin # rose"; so with comments
# in lines of their own, and in a list of objects, where one that is put before the others takes over their remarks.
# The new list is laid over the old one place by place, and a comment belongs to the place (updateSeq, src/index.ts);
# the last comment is gone with the last place. Styling is not preserved, either: whatever is changed, of the whole
# file blanks before a value and behind brackets, two empty lines in a row, a text of several lines and the capital
# letters of 0x1F come out in the style of the parser below (yaml). Only the values are right; nothing is said. What
# helps: yaml, the parser below, whose `parseDocument` can delete an item with its comment.
# Seen: Berlin # rose, Rome # fell / # north Madrid, # south Rome / Rome # capital / a: 0x1f↵↵b: { k: 1 }↵ of a:
#       0x1F↵↵↵b: {k: 1}↵ / yaml Berlin # fell, Rome # unknown
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . yawn-yaml@3.0.0 yaml@2.9.1 >/dev/null
cat >change.mjs <<'JS'
import { parseDocument } from 'yaml';
import yawn from 'yawn-yaml';
const Yawn = yawn.default ?? yawn;
const change = (yaml, edit) => {
  const file = new Yawn(yaml);
  const data = file.json;
  edit(data);
  file.json = data;
  return file.yaml;
};
const items = (yaml) => yaml.split('\n').slice(1, -1).map((line) => line.replace(/^ *(- )?/, ''));
const shown = (text) => text.replaceAll('\n', '↵');
const behind = 'rents:\n  - Madrid # rose\n  - Berlin # fell\n  - Rome # unknown\n';
const above = 'rents:\n  # north\n  - Berlin\n  # south\n  - Madrid\n  - Rome\n';
const objects = 'rents:\n  - city: Madrid # capital\n    rent: 5\n';
const styled = 'a:   0x1F\n\n\nb: {k: 1}\nc: 1\n';
const [north, madrid, south, rome] = items(change(above, ({ rents }) => rents.shift()));
const document = parseDocument(behind);
document.deleteIn(['rents', 0]);
const newStyle = change(styled, (data) => {
  data.c = 2;
});
console.log(
  [
    items(change(behind, ({ rents }) => rents.shift())).join(', '),
    `${north} ${madrid}, ${south} ${rome}`,
    items(change(objects, ({ rents }) => rents.unshift({ city: 'Rome', rent: 7 })))[0].replace('city: ', ''),
    `${shown(newStyle.replace('c: 2\n', ''))} of ${shown(styled.replace('c: 1\n', ''))}`,
    `yaml ${items(String(document)).join(', ')}`,
  ].join(' / '),
);
JS
seen=$(node change.mjs)
echo "$seen"
wanted='Berlin # rose, Rome # fell / # north Madrid, # south Rome / Rome # capital'
wanted+=' / a: 0x1f↵↵b: { k: 1 }↵ of a:   0x1F↵↵↵b: {k: 1}↵ / yaml Berlin # fell, Rome # unknown'
[[ $seen == "$wanted" ]]
