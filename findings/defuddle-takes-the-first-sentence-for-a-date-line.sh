#!/usr/bin/env bash
# defuddle 0.19.4, which "extracts the main content from web pages" and by its README is "more forgiving, removes fewer
# uncertain elements" than others: if the first sentence of an article says on what day something was, it is taken for
# the line that dates the page. It is left out, and the page was published on that day, be it in 1936, if nothing else
# says when (getPublished, metadata.js); if the page says when, the sentence is left out all the same
# (removeMetadataBlock, removals/metadata-block.js). It may be any of the first three paragraphs below the heading, up
# to 300 characters. And where part of a word is set off, a blank is put into it, in HTML, too: "unhappy" is two words,
# and Chinese, which has none, gets blanks wherever something is bold, so that no quotation from there is found
# (standardize.js). In Markdown, <q> is without its quotation marks. Nothing is said; `debug` does not list the
# sentence. What helps: to cut off the heading.
# Seen: lead out, published 1936-07-18 / dated page lead out, published 2024-02-17 / no heading lead in, published none
#       / un <b>happy</b> / 李 <b>明</b> 说不。 / She said no to it. / removals 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . defuddle@0.19.4 linkedom@0.18.12 >/dev/null
cat >read.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
const lead = 'On 18 July 1936 the general flew to Morocco.';
const text = '<p>What came of it is told in many books, and in each of them it is told in another way.</p>'.repeat(5);
const read = (body, { head = '', heading = '<h1>A flight</h1>', ...options } = {}) => {
  const page = `<html lang="en"><head><title>A flight</title>${head}</head>
    <body><article>${heading}<p>${body}</p>${text}</article></body></html>`;
  return Defuddle(parseHTML(page).document, 'https://example.org/flight', options);
};
const told = ({ content, published }) => {
  return `lead ${content.includes(lead) ? 'in' : 'out'}, published ${published.slice(0, 10) || 'none'}`;
};
const first = ({ content }) => content.replace(/^<article>|<\/?p>|\n/g, '').split('What')[0];
const head = '<meta property="article:published_time" content="2024-02-17T10:00:00Z">';
console.info = console.log;
console.log = () => {};
const { debug } = await read(lead, { debug: true });
console.info(
  [
    told(await read(lead)),
    `dated page ${told(await read(lead, { head }))}`,
    `no heading ${told(await read(lead, { heading: '' }))}`,
    first(await read('un<b>happy</b>')),
    first(await read('李<b>明</b>说不。')),
    first(await read('She said <q>no</q> to it.', { markdown: true })),
    `removals ${debug.removals.length}`,
  ].map((line) => line.trim()).join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='lead out, published 1936-07-18 / dated page lead out, published 2024-02-17 / no heading lead in, published none'
wanted+=' / un <b>happy</b> / 李 <b>明</b> 说不。 / She said no to it. / removals 0'
[[ $seen == "$wanted" ]]
