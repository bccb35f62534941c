#!/usr/bin/env bash
# sentencex 1.0.17, the sentence segmenter of Wikimedia, for Node.js: in a text with the line ends of Windows, one of
# the four signs between two paragraphs is gone, and the two line feeds that are left are a sentence, without a word in
# it. So the sentences joined are not the text, and every `start_index`, by the README "character position where the
# sentence starts", is too small by one more after each paragraph: a quotation that is found by it is found beside its
# place. With the line ends of Unix the text is whole, though its blank lines are sentences, too. And a position counts
# code points, which a string of JavaScript does not: behind one emoji, slice() is off by one as well. `boundary_symbol`
# and `is_paragraph_break`, which "each SentenceBoundary object contains", are in none. Nothing is said. What helps:
# line feeds only, and the lengths of the sentences instead of their positions.
# Seen: Windows Rents rose.¶|↵↵|They fell. |So be it. joined no, slice " So be it" / Unix Rents rose.|↵↵|They fell. |So
#       be it. joined yes, slice "So be it." / emoji slice " So be it." / keys start_index end_index text
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . sentencex@1.0.17 >/dev/null
cat >split.mjs <<'JS'
import { get_sentence_boundaries, segment } from 'sentencex';
const shown = (text) => text.replaceAll('\r', '¶').replaceAll('\n', '↵');
const slice = (text, sentence) => {
  const boundary = get_sentence_boundaries('en', text).find((found) => found.text.trim() === sentence);
  return `slice "${shown(text.slice(boundary.start_index, boundary.end_index))}"`;
};
const told = (name, text) => {
  const sentences = segment('en', text);
  const joined = sentences.join('') === text ? 'yes' : 'no';
  return `${name} ${shown(sentences.join('|'))} joined ${joined}, ${slice(text, 'So be it.')}`;
};
const text = (end) => `Rents rose.${end}${end}They fell. So be it.`;
const [boundary] = get_sentence_boundaries('en', 'Is it so? Yes.');
console.log(
  [
    told('Windows', text('\r\n')),
    told('Unix', text('\n')),
    `emoji ${slice('🏠 Rents rose. So be it. Yes.', 'So be it.')}`,
    `keys ${Object.keys(boundary).join(' ')}`,
  ].join(' / '),
);
JS
seen=$(node split.mjs)
echo "$seen"
wanted='Windows Rents rose.¶|↵↵|They fell. |So be it. joined no, slice " So be it"'
wanted+=' / Unix Rents rose.|↵↵|They fell. |So be it. joined yes, slice "So be it."'
wanted+=' / emoji slice " So be it." / keys start_index end_index text'
[[ $seen == "$wanted" ]]
