#!/usr/bin/env bash
# iso8601-duration 2.1.4, for "parsing and making sense of ISO 8601 durations": of P1M0.5D, a month and half a day,
# there is a month, of P1Y1,5M a year and of P2W1.5D two weeks, without a word. The README has it that "fractions are
# allowed on the smallest unit in the string, e.g. P0.5D", as ISO 8601-1 does; that very example is refused, which the
# author, in issue 32, wants for all fractions of dates. But the pattern has no end (`pattern`, lib/index.js) and takes
# what it can read from the beginning, so that only those are refused which have nothing before the fraction. For the
# same reason -P1D, which is "not yet supported", is a day all the same, added where it should be taken away;
# `toSeconds` and `end` go on with it. tinyduration 3.4.1 reads all of them. What helps: that one, or to match the
# whole text first.
# Seen: P1M0.5D {"months":1}, P1Y1,5M {"years":1}, P2W1.5D {"weeks":2}, P0.5D refused, -P1D {"days":1} / tinyduration
#       {"months":1,"days":0.5}, {"years":1,"months":1.5}, {"weeks":2,"days":1.5}, {"days":0.5},
#       {"days":1,"negative":true}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . iso8601-duration@2.1.4 tinyduration@3.4.1 >/dev/null
cat >read.mjs <<'JS'
import { parse } from 'iso8601-duration';
import { parse as parseTiny } from 'tinyduration';
const told = (read, text) => {
  try {
    return JSON.stringify(Object.fromEntries(Object.entries(read(text)).filter(([, value]) => value)));
  } catch {
    return 'refused';
  }
};
const texts = ['P1M0.5D', 'P1Y1,5M', 'P2W1.5D', 'P0.5D', '-P1D'];
console.log(
  `${texts.map((text) => `${text} ${told(parse, text)}`).join(', ')}` +
    ` / tinyduration ${texts.map((text) => told(parseTiny, text)).join(', ')}`,
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='P1M0.5D {"months":1}, P1Y1,5M {"years":1}, P2W1.5D {"weeks":2}, P0.5D refused, -P1D {"days":1}'
wanted+=' / tinyduration {"months":1,"days":0.5}, {"years":1,"months":1.5}, {"weeks":2,"days":1.5}, {"days":0.5}'
wanted+=', {"days":1,"negative":true}'
[[ $seen == "$wanted" ]]
