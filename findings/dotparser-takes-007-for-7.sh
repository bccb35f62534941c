#!/usr/bin/env bash
# dotparser 1.1.1, "parser of GraphViz dot file format": names and values that look like numbers are made numbers. So
# 007 and 7 are one node, as are 1.10 and 1.1, chapters that are not the same, and 12345678901234567890 is another one;
# a label of 2024.10 is 2024.1, and 0012 is 12. Nothing is left of what was written (NUMBER, grammar/dot.pegjs). By the
# language of DOT, a numeral is a way to write an ID, and an ID "is just a string", so `1.0` and "1.0" are the same node
# and 1 another; here a quoted one is a text, so that "7" and 7 are two. Graphviz itself, as in @viz-js/viz 3.31.0, sees
# five nodes. Nothing is said. What helps: quotation marks around everything.
# Seen: dotparser nodes 7 "7" 1.1 12345678901234567000, label 2024.1 / @viz-js/viz nodes 007 7 1.10 1.1
#       12345678901234567890, label 2024.10
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . dotparser@1.1.1 @viz-js/viz@3.31.0 >/dev/null
cat >read.mjs <<'JS'
import { instance } from '@viz-js/viz';
import parse from 'dotparser';
const dot = 'digraph { 007; 7; "7"; 1.10; 1.1; 12345678901234567890 [label=2024.10] }';
const statements = parse(dot)[0].children;
const label = statements.at(-1).attr_list[0].eq;
const viz = (await instance()).renderJSON(dot).objects;
const told = (names) => [...new Set(names)].join(' ');
console.log(
  [
    `dotparser nodes ${told(statements.map(({ node_id }) => JSON.stringify(node_id.id)))}, label ${label}`,
    `@viz-js/viz nodes ${told(viz.map(({ name }) => name))}, label ${viz.at(-1).label}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='dotparser nodes 7 "7" 1.1 12345678901234567000, label 2024.1'
wanted+=' / @viz-js/viz nodes 007 7 1.10 1.1 12345678901234567890, label 2024.10'
[[ $seen == "$wanted" ]]
