#!/usr/bin/env bash
# officeparser 8.1.1, for "generating high-fidelity output in multiple formats": of a workbook of Excel, 17 February
# 2024 is 45339, in text, Markdown, CSV, HTML and in the tree itself, and 5 % is 0.05. In the file a day is a number
# with a style that says that it is a day (ECMA-376, part 1, 18.8.30, numFmt); it is not looked at, and the tree does
# not keep it, so that nobody behind it can know that 45339 is a day, or from which of Excel's two first days it is
# counted. In plain text, cells are parted by tabs, but an empty one has none, so that all behind it move to the left
# and Li's rent stands under the city. `warnings` is empty, and the README's pages on dates are about metadata.
# read-excel-file 9.3.17 has the day, and a place for each cell. What helps: that one.
# Seen: text name↹city↹rent↹since↹share / Li↹500↹45339↹0.05 / csv Li,,500,45339,0.05 / tree has 45339, format no,
#       warnings 0 / read-excel-file Li, , 500, 2024-02-17, 0.05
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . officeparser@8.1.1 read-excel-file@9.3.17 >/dev/null
cat >write.py <<'PY'
import zipfile
package = 'http://schemas.openxmlformats.org/package/2006/'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
def relation(number, name, target):
    return f'<Relationship Id="rId{number}" Type="{office}/{name}" Target="{target}"/>'
def override(part, name):
    return f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{name}+xml"/>'
def text(cell, value):
    return f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'
headings = ''.join(text(f'{column}1', value) for column, value in zip('ABCDE', ['name', 'city', 'rent', 'since', 'share']))
values = text('A2', 'Li') + '<c r="C2"><v>500</v></c><c r="D2" s="1"><v>45339</v></c><c r="E2" s="2"><v>0.05</v></c>'
formats = ''.join(f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>' for number in (0, 14, 9))
files = {
    '[Content_Types].xml': f'<Types xmlns="{package}content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + override('workbook', 'sheet.main') + override('worksheets/sheet1', 'worksheet') + override('styles', 'styles')
    + '</Types>',
    '_rels/.rels': f'<Relationships xmlns="{package}relationships">'
    + relation(1, 'officeDocument', 'xl/workbook.xml') + '</Relationships>',
    'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{package}relationships">'
    + relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml') + '</Relationships>',
    'xl/workbook.xml': f'<workbook xmlns="{sheets}" xmlns:r="{office}"><sheets>'
    '<sheet name="Rents" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/styles.xml': f'<styleSheet xmlns="{sheets}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    f'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    f'<cellXfs count="3">{formats}</cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{sheets}"><sheetData>'
    f'<row r="1">{headings}</row><row r="2">{values}</row></sheetData></worksheet>',
}
with zipfile.ZipFile('rents.xlsx', 'w') as archive:
    for name, content in files.items():
        archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
PY
python3 write.py
cat >read.mjs <<'JS'
import { OfficeParser } from 'officeparser';
import { readSheet } from 'read-excel-file/node';
const tree = await OfficeParser.parseOffice('rents.xlsx');
const { value: text } = await tree.to('text');
const { value: csv } = await tree.to('csv');
const all = JSON.stringify(tree.content);
const [, row] = await readSheet('rents.xlsx');
const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? ''));
console.log(
  [
    `text ${text.trim().replaceAll('\t', '↹').split('\n').join(' / ')}`,
    `csv ${csv.trim().split(/\r?\n/)[1]}`,
    `tree ${all.includes('45339') ? 'has' : 'without'} 45339, format ${/numFmt|2024|5 ?%/i.test(all) ? 'yes' : 'no'}, ` +
      `warnings ${tree.warnings.length}`,
    `read-excel-file ${row.map(shown).join(', ')}`,
  ].join(' / '),
);
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='text name↹city↹rent↹since↹share / Li↹500↹45339↹0.05 / csv Li,,500,45339,0.05'
wanted+=' / tree has 45339, format no, warnings 0 / read-excel-file Li, , 500, 2024-02-17, 0.05'
[[ $seen == "$wanted" ]]
