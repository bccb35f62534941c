#!/usr/bin/env bash
# GraphML in graphology-graphml 0.5.2: where a column of true and false has false as its default, every node or edge that
# leaves it out has the text "false" instead, which any condition takes for true; a default number is a text, too. What
# is written out is converted by its type, a default is not (collectModel and collectAttributes, common/parser.js). And
# an edge with `directed="false"` in a graph that is directed otherwise gets a direction that nobody gave it: only "true"
# is looked for. The primer of the format says that graphs "can contain directed and undirected edges at the same time",
# and has a default in the type of its key. What helps: no defaults, and `edgedefault="undirected"`.
# Seen: written a false 2, left out b "false" "1" / sure of a no, of b yes / directed graph: a-b directed, b-c directed
#       / undirected graph: a-b undirected, b-c directed
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . graphology@0.26.0 graphology-graphml@0.5.2 >/dev/null
cat >read.cjs <<'JS'
const Graph = require('graphology');
const { parse } = require('graphology-graphml');
const read = (body, edges = 'directed', keys = '') =>
  parse(
    Graph,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${edges}">
      <node id="b"/><node id="c"/>${body}
    </graph></graphml>`,
  );
const key = (name, type, value) =>
  `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"><default>${value}</default></key>`;
const written = '<node id="a"><data key="sure">false</data><data key="weight">2</data></node>';
const nodes = read(written, 'directed', key('sure', 'boolean', 'false') + key('weight', 'double', '1'));
const told = (node) => Object.values(nodes.getNodeAttributes(node)).map((value) => JSON.stringify(value)).join(' ');
const sure = (node) => (nodes.getNodeAttribute(node, 'sure') ? 'yes' : 'no');
const edges = (way, given) => {
  const edge = (from, to, more) => `<edge source="${from}" target="${to}" ${more}/>`;
  const [first, second] = given;
  const graph = read(`<node id="a"/>${edge('a', 'b', first)}${edge('b', 'c', second)}`, way);
  const of = graph.mapEdges((id, _, from, to) => `${from}-${to} ${graph.isDirected(id) ? '' : 'un'}directed`);
  return `${way} graph: ${of.join(', ')}`;
};
console.log(
  [
    `written a ${told('a')}, left out b ${told('b')}`,
    `sure of a ${sure('a')}, of b ${sure('b')}`,
    edges('directed', ['directed="false"', '']),
    edges('undirected', ['', 'directed="true"']),
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
[[ $seen == 'written a false 2, left out b "false" "1" / sure of a no, of b yes / directed graph: a-b directed, b-c directed / undirected graph: a-b undirected, b-c directed' ]]
