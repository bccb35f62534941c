#!/usr/bin/env bash
# web-auto-extractor 1.0.17, "parse semantically structured information from any HTML webpage": of microdata it takes what
# a page shows where HTML has the value stand beside it. Of `<time datetime="2020-03-04">3 April</time>` the date is
# "3 April", and nothing where nothing is shown; of `<data value="1">` and `<meter value="4">` the rating is the word. HTML
# has these elements for the sake of the attribute (Microdata, 5.2.4 Values). `href` of links, `content` of any element and
# `src` of what is called image are looked at, no other (getPropValue, dist/parsers/micro-rdfa-parser.js); entities of a
# text stay as they are written. microdata-node 2.0.0 reads the same page by the rules.
# Seen: auto date=3 April empty= rating=False stars=four text=A &amp; B / node date=2020-03-04 empty=2020-03-04 rating=1
#       stars=4 text=A & B
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . web-auto-extractor@1.0.17 microdata-node@2.0.0 >/dev/null
seen=$(node -e '
const { default: extractor } = require("web-auto-extractor");
const { toJson } = require("microdata-node");
const page = `<div itemscope itemtype="https://schema.org/ClaimReview">
  <time itemprop="date" datetime="2020-03-04">3 April</time> <time itemprop="empty" datetime="2020-03-04"></time>
  <data itemprop="rating" value="1">False</data> <meter itemprop="stars" max="5" value="4">four</meter>
  <p itemprop="text">A &amp; B</p>
</div>`;
const told = (reader, item) =>
  [reader, ...["date", "empty", "rating", "stars", "text"].map((name) => `${name}=${item[name]}`)].join(" ");
console.log(
  [
    told("auto", extractor().parse(page).microdata.ClaimReview[0]),
    told("node", toJson(page, { base: "https://check.example/" }).items[0].properties),
  ].join(" / "),
);
')
echo "$seen"
[[ $seen == 'auto date=3 April empty= rating=False stars=four text=A &amp; B / node date=2020-03-04 empty=2020-03-04 rating=1 stars=4 text=A & B' ]]
