#!/usr/bin/env bash
# edn-data 1.2.2, reader and writer of EDN, the notation of Clojure: in what `toEDNStringFromSimpleObject` makes of an
# object, a key with a blank is two things. A tally {"New York": 8, "Oslo": 1} becomes {:New York 8 :Oslo 1}, which is
# not valid EDN (a map has pairs), and which `parseEDNString` reads without a word as New: York, 8: Oslo, and the last
# value is gone. A comma is a blank there, too. Every key becomes a keyword, whatever it is made of (`:${k}`, the end of
# the function in dist/generate.js), and the reader takes a map of an odd number of things. The README has the function
# as the one for simple types, and what is written as valid. What helps: the option { keysAs: 'string' }, which only
# the types name, or toEDNString with { map: [...] }.
# Seen: {:New York 8 :Oslo 1} {"8":"Oslo","New":{"sym":"York"}} / as texts {"New York" 8 "Oslo" 1}
#       {"New York":8,"Oslo":1}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . edn-data@1.2.2 >/dev/null
cat >write.mjs <<'JS'
import { parseEDNString, toEDNStringFromSimpleObject } from 'edn-data';
const tally = { 'New York': 8, Oslo: 1 };
const told = (written) => `${written} ${JSON.stringify(parseEDNString(written, { mapAs: 'object', keywordAs: 'string' }))}`;
const [plain, texts] = [undefined, { keysAs: 'string' }].map((how) => told(toEDNStringFromSimpleObject(tally, how)));
console.log(`${plain} / as texts ${texts}`);
JS
seen=$(node write.mjs)
echo "$seen"
[[ $seen == '{:New York 8 :Oslo 1} {"8":"Oslo","New":{"sym":"York"}} / as texts {"New York" 8 "Oslo" 1} {"New York":8,"Oslo":1}' ]]
