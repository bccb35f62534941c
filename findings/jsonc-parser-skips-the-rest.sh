#!/usr/bin/env bash
# jsonc-parser 3.3.1: `visit` with an `onObjectBegin` that returns false, and no `onObjectEnd`, is silent about all that
# follows the first object, not only about what is inside it. Its types say: "When `false` is returned, the object
# properties will not be visited." What counts the way out stands in the wrapper of `onObjectEnd`, which is not made
# where that callback is not given (toBeginVisit and toEndVisit, lib/esm/impl/parser.js); the same for arrays.
# Seen: without onObjectEnd [] / with onObjectEnd [2,3]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . jsonc-parser@3.3.1 >/dev/null
seen=$(node -e '
const { visit } = require("jsonc-parser");
const values = (more) => {
  const seen = [];
  visit(`[{"a": 1}, 2, 3]`, { onObjectBegin: () => false, onLiteralValue: (value) => void seen.push(value), ...more });
  return JSON.stringify(seen);
};
console.log("without onObjectEnd", values({}), "/ with onObjectEnd", values({ onObjectEnd() {} }));
')
echo "$seen"
[[ $seen == 'without onObjectEnd [] / with onObjectEnd [2,3]' ]]
