#!/usr/bin/env bash
# Comunica 5.2.3, SPARQL in JavaScript: which rows a query gives depends on the language of the machine. Plain texts are
# compared as a reader of that language would do it, in `<`, `>`, `IN`, MIN, MAX and ORDER BY (localeCompare in
# TermFunctionLesserThan.js and TermFunctionEquality.js). So beyond "Z" is Åland on a Swedish machine and not on an
# English one, and before "C" are berlin and ákos; with a language tag the same names are ordered by their characters. A
# word with a soft hyphen is IN a list that has it without; `=`, looked up in the store, does not find it. SPARQL 1.1
# has for fn:compare a collation that "allows for string comparison based on code point values" (Operator Mapping), and
# oxigraph 0.5.11 keeps to it. And in REGEX `\w` is English letters only (`matches`, TermFunctionRegex.js); by XPath it
# is the letters of all languages.
# Seen: en < "C" Berlin,berlin,ákos,Åland > "Z" Zürich MAX Zürich / sv < "C" Berlin,berlin,ákos > "Z" Zürich,Åland MAX
#       Åland / oxigraph < "C" Berlin > "Z" Zürich,berlin,ákos,Åland MAX ákos / ordered ákos,Åland,berlin,Berlin,Zürich,
#       with a tag Berlin,Zürich,berlin,Åland,ákos / IN and = 2 1, oxigraph 1 1 / \w+ Berlin,berlin, oxigraph
#       Berlin,Zürich,berlin,ákos,Åland
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 oxigraph@0.5.11 >/dev/null
cat >ask.mjs <<'JS'
import { QueryEngine } from '@comunica/query-sparql-rdfjs-lite';
import { Parser, Store } from 'n3';
import * as oxigraph from 'oxigraph';
const names = ['Berlin', 'Zürich', 'berlin', 'ákos', 'Åland'];
const words = ['coop', 'co\u00ADop'];
const list = (texts, tag = '') => texts.map((text) => `"${text}"${tag}`).join();
const turtle = `@prefix : <https://example.org/> .
:a :name ${list(names)} ; :tagged ${list(names, '@en')} ; :word ${list(words)} .`;
const own = new oxigraph.Store();
own.load(turtle, { format: 'text/turtle' });
const store = new Store(new Parser().parse(turtle));
const ask = {
  comunica: async (query) => (await new QueryEngine().queryBindings(query, { sources: [store] })).toArray(),
  oxigraph: async (query) => own.query(query),
};
const told = async (engine, select, where) => {
  const rows = await ask[engine](`PREFIX : <https://example.org/> SELECT ${select} ${where}`);
  return rows.map((row) => row.get('x').value);
};
const rows = async (engine, filter) => {
  const found = await told(engine, '?x', `{ ?a :name ?x FILTER(${filter}) }`);
  return names.filter((name) => found.includes(name)).join() || 'none';
};
const compared = async (engine) => {
  const [before, after] = [await rows(engine, '?x < "C"'), await rows(engine, '?x > "Z"')];
  return `< "C" ${before} > "Z" ${after} MAX ${await told(engine, '(MAX(?y) AS ?x)', '{ ?a :name ?y }')}`;
};
const ordered = (predicate) => told('comunica', '?x', `{ ?a :${predicate} ?x } ORDER BY ?x`);
const count = async (engine, filter) => (await told(engine, '?x', `{ ?a :word ?x FILTER(${filter}) }`)).length;
const counts = async (engine) => `${await count(engine, '?x IN ("coop")')} ${await count(engine, '?x = "coop"')}`;
const letters = (engine) => rows(engine, 'regex(?x, "^\\\\w+$")');
if (process.argv[2]) console.log(`${process.argv[2]} ${await compared('comunica')}`);
else
  console.log(
    [
      `oxigraph ${await compared('oxigraph')}`,
      `ordered ${await ordered('name')}, with a tag ${await ordered('tagged')}`,
      `IN and = ${await counts('comunica')}, oxigraph ${await counts('oxigraph')}`,
      `\\w+ ${await letters('comunica')}, oxigraph ${await letters('oxigraph')}`,
    ].join(' / '),
  );
JS
seen="$(LC_ALL=en_US.UTF-8 node ask.mjs en) / $(LC_ALL=sv_SE.UTF-8 node ask.mjs sv)"
seen+=" / $(LC_ALL=en_US.UTF-8 node ask.mjs)"
echo "$seen"
wanted='en < "C" Berlin,berlin,ákos,Åland > "Z" Zürich MAX Zürich'
wanted+=' / sv < "C" Berlin,berlin,ákos > "Z" Zürich,Åland MAX Åland'
wanted+=' / oxigraph < "C" Berlin > "Z" Zürich,berlin,ákos,Åland MAX ákos'
wanted+=' / ordered ákos,Åland,berlin,Berlin,Zürich, with a tag Berlin,Zürich,berlin,Åland,ákos'
wanted+=' / IN and = 2 1, oxigraph 1 1 / \w+ Berlin,berlin, oxigraph Berlin,Zürich,berlin,ákos,Åland'
[[ $seen == "$wanted" ]]
