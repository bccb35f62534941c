#!/usr/bin/env bash
# vcf 2.1.2, "Parse and construct vCards, jCards": what is a way of writing in one of the two formats goes into the
# other as it stands. In jCard (RFC 7095, 3.4) a value is without the backslashes of vCard; here "Ma\, Ling" is read as
# `Ma\, Ling` and a line end as `\n`, two signs. Several categories are one text, of a name with two middle names one,
# and an organization with its department one. From jCard to vCard it is worse: of several values only the first is
# written, a line end is dropped, so that two lines are one word, and a comma or a semicolon within a value has no
# backslash, so that a reader of vCard (RFC 6350, 3.4) finds two values there (fromJSON, toJSON and toString,
# lib/property.js). Nothing is said; what is read from a vCard and written as one is right, as nothing was ever
# unpacked. ical.js 2.2.1 has all of these right. What helps: that one.
# Seen: to jCard "Ma\\, Ling" "one\\ntwo" "a\\,b,c" / to vCard NOTE:onetwo CATEGORIES:a,b ORG:A;B;Dep / ical.js to
#       jCard "Ma, Ling" "one\ntwo" "a,b" "c" / to vCard NOTE:one\ntwo CATEGORIES:a\,b,c ORG:A\;B;Dep
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . vcf@2.1.2 ical.js@2.2.1 >/dev/null
cat >convert.mjs <<'JS'
import ICAL from 'ical.js';
import VCard from 'vcf';
const text = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Ma\\, Ling', 'NOTE:one\\ntwo', 'CATEGORIES:a\\,b,c', 'END:VCARD', ''];
const card = text.join('\r\n');
const jcard = [
  ['version', {}, 'text', '4.0'],
  ['fn', {}, 'text', 'Ma, Ling'],
  ['note', {}, 'text', 'one\ntwo'],
  ['categories', {}, 'text', 'a,b', 'c'],
  ['org', {}, 'text', ['A;B', 'Dep']],
];
const values = ([, fields]) =>
  ['fn', 'note', 'categories']
    .flatMap((name) => fields.find(([field]) => field === name).slice(3))
    .map((value) => JSON.stringify(value))
    .join(' ');
const lines = (written) => written.split(/\r?\n/).filter((line) => /^(NOTE|CATEGORIES|ORG)/.test(line)).join(' ');
console.log(
  [
    `to jCard ${values(new VCard().parse(card).toJSON())}`,
    `to vCard ${lines(VCard.fromJSON(['vcard', structuredClone(jcard)]).toString('4.0'))}`,
    `ical.js to jCard ${values(ICAL.parse(card))}`,
    `to vCard ${lines(ICAL.stringify(['vcard', jcard, []]))}`,
  ].join(' / '),
);
JS
seen=$(node convert.mjs)
echo "$seen"
wanted='to jCard "Ma\\, Ling" "one\\ntwo" "a\\,b,c" / to vCard NOTE:onetwo CATEGORIES:a,b ORG:A;B;Dep'
wanted+=' / ical.js to jCard "Ma, Ling" "one\ntwo" "a,b" "c" / to vCard NOTE:one\ntwo CATEGORIES:a\,b,c ORG:A\;B;Dep'
[[ $seen == "$wanted" ]]
