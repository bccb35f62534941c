#!/usr/bin/env bash
# js-yaml 5.5.0, "YAML 1.2 parser and serializer": of a tally whose outermost keys have "... and 3 more", as what is cut
# short is often called, `dump` makes a file in which that key ends the document (YAML 1.2.2, 9.1.2: three dots or
# hyphens at the beginning of a line, and a blank). Where it is the first, `load` gives it back as "and 3 more", without
# a word; behind others the file cannot be read. So it is with "--- Asia", which 4.1.0 quoted. Version 5 looks for such
# texts (pull request 758 of nodeca/js-yaml), but takes a key for indented by one level more than the mapping it stands
# in (shiftOfFirstLine of scalarLayout, src/ast/presenter.ts), so that none in the first column is ever looked at.
# yaml 2.9.1 quotes both. What helps: `forceQuotes` does not, as keys are not meant; to put the tally under a key does.
# Seen: "... and 3 more: 5\n" {"and 3 more":5} / "Europe: 7\n... and 3 more: 5\n" unreadable / "--- Asia: 2\n" unreadable
#       / under a key {"by region":{"... and 3 more":5}} / yaml {"... and 3 more":5,"--- Asia":2}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . js-yaml@5.5.0 yaml@2.9.1 >/dev/null
cat >write.mjs <<'JS'
import { dump, load } from 'js-yaml';
import { parse, stringify } from 'yaml';
const back = (written) => {
  try {
    return JSON.stringify(load(written));
  } catch {
    return 'unreadable';
  }
};
const told = [{ '... and 3 more': 5 }, { Europe: 7, '... and 3 more': 5 }, { '--- Asia': 2 }].map((tally) => {
  const written = dump(tally);
  return `${JSON.stringify(written)} ${back(written)}`;
});
const under = back(dump({ 'by region': { '... and 3 more': 5 } }));
const other = JSON.stringify(parse(stringify({ '... and 3 more': 5, '--- Asia': 2 })));
console.log([...told, `under a key ${under}`, `yaml ${other}`].join(' / '));
JS
seen=$(node write.mjs)
echo "$seen"
[[ $seen == '"... and 3 more: 5\n" {"and 3 more":5} / "Europe: 7\n... and 3 more: 5\n" unreadable / "--- Asia: 2\n" unreadable / under a key {"by region":{"... and 3 more":5}} / yaml {"... and 3 more":5,"--- Asia":2}' ]]
