#!/usr/bin/env bash
# quicktype-core 26.0.0: from a JSON Schema with a text of `format` date, quicktype makes TypeScript or JavaScript that
# reads such a text as a Date and writes it as a time, "2024-02-17T00:00:00.000Z", which the schema refuses (ajv 8.20.0
# with ajv-formats 3.0.1). A time with an offset is written in that of Greenwich: a morning in Beijing is on the day
# before. And "These functions will throw an error if the JSON doesn't match the expected interface", as the code says at
# its head, is not so for dates: they are given to `new Date` (transformDate, JavaScriptRenderer.js of
# language/JavaScript). So 30 February is 1 March, "Sora 2" and "p. 12" are days of 2001, and null is let through. (That
# texts such as "1" are taken is pull request 3509 of glideapps/quicktype; that one cannot choose texts is issue 2219.)
# From samples of JSON, the same is made of what looks like a date in all of them, unless `inferDateTimes` is false.
# Seen: 2024-02-17 valid = 2024-02-17T00:00:00.000Z refused / 2024-02-17T06:00:00+08:00 valid =
#       2024-02-16T22:00:00.000Z valid / 2024-02-30 refused = 2024-03-01T00:00:00.000Z refused / Sora 2 refused =
#       2001-02-01T00:00:00.000Z refused / p. 12 refused = 2001-12-01T00:00:00.000Z refused / null refused = null refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . quicktype-core@26.0.0 ajv@8.20.0 ajv-formats@3.0.1 >/dev/null
cat >make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from 'quicktype-core';
import Ajv from 'ajv';
import formats from 'ajv-formats';
const [made, read] = ['date', 'date-time'].map((format) => ({ type: 'string', format }));
const schema = { type: 'object', properties: { made, read } };
const source = new JSONSchemaInput(new FetchingJSONSchemaStore());
await source.addSource({ name: 'Claim', schema: JSON.stringify(schema) });
const inputData = new InputData();
inputData.addInput(source);
writeFileSync('claim.cjs', (await quicktype({ inputData, lang: 'javascript' })).lines.join('\n'));
const { toClaim, claimToJson } = (await import('./claim.cjs')).default;
const valid = formats(new Ajv()).compile(schema);
const written = (claim) => JSON.parse(claimToJson(toClaim(JSON.stringify(claim))));
const told = (claim) => `${Object.values(claim)[0]} ${valid(claim) ? 'valid' : 'refused'}`;
const claims = ['2024-02-17', '2024-02-30', 'Sora 2', 'p. 12', null].map((made) => ({ made }));
claims.splice(1, 0, { read: '2024-02-17T06:00:00+08:00' });
console.log(claims.map((claim) => `${told(claim)} = ${told(written(claim))}`).join(' / '));
JS
seen=$(TZ=UTC node make.mjs)
echo "$seen"
wanted='2024-02-17 valid = 2024-02-17T00:00:00.000Z refused'
wanted+=' / 2024-02-17T06:00:00+08:00 valid = 2024-02-16T22:00:00.000Z valid'
wanted+=' / 2024-02-30 refused = 2024-03-01T00:00:00.000Z refused / Sora 2 refused = 2001-02-01T00:00:00.000Z refused'
wanted+=' / p. 12 refused = 2001-12-01T00:00:00.000Z refused / null refused = null refused'
[[ $seen == "$wanted" ]]
