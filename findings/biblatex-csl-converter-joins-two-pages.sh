#!/usr/bin/env bash
# biblatex-csl-converter 3.6.0, of Fidus Writer, from CSL-JSON, RIS and others to BibLaTeX and back: pages 12 to 15 of
# CSL-JSON or RIS are page 1215 from then on, in BibLaTeX as in CSL-JSON. A range is kept as one list of two texts, not
# as two lists of one, and lists of texts are joined (convertRange of import/csl.ts, _reformRange of both exporters). Of
# a date from one year to another only the first day is read (convertDate takes `date-parts[0]`). From BibLaTeX the pages
# are right, but the number of an article, which by the manual of BibLaTeX is that of the issue, becomes one in a series
# (`collection-number`), and newspapers lose their capitals ("The times", "El país"), as journals are put into the case
# of sentences like titles where no language is named. errors and warnings are empty. The README calls conversions
# between CSL and BibLaTeX "generally more reliable". pandoc 3.9 (pandoc-wasm 1.1.0) gets all of them right.
# Seen: CSL-JSON 12-15 2023-12-30/2024-01-02 The Times = BibLaTeX 1215 2023-12-30, 0 told / RIS 12-15 = 1215
#       / BibLaTeX number 3 = collection-number 3, The times, 0 told / pandoc issue 3, The Times, 12-15
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --force --prefix . biblatex-csl-converter@3.6.0 pandoc-wasm@1.1.0 >/dev/null 2>&1
cat >convert.mjs <<'JS'
import { BibLatexExporter, BibLatexParser, CSLExporter, CSLParser, RISParser } from 'biblatex-csl-converter';
import { convert } from 'pandoc-wasm';
const issued = { 'date-parts': [[2023, 12, 30], [2024, 1, 2]] };
const item = { id: 'a', type: 'article-journal', title: 'Rents', 'container-title': 'The Times', page: '12-15', issued };
const bib = `@article{a, author={Ruiz, Ana}, title={Rents}, journaltitle={The Times}, date={2024}, number={3}}`;
const read = (text, field) => new RegExp(`${field} = \\{(.*?)\\}`).exec(text)?.[1];
const told = ({ errors = [], warnings = [] }) => `${errors.length + warnings.length} told`;

const csl = new CSLParser({ a: item });
const written = new BibLatexExporter(csl.parse()).parse();
const ris = new RISParser('TY  - JOUR\nAU  - Ruiz, Ana\nTI  - Rents\nPY  - 2024\nSP  - 12\nEP  - 15\nER  - \n').parse();
const [risItem] = Object.values(new CSLExporter(ris.entries).parse());
const parsed = new BibLatexParser(bib).parse();
const [cslItem] = Object.values(new CSLExporter(parsed.entries).parse());
const { stdout } = await convert({ from: 'biblatex', to: 'csljson' }, bib, {});
const [pandocItem] = JSON.parse(stdout);
const back = await convert({ from: 'csljson', to: 'biblatex', standalone: true }, JSON.stringify([item]), {});
const number = Object.entries(cslItem).find(([, value]) => value === '3').join(' ');
const title = cslItem['container-title'];
console.log(
  [
    `CSL-JSON 12-15 2023-12-30/2024-01-02 The Times = BibLaTeX ${read(written, 'pages')} ${read(written, 'date')}`,
    `, ${told(csl)} / RIS 12-15 = ${risItem.page} / BibLaTeX number 3 = ${number}, ${title}, ${told(parsed)}`,
    ` / pandoc issue ${pandocItem.issue}, ${pandocItem['container-title']}, ${read(back.stdout, 'pages')}`,
  ].join(''),
);
JS
seen=$(node convert.mjs)
echo "$seen"
wanted='CSL-JSON 12-15 2023-12-30/2024-01-02 The Times = BibLaTeX 1215 2023-12-30, 0 told / RIS 12-15 = 1215'
wanted+=' / BibLaTeX number 3 = collection-number 3, The times, 0 told / pandoc issue 3, The Times, 12-15'
[[ $seen == "$wanted" ]]
