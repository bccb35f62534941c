#!/usr/bin/env bash
# json2toml 6.1.2, "Convert JSON to TOML": a list of objects within a list of objects is taken out of it. Two claims,
# each with a list of evidence, are written as [[claims]], [[evidence]], [[claims]], [[evidence]], which is valid TOML
# and says that there are two claims without evidence and, beside them, a list of two pieces of it; nothing shows to
# which claim each belongs. The name of the inner table is to be [[claims.evidence]] (TOML 1.0.0, Array of Tables); an
# object within an object gets it, [[x.y]], and one within an item of a list does not. A plain object there, such as the
# place of a claim, is a table of its own at the end as well. So with all data that has two levels of lists. Nothing is
# said. smol-toml 1.9.1 writes the same data so that they are read again as they were.
# Seen: {"claims":[{"id":"a"},{"id":"b"}],"evidence":[{"says":"no"},{"says":"yes"}]} / place
#       {"claims":[{"id":"a"}],"place":{"town":"Oslo"}} / smol-toml comes back true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . json2toml@6.1.2 smol-toml@1.9.1 >/dev/null
cat >write.mjs <<'JS'
import json2toml from 'json2toml';
import { parse, stringify } from 'smol-toml';
const claims = { claims: [{ id: 'a', evidence: [{ says: 'no' }] }, { id: 'b', evidence: [{ says: 'yes' }] }] };
const back = (data) => JSON.stringify(parse(json2toml(data)));
const place = back({ claims: [{ id: 'a', place: { town: 'Oslo' } }] });
const other = JSON.stringify(parse(stringify(claims))) === JSON.stringify(claims);
console.log(`${back(claims)} / place ${place} / smol-toml comes back ${other}`);
JS
seen=$(node write.mjs)
echo "$seen"
wanted='{"claims":[{"id":"a"},{"id":"b"}],"evidence":[{"says":"no"},{"says":"yes"}]}'
wanted+=' / place {"claims":[{"id":"a"}],"place":{"town":"Oslo"}} / smol-toml comes back true'
[[ $seen == "$wanted" ]]
