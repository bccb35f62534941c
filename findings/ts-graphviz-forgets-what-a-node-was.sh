#!/usr/bin/env bash
# ts-graphviz 3.0.7 (@ts-graphviz/ast 3.0.6): in DOT a node may be named again to say more of it, and what was said
# before holds. `fromDot` keeps what was said last: a node with a label, to which a colour is given further down, has no
# label any more and shows its id. Each statement makes a new node that takes the place of the one before (addNode in
# applyStatements of @ts-graphviz/ast; a Map of ids in GraphBase of @ts-graphviz/core). And a label that goes on in the
# next line behind a backslash, as DOT has it for long texts, has a backslash and an n in it. Nothing is said; Graphviz
# (@viz-js/viz 3.31.0) draws another picture of what `toDot` makes of it. The README has `fromDot` as beta, so that "a
# portion of the code can be written in the DOT language", and names no limits. (That the defaults of nodes come to be one
# default is issue 786 of ts-graphviz/ts-graphviz.) What helps: one statement a node; or `parse` and `stringify` of
# ts-graphviz/ast.
# Seen: {"label":"Rents","color":"red"} = {"label":"\\N","color":"red"} / one two = one \\ntwo / parse, stringify Rents
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . ts-graphviz@3.0.7 @ts-graphviz/ast@3.0.6 @viz-js/viz@3.31.0 >/dev/null
cat >graph.mjs <<'JS'
import { fromDot, toDot } from 'ts-graphviz';
import { parse, stringify } from 'ts-graphviz/ast';
import { instance } from '@viz-js/viz';
const viz = await instance();
const drawn = (dot) => JSON.parse(viz.renderString(dot, { format: 'json0' })).objects.find(({ name }) => name === 'a');
const told = ({ label, color }) => JSON.stringify({ label, color });
const twice = 'digraph { a [label="Rents"]; a -> b; a [color=red] }';
const long = 'digraph { a [label="one \\\ntwo"] }';
const parts = [
  `${told(drawn(twice))} = ${told(drawn(toDot(fromDot(twice))))}`,
  `${drawn(long).label} = ${drawn(toDot(fromDot(long))).label}`,
  `parse, stringify ${drawn(stringify(parse(twice))).label}`,
];
console.log(parts.join(' / '));
JS
seen=$(node graph.mjs)
echo "$seen"
[[ $seen == '{"label":"Rents","color":"red"} = {"label":"\\N","color":"red"} / one two = one \\ntwo / parse, stringify Rents' ]]
