#!/usr/bin/env bash
# wikibase-sdk 11.6.6, "utils functions to query a Wikibase instance and simplify its results": the ides of March of 44
# BC, in the JSON of Wikidata -0044-03-15, are in 45 BC. In that JSON there is no year 0 (task T99674 of its makers); a
# year of ISO 8601 and of `Date` is counted through 0, so that 44 BC is -000043, but only noughts are put before what is
# there (wikibaseTimeToISOString, and on it the conversions to a Date, an epoch and `simplifyClaim`). The same day from
# Wikidata's query service, which has -0043, is right: of the two of them, one year apart, nobody would think that they
# are one. And an amount, which Wikidata writes as a decimal in a text, is a number of JavaScript, even with
# `keepRichValues`: 9007199254740993 is ...992. The documentation has years before Christ in an example and says that
# extended years follow ECMAScript. What helps: `timeConverter: 'none'`, and amounts from the JSON.
# Seen: claim -000044-03-15 15 March 45 BC / query -0043-03-15 15 March 44 BC / none -0044-03-15T00:00:00Z / amount
#       9007199254740992, rich 9007199254740992
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . wikibase-sdk@11.6.6 >/dev/null
cat >read.mjs <<'JS'
import { simplifyClaim, simplifySparqlResults } from 'wikibase-sdk';
const claim = (type, value) => {
  const mainsnak = { snaktype: 'value', property: 'P1', datatype: type, datavalue: { type, value } };
  return { id: 'Q1$1', type: 'statement', rank: 'normal', mainsnak };
};
const calendarmodel = 'http://www.wikidata.org/entity/Q1985727';
const time = '-0044-03-15T00:00:00Z';
const ides = claim('time', { time, timezone: 0, before: 0, after: 0, precision: 11, calendarmodel });
const amount = claim('quantity', { amount: '+9007199254740993', unit: '1' });
const parts = { era: 'short', year: 'numeric', month: 'long', day: 'numeric' };
const era = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });
const told = (text, iso = text) => `${text.split('T')[0]} ${era.format(new Date(iso))}`;
const datatype = 'http://www.w3.org/2001/XMLSchema#dateTime';
const bindings = [{ day: { type: 'literal', datatype, value: '-0043-03-15T00:00:00Z' } }];
const [{ day }] = simplifySparqlResults({ head: { vars: ['day'] }, results: { bindings } });
console.log(
  [
    `claim ${told(simplifyClaim(ides))}`,
    `query ${told(day, day.replace('-', '-00'))}`,
    `none ${simplifyClaim(ides, { timeConverter: 'none' })}`,
    `amount ${simplifyClaim(amount)}, rich ${simplifyClaim(amount, { keepRichValues: true }).amount}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='claim -000044-03-15 15 March 45 BC / query -0043-03-15 15 March 44 BC / none -0044-03-15T00:00:00Z'
wanted+=' / amount 9007199254740992, rich 9007199254740992'
[[ $seen == "$wanted" ]]
