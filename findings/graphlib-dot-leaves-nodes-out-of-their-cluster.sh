#!/usr/bin/env bash
# graphlib-dot 0.6.4 and @dagrejs/graphlib-dot 1.0.2, parsers of the DOT language of Graphviz: a node that was named
# before its cluster, be it only in an edge, is not in it, and a cluster that has no others is not there at all. So of a
# graph that first says what leads to what, and then what belongs together, nothing belongs together (maybeCreateNode
# and handleSubgraphStmt, lib/build-graph.js). And in graphlib-dot the defaults of what stands in braces go on behind
# them: a node behind a red cluster is red, as only the outer half of the defaults is copied. In DOT a subgraph has the
# nodes that it names, and what is set in it holds in it; Graphviz itself, as in @viz-js/viz 3.31.0, sees two nodes and
# one red one. Nothing is said. What helps: clusters first, and no defaults within them.
# Seen: graphlib-dot 0.6.4 one has c, two is missing, red b c / @dagrejs/graphlib-dot 1.0.2 one has c, two is missing,
#       red b / @viz-js/viz one has a c, two has a b, red b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . graphlib-dot@0.6.4 @dagrejs/graphlib-dot@1.0.2 @viz-js/viz@3.31.0 >/dev/null
cat >read.mjs <<'JS'
import newer from '@dagrejs/graphlib-dot';
import older from 'graphlib-dot';
import { instance } from '@viz-js/viz';
const one = 'digraph { a -> b; subgraph cluster { a; c } }';
const two = 'digraph { a -> b; subgraph cluster { a; b } }';
const red = 'digraph { subgraph cluster { node [color=red]; b } c }';
const sorted = (names) => (names?.length ? `has ${[...names].sort().join(' ')}` : 'is missing');
const told = (name, members, reds) => {
  return `${name} one ${sorted(members(one))}, two ${sorted(members(two))}, red ${reds.sort().join(' ')}`;
};
const byGraphlib = (name, { read }) => {
  const graph = read(red);
  const reds = graph.nodes().filter((node) => !graph.children(node).length && graph.node(node).color === 'red');
  return told(name, (dot) => read(dot).children('cluster'), reds);
};
const viz = await instance();
const objects = (dot) => viz.renderJSON(dot).objects;
const members = (dot) => {
  const [cluster, ...nodes] = objects(dot);
  return cluster.nodes.map((id) => nodes.find((node) => node._gvid === id).name);
};
console.log(
  [
    byGraphlib('graphlib-dot 0.6.4', older),
    byGraphlib('@dagrejs/graphlib-dot 1.0.2', newer),
    told('@viz-js/viz', members, objects(red).filter(({ color }) => color === 'red').map(({ name }) => name)),
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='graphlib-dot 0.6.4 one has c, two is missing, red b c'
wanted+=' / @dagrejs/graphlib-dot 1.0.2 one has c, two is missing, red b / @viz-js/viz one has a c, two has a b, red b'
[[ $seen == "$wanted" ]]
