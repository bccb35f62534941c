#!/usr/bin/env bash
# doi-utils 2.0.6, "a small utility for validating, normalizing, and extracting DOIs": any page of a host with doi.org
# in its name is a valid DOI, the one on what a DOI is among them, which is written as "the-identifier/what-is-a-doi/"
# and linked to a place that is not there; by its own README `normalize` gives "a DOI of the form `10.1000/xyz000`".
# What stands behind such a host is not looked at any more (normalize, dist/index.js), unless `strict` is asked for. Of
# a DOI with a slash in its second part, as those of many journals have it, the address at a publisher gives another
# DOI, of two parts, without what comes behind (clumpParts, resolvers.js). A DOI with < and >, as a publisher made
# thousands, is not valid by itself, which the README's pattern says; from its link it is valid, and written with %3C,
# which by the DOI Handbook is how an address has it, and not the DOI, so that it is equal to no other copy. Nothing is
# said. What helps: `strict`, which refuses these, and to cut DOIs from addresses oneself.
# Seen: page true the-identifier/what-is-a-doi/, strict false / slash 10.1000/journal of 10.1000/journal/abc1 / alone
#       false, link 10.1000/12:3%3C45::AID4%3E3.0.CO;2-O
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . doi-utils@2.0.6 >/dev/null
cat >read.mjs <<'JS'
import { doi } from 'doi-utils';
const page = 'https://www.doi.org/the-identifier/what-is-a-doi/';
const slash = '10.1000/journal/abc1';
const old = '10.1000/12:3<45::AID4>3.0.CO;2-O';
console.log(
  [
    `page ${doi.validate(page)} ${doi.normalize(page)}, strict ${doi.validate(page, { strict: true })}`,
    `slash ${doi.normalize(`https://publisher.example.org/doi/${slash}`)} of ${slash}`,
    `alone ${doi.validate(old)}, link ${doi.normalize(`https://doi.org/${old}`)}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='page true the-identifier/what-is-a-doi/, strict false / slash 10.1000/journal of 10.1000/journal/abc1'
wanted+=' / alone false, link 10.1000/12:3%3C45::AID4%3E3.0.CO;2-O'
[[ $seen == "$wanted" ]]
