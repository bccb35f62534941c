#!/usr/bin/env bash
# any-ascii 0.3.3, "Unicode to ASCII transliteration" for all of Unicode: a sign with a stroke through it, which denies,
# is written as the sign without it. "x ≠ y" is "x = y", not less than (≮) is "<", not an element (∉) and none there is
# (∄) are "E" like the signs that they deny, and ¬, not, is "!". ≤ and ≥, between them in Unicode, have two signs each,
# so there is room for "!=". The Tamil and Ethiopian numerals for ten, a hundred and a thousand are written out one by
# one: ௧௲௯௱, 1900, is 110009100, and ፲፱፻, 1900, is 109100, while kenat 3.2.0 reads the latter. The README gives a
# table of scripts, and of signs says nothing. (block.js; the table is the same in the makers' other languages.)
# Seen: x ≠ y x = y, a ≮ b a < b, ∉ E ∈ E ∄ E ∃ E, ≤ <= / ௧௲௯௱ 110009100, ፲፱፻ 109100, kenat 1900
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . any-ascii@0.3.3 kenat@3.2.0 >/dev/null
cat >write.mjs <<'JS'
import anyAscii from 'any-ascii';
import { toArabic } from 'kenat';
const told = (...texts) => texts.map((text) => `${text} ${anyAscii(text)}`);
console.log(
  `${told('x ≠ y', 'a ≮ b').join(', ')}, ${told('∉', '∈', '∄', '∃').join(' ')}, ${told('≤')}` +
    ` / ${told('௧௲௯௱', '፲፱፻').join(', ')}, kenat ${toArabic('፲፱፻')}`,
);
JS
seen=$(node write.mjs)
echo "$seen"
[[ $seen == 'x ≠ y x = y, a ≮ b a < b, ∉ E ∈ E ∄ E ∃ E, ≤ <= / ௧௲௯௱ 110009100, ፲፱፻ 109100, kenat 1900' ]]
