#!/usr/bin/env bash
# rfc5646 3.0.0, an "RFC 5646 Language Tag Implementation": a tag that was read is written with all its extensions and
# what is for private use twice, en-US-u-ca-buddhist as en-US-u-ca-buddhist-ca-buddhist, so that it is not even `==` to
# the text that it comes from, and read once more it grows on. And where no region stands before it, a variant is the
# region: the German of the spelling of 1996 is that of a region 1996, Valencian is the Catalan of a region VALENCIA, in
# capitals, and `variant` is undefined, as if there were none. By RFC 5646 a region has two letters or three digits, and
# a variant four signs or more (2.1), so none can be taken for the other. Nothing is said. Intl.Locale, which every Node
# has, gets all of them right. What helps: that one.
# Seen: en-US-u-ca-buddhist en-US-u-ca-buddhist-ca-buddhist, == itself false / en-x-news en-x-news-news, once more
#       en-x-news-news-news-news / de-1996 region 1996, variant undefined / ca-valencia ca-VALENCIA, region VALENCIA /
#       Intl.Locale en-US-u-ca-buddhist en-x-news de-1996 ca-valencia
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . rfc5646@3.0.0 >/dev/null
cat >read.cjs <<'JS'
const LanguageTag = require('rfc5646');
const tags = ['en-US-u-ca-buddhist', 'en-x-news', 'de-1996', 'ca-valencia'];
const [calendar, own, spelling, valencian] = tags.map((text) => new LanguageTag(text));
console.log(
  [
    `${tags[0]} ${calendar}, == itself ${calendar == tags[0]}`,
    `${tags[1]} ${own}, once more ${new LanguageTag(String(own))}`,
    `${tags[2]} region ${spelling.region}, variant ${spelling.variant}`,
    `${tags[3]} ${valencian}, region ${valencian.region}`,
    `Intl.Locale ${tags.map((text) => new Intl.Locale(text)).join(' ')}`,
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='en-US-u-ca-buddhist en-US-u-ca-buddhist-ca-buddhist, == itself false'
wanted+=' / en-x-news en-x-news-news, once more en-x-news-news-news-news'
wanted+=' / de-1996 region 1996, variant undefined / ca-valencia ca-VALENCIA, region VALENCIA'
wanted+=' / Intl.Locale en-US-u-ca-buddhist en-x-news de-1996 ca-valencia'
[[ $seen == "$wanted" ]]
