#!/usr/bin/env bash
# officeparser 8.1.1, "a robust, strictly-typed" library "for parsing office files … and generating high-fidelity
# output": of a document of Word, 1939-1945 is 19391945 where the hyphen is one at which no line may end, as Word
# writes it for Ctrl+Shift+hyphen; pages 12-15 are page 1215 in the same way. It is an element of its own,
# `w:noBreakHyphen` (ECMA-376, part 1, 17.3.3.18), as are signs from the font Symbol, `w:sym` (17.3.3.30): of "5 ± 2
# %", put in by Insert, Symbol, there is "5  2 %", and of an angle α nothing is left. So it is in text, Markdown and
# HTML alike, and in the tree itself. `warnings`, by the README "non-fatal issues from the parsing phase", is empty.
# mammoth 1.13.0 has the hyphen and the signs, and tells of elements that it does not know. What helps: that one, for
# documents of Word.
# Seen: officeparser text 19391945, 5  2 %, angle ; markdown 19391945, warnings 0 / mammoth 1939‑1945, 5 ± 2 %, angle α
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . officeparser@8.1.1 mammoth@1.13.0 >/dev/null
cat >write.py <<'PY'
import zipfile
package = 'http://schemas.openxmlformats.org/package/2006/'
word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
symbol = '<w:r><w:sym w:font="Symbol" w:char="%s"/></w:r>'
text = '<w:r><w:t xml:space="preserve">%s</w:t></w:r>'
paragraphs = [
    '<w:r><w:t>1939</w:t><w:noBreakHyphen/><w:t>1945</w:t></w:r>',
    text % '5 ' + symbol % 'F0B1' + text % ' 2 %',
    text % 'angle ' + symbol % 'F061',
]
body = ''.join(f'<w:p>{paragraph}</w:p>' for paragraph in paragraphs)
files = {
    '[Content_Types].xml': f'<Types xmlns="{package}content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
    '_rels/.rels': f'<Relationships xmlns="{package}relationships">'
    f'<Relationship Id="rId1" Type="{office}" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:body>{body}</w:body></w:document>',
}
with zipfile.ZipFile('years.docx', 'w') as archive:
    for name, content in files.items():
        archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
PY
python3 write.py
cat >read.mjs <<'JS'
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
const lines = (text) => text.split(/\n+/).filter(Boolean);
const tree = await OfficeParser.parseOffice('years.docx');
const [text, markdown] = [await tree.to('text'), await tree.to('md')].map(({ value }) => lines(value));
const { value } = await mammoth.extractRawText({ path: 'years.docx' });
console.log(
  `officeparser text ${text.join(', ')}; markdown ${markdown[0]}, warnings ${tree.warnings.length}` +
    ` / mammoth ${lines(value).join(', ')}`,
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='officeparser text 19391945, 5  2 %, angle ; markdown 19391945, warnings 0 / mammoth 1939‑1945, 5 ± 2 %, angle α'
[[ $seen == "$wanted" ]]
