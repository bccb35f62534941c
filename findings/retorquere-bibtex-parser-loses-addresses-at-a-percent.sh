#!/usr/bin/env bash
# @retorquere/bibtex-parser 9.0.29, "the parser that drives Better BibTeX for Zotero": what stands behind a percent sign
# in the `\url` of a note or of howpublished is gone, and the link, made for HTML, leads to "{". So of a page of
# Wikipedia in another script, or with a blank in its name, which BibTeX files mostly have in this way, nothing is left
# but the site. The percent sign is taken for the beginning of a comment up to the end of the line; in BibTeX there are
# no comments within a value, and in `\url` LaTeX takes it as it is. So "5% in 2024" in a note ends at the 5, and an
# abstract goes on with its next line. The field url is read right. And the "others" of "and others", which in BibTeX
# stands for et al., is a person with that last name. `errors` is empty. What helps: url for addresses, and `\%` in
# texts.
# Seen: note <a href="{">{</a>https://zh.wikipedia.org/wiki/ / url https://zh.wikipedia.org/wiki/%E7%99%BE%E5%BA%A6 /
#       text Rents rose 5, escaped Rents rose 5% in 2024. / authors Li; others / errors 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @retorquere/bibtex-parser@9.0.29 >/dev/null
cat >read.mjs <<'JS'
import { parse } from '@retorquere/bibtex-parser';
const address = 'https://zh.wikipedia.org/wiki/%E7%99%BE%E5%BA%A6';
const { entries, errors } = parse(String.raw`
@misc{baidu, author = {Li, Ming and others}, title = {Baidu}, note = {\url{${address}}}, url = {${address}}}
@misc{plain, title = {Rents}, note = {Rents rose 5% in 2024.}}
@misc{escaped, title = {Rents}, note = {Rents rose 5\% in 2024.}}
`);
const [baidu, plain, escaped] = entries.map(({ fields }) => fields);
console.log(
  [
    `note ${baidu.note}`,
    `url ${baidu.url}`,
    `text ${plain.note}, escaped ${escaped.note}`,
    `authors ${baidu.author.map(({ lastName }) => lastName).join('; ')}`,
    `errors ${errors.length}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='note <a href="{">{</a>https://zh.wikipedia.org/wiki/ / url https://zh.wikipedia.org/wiki/%E7%99%BE%E5%BA%A6'
wanted+=' / text Rents rose 5, escaped Rents rose 5% in 2024. / authors Li; others / errors 0'
[[ $seen == "$wanted" ]]
