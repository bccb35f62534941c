#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3, "To read & normalize RSS/ATOM/JSON feed data": of an Atom entry that came out in 2019
# and was changed in 2024, `published` is 2024, as `updated` is asked first (transform, parseAtomFeed); RFC 4287 has two
# elements, as the two differ. `link` is the first link, whatever its `rel` says (getLink, normalizer): of an entry that
# names its comments first it is the comments, and that of a feed is the feed. A title or an id that looks like a number
# is one: 2024.10 is 2024.1, 007 is 7 and 1e3 is 1000. A description ends at a "<" that is a sign and no tag, as in
# "Rents &lt; 5 % of income", since entities are read before tags are taken out (buildDescription), and a summary in
# XHTML, the third kind of text in RFC 4287, is empty. Nothing is said. What helps: `getExtraEntryFields`, which is
# given the entry as it was read, with parsing of numbers turned off by `xmlParserOptions`.
# Seen: published 2024-02-17, link https://example.org/a/comments, feed https://example.org/feed.atom, xhtml "" /
#       2024.10 2024.1, 007 7, 1e3 1000 / "Rents"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @extractus/feed-extractor@8.0.3 >/dev/null
cat >read.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
const link = (rel, href) => `<link rel="${rel}" href="https://example.org/${href}"/>`;
const times = '<published>2019-05-01T00:00:00Z</published><updated>2024-02-17T10:00:00Z</updated>';
const summary = '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Rents <b>rose</b></div></summary>';
const feed = extractFromXml(
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>News</title>${times}${link('self', 'feed.atom')}` +
    `${link('alternate', '')}<entry><id>urn:y</id><title>Rents</title>${times}${link('replies', 'a/comments')}` +
    `${link('alternate', 'a')}${summary}</entry></feed>`,
);
const item = (title, description = '') => {
  const fields = `<title>${title}</title><description>${description}</description>`;
  return extractFromXml(`<rss version="2.0"><channel><title>News</title><item>${fields}</item></channel></rss>`).entries[0];
};
const [entry] = feed.entries;
console.log(
  [
    `published ${entry.published.slice(0, 10)}, link ${entry.link}, feed ${feed.link}, xhtml "${entry.description}"`,
    ['2024.10', '007', '1e3'].map((title) => `${title} ${item(title).title}`).join(', '),
    `"${item('Rents', '<![CDATA[<p>Rents &lt; 5 % of income</p>]]>').description.trim()}"`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='published 2024-02-17, link https://example.org/a/comments, feed https://example.org/feed.atom, xhtml ""'
wanted+=' / 2024.10 2024.1, 007 7, 1e3 1000 / "Rents"'
[[ $seen == "$wanted" ]]
