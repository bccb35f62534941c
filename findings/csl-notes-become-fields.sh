#!/usr/bin/env bash
# CSL-JSON in pandoc 3.9 (pandoc-wasm 1.1.0) and citeproc-js (citeproc 2.4.63), which Zotero uses: both look in the note of
# an item, a text, for fields that nobody put there. One that begins with any word and a colon is taken out of the item by
# pandoc and printed nowhere ("China: a fall."); if the word is a variable, in whatever case, the work has got an
# author, a date or a publisher. citeproc-js does so for words all in small letters or all in capitals, and on later lines,
# too, if the first is plain text, where pandoc stops. So one file and one style make two different references.
# (parseNote, src/Citeproc/Types.hs of jgm/citeproc; CSL.parseNoteFieldHacks, citeproc_commonjs.js.) What helps: a note of
# one line, in brackets if it begins so.
# Seen: pandoc Survey|nobody.: Survey|Survey (Old. issued: 1999)|Survey ([China: a fall.])
#       citeproc-js Survey (China: a fall.)|Survey (Author: nobody.)|Survey, 1999 (Old.)|Survey ([China: a fall.])
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . pandoc-wasm@1.1.0 citeproc@2.4.63 >/dev/null
cat >cite.mjs <<'JS'
import CSL from 'citeproc';
import { convert } from 'pandoc-wasm';
const space = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"';
const info = '<info><title>Plain</title><id>plain</id><updated>2026-01-01T00:00:00Z</updated></info>';
const style = `<style ${space} class="in-text">${info}
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout>
    <names variable="author" suffix=": "/><text variable="title"/>
    <date variable="issued" prefix=", "><date-part name="year"/></date><text variable="note" prefix=" (" suffix=")"/>
  </layout></bibliography></style>`;
const locale = `<locale ${space} xml:lang="en-US"><terms><term name="et-al">et al.</term></terms></locale>`;
const options = { from: 'csljson', to: 'plain', wrap: 'none', citeproc: true, csl: 'plain.csl' };
const made = { pandoc: [], 'citeproc-js': [] };
for (const note of ['China: a fall.', 'Author: nobody.', 'Old.\nissued: 1999', '[China: a fall.]']) {
  const item = { id: 'survey', type: 'report', title: 'Survey', note };
  const { stdout } = await convert(options, JSON.stringify([item]), { 'plain.csl': style });
  made.pandoc.push(stdout.trim());
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => ({ ...item }) }, style);
  engine.setOutputFormat('text');
  engine.updateItems(['survey']);
  made['citeproc-js'].push(engine.makeBibliography()[1].join().trim());
}
for (const [name, references] of Object.entries(made)) console.log(name, references.join('|'));
JS
seen=$(node cite.mjs)
echo "$seen"
[[ $seen == 'pandoc Survey|nobody.: Survey|Survey (Old. issued: 1999)|Survey ([China: a fall.])
citeproc-js Survey (China: a fall.)|Survey (Author: nobody.)|Survey, 1999 (Old.)|Survey ([China: a fall.])' ]]
