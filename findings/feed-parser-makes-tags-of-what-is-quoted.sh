#!/usr/bin/env bash
# @rowanmanning/feed-parser 2.1.5, "a well-tested and resilient Node.js parser for RSS and Atom feeds": text is unpacked
# once more than it was packed. An article that shows a tag, `<p>Write &lt;b&gt; here</p>`, has that tag in its content
# and its description, and from there on the page is bold; "a &lt; b" in XHTML is no longer well-formed, and &amp;lt; in
# a title of `type` text, which in Atom stands for the four signs &lt;, is "<". The XML parser has decoded all this, in
# CDATA there was nothing to decode, and then comes a decoder of HTML (`textContentNormalized` and `innerHtml`,
# lib/xml/element.js). By RFC 4287 (3.1.1) the text of `type` html is to be HTML after the escaping of XML is undone,
# which is once. Nothing is said. feedsmith 3.0.1 reads the same feed as it is. What helps: nothing in it, as it has no
# options; for feeds about code, another parser.
# Seen: feed-parser cdata <p>Write <b> here</p> / escaped <p>Write <b> here</p> / xhtml <p>a < b</p> / title <, not
#       &lt; / feedsmith cdata <p>Write &lt;b&gt; here</p> / escaped <p>Write &lt;b&gt; here</p> / xhtml <p>a &lt;
#       b</p>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1 >/dev/null
cat >read.mjs <<'JS'
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
const entry = (title, type, content) =>
  `<entry><id>urn:${type}</id><title type="text">${title}</title><updated>2024-02-17T10:00:00Z</updated>` +
  `<content type="${type}">${content}</content></entry>`;
const feed =
  '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>News</title><updated>2024-02-17T10:00:00Z</updated>' +
  entry('cdata', 'html', '<![CDATA[<p>Write &lt;b&gt; here</p>]]>') +
  entry('escaped', 'html', '&lt;p&gt;Write &amp;lt;b&amp;gt; here&lt;/p&gt;') +
  entry('xhtml', 'xhtml', '<div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b</p></div>') +
  `${entry('&amp;lt;, not &amp;amp;lt;', 'html', '')}</feed>`;
const { items } = parseFeed(feed);
const contents = items.map(({ title, content }) => (content ? `${title} ${content}` : `title ${title}`));
const right = parseWithFeedsmith(feed).feed.entries.slice(0, 3);
const told = right.map(({ title, content }) => `${title.value} ${content.value}`);
console.log(`feed-parser ${contents.join(' / ')} / feedsmith ${told.join(' / ')}`);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='feed-parser cdata <p>Write <b> here</p> / escaped <p>Write <b> here</p> / xhtml <p>a < b</p>'
wanted+=' / title <, not &lt; / feedsmith cdata <p>Write &lt;b&gt; here</p> / escaped <p>Write &lt;b&gt; here</p>'
wanted+=' / xhtml <p>a &lt; b</p>'
[[ $seen == "$wanted" ]]
