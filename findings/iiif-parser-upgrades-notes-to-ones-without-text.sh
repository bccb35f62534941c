#!/usr/bin/env bash
# @iiif/parser 2.2.10, "Upgrader utility … for upgrading IIIF v2 to IIIF v3": a note of version 2, whose text stands in
# `chars` as Open Annotation had it, becomes an annotation whose body has its text in `chars` still. Version 3 and the W3C's
# model know `value` alone, and readers of these find a note without words; nothing is said. With a format, as in the
# examples of version 2, the body is a "Text", which in version 3 is a file at an address, and gets such an address on
# example.org; without one it is a TextualBody, which must have a `value`. A tag (`oa:Tag`) is no tag any more, for it is
# told no purpose. Of an SVG selector the same upgrader does move `chars` to `value` (upgradeSelector; for bodies
# embeddedContentProperties keeps it: src/presentation-2/upgrader.ts, in the source map).
# Seen: note chars=A seal. value=none Text / without format chars=A seal. value=none TextualBody / tag chars=Seals
#       value=none purpose=none / selector chars=none value=<svg/>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @iiif/parser@2.2.10 >/dev/null
cat >upgrade.mjs <<'JS'
import { convertPresentation2 } from '@iiif/parser/presentation-2';
const canvas = 'https://library.example/canvas/1';
const selector = { '@type': ['oa:SvgSelector', 'cnt:ContentAsText'], chars: '<svg/>' };
const note = (resource) => ({
  '@type': 'oa:Annotation',
  motivation: 'oa:commenting',
  resource,
  on: { '@type': 'oa:SpecificResource', full: canvas, selector },
});
const { items } = convertPresentation2({
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@id': 'https://library.example/list/1',
  '@type': 'sc:AnnotationList',
  resources: [
    note({ '@type': 'cnt:ContentAsText', format: 'text/plain', chars: 'A seal.' }),
    note({ '@type': 'cnt:ContentAsText', chars: 'A seal.' }),
    note([{ '@type': 'oa:Tag', chars: 'Seals' }]),
  ],
});
const [text, bare, tag] = items.map(({ body }) => [body].flat()[0]);
const told = ({ chars = 'none', value = 'none' }) => `chars=${chars} value=${value}`;
console.log(
  `note ${told(text)} ${text.type} / without format ${told(bare)} ${bare.type} /`,
  `tag ${told(tag)} purpose=${tag.purpose ?? 'none'} / selector ${told(items[0].target.selector)}`,
);
JS
seen=$(node upgrade.mjs)
echo "$seen"
[[ $seen == 'note chars=A seal. value=none Text / without format chars=A seal. value=none TextualBody / tag chars=Seals value=none purpose=none / selector chars=none value=<svg/>' ]]
