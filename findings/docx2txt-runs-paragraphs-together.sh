#!/usr/bin/env bash
# docx2txt 1.4 (as in Debian), "a simple tool to generate equivalent text files": of a document that was not written by
# Word, paragraphs stand one behind the other without a line end or a blank, so that the year at the end of one and the
# number at the beginning of the next are one number. It looks for the beginning of a paragraph as `<w:p`, at least one
# character and `>` (at "Text extraction starts"); Word puts ids of its own there, which by ECMA-376 need not be. Behind
# a paragraph with properties there is a line end, as `<w:pPr>` looks like the beginning of one. And a soft hyphen, of
# which nothing is seen but at the end of a line, is a hyphen with a blank on either side (%tag2chr). Nothing is said.
# mammoth 1.13.0 reads the same files as they are. (That footnotes are left out is in its ToDo.)
# Seen: docx2txt "Rents.¶Rents fell in 20245 towns deny it." co - operation / mammoth "Rents.¶Rents fell in 2024¶5 towns
#       deny it." co­operation
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download docx2txt=1.4-5 >/dev/null 2>&1
dpkg-deb --extract docx2txt*.deb .
npm install --silent --no-save --prefix . docx@9.15.2 mammoth@1.13.0 >/dev/null
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph, SoftHyphen, TextRun } from 'docx';
import mammoth from 'mammoth';
const word = new Paragraph({ children: [new TextRun({ children: ['co', new SoftHyphen(), 'operation'] })] });
const texts = ['Rents fell in 2024', '5 towns deny it.'].map((text) => new Paragraph(text));
const title = new Paragraph({ text: 'Rents.', heading: HeadingLevel.HEADING_1 });
const documents = { rents: [title, ...texts], word: [word] };
for (const [name, children] of Object.entries(documents)) {
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(`${name}.docx`, buffer);
  writeFileSync(`${name}.mammoth`, (await mammoth.extractRawText({ buffer })).value.trim().replace(/\n+/g, '\n'));
}
JS
node write.mjs
for name in rents word; do perl usr/bin/docx2txt $name.docx $name.docx2txt; done
told() { echo "$1 \"$(cat rents."$1")\" $(cat word."$1")"; }
seen="$(told docx2txt) / $(told mammoth)"
seen=${seen//$'\n'/¶}
echo "$seen"
wanted='docx2txt "Rents.¶Rents fell in 20245 towns deny it." co - operation'
wanted+=$' / mammoth "Rents.¶Rents fell in 2024¶5 towns deny it." co\xC2\xADoperation'
[[ $seen == "$wanted" ]]
