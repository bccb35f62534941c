#!/usr/bin/env bash
# pangu 7.2.1, "to automatically insert whitespace between CJK and half-width characters": an address with Chinese in it
# is not one any more. https://example.org/价格?a=1&b=2 gets blanks behind the question mark and around = and &, and so
# does the target of a link in Markdown, so that it ends there; a host in Chinese or Japanese is enough. In a DOI, a
# slash and a hyphen get them. An address without such letters is left alone, and so is one that has only a path. By
# itself, A/B, 24/7 and 1/2 are written A / B, 24 / 7 and 1 / 2 where Chinese is near. Letters for which the Web has
# percent signs are shown by every browser, and copied from it, as they are. Nothing is said.
# Seen: https://example.org/价格? a = 1&b = 2 / [租金](https://example.org/?q = 租金 & y = 2024) / DOI 10.1000 / 租金 - 5 /
#       24 / 7 服务 / https://example.org/?a=1&b=2 / https://example.org/租金/2024-02-17
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . pangu@7.2.1 >/dev/null
cat >space.mjs <<'JS'
import pangu from 'pangu';
const texts = [
  'https://example.org/价格?a=1&b=2',
  '[租金](https://example.org/?q=租金&y=2024)',
  'DOI 10.1000/租金-5',
  '24/7服务',
  'https://example.org/?a=1&b=2',
  'https://example.org/租金/2024-02-17',
];
console.log(texts.map((text) => pangu.spacingText(text)).join(' / '));
JS
seen=$(node space.mjs)
echo "$seen"
wanted='https://example.org/价格? a = 1&b = 2 / [租金](https://example.org/?q = 租金 & y = 2024) / DOI 10.1000 / 租金 - 5'
wanted+=' / 24 / 7 服务 / https://example.org/?a=1&b=2 / https://example.org/租金/2024-02-17'
[[ $seen == "$wanted" ]]
