#!/usr/bin/env bash
# @phensley/language-tag 1.16.0, "BCP 47 language tag parsing and construction": what `parseLanguageTag` has read is not
# what it writes again. An extended language, which RFC 5646 has as an equal way to name a language, is left out by
# `compact` and `expanded`, and `language` does not have it: zh-yue, Cantonese, is zh, any Chinese, and ar-arz, Egyptian
# Arabic, is Arabic. Where it has the letters of a country, it becomes that country: ms-pse, Central Malay, is the Malay
# of Palestine, ms-PS, and sgn-isr, a sign language, is sgn-IL. And of several variants, of which the RFC allows as many
# as one likes, only the first is kept: en-scotland-fonipa, Scottish English in phonetic script, is not in that script
# any more, and sl-rozaj-biske, a dialect of Resian, is Resian. (`parse` of LanguageTagParser, lib/parser.js, which says
# so of the extended ones in a comment; the README does not.) bcp-47 2.1.2 keeps all. What helps: `extlangs` of the tag;
# for variants nothing.
# Seen: zh-yue-HK zh-HK, ar-arz ar, ms-pse ms-PS, sl-rozaj-biske sl-rozaj, en-scotland-fonipa en-scotland / yue-HK yue-HK
#       / bcp-47 zh-yue-HK, ar-arz, ms-pse, sl-rozaj-biske, en-scotland-fonipa
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @phensley/language-tag@1.16.0 bcp-47@2.1.2 >/dev/null
cat >tags.mjs <<'JS'
import { parse, stringify } from 'bcp-47';
import languageTag from '@phensley/language-tag';
const tags = ['zh-yue-HK', 'ar-arz', 'ms-pse', 'sl-rozaj-biske', 'en-scotland-fonipa'];
const told = (tag) => `${tag} ${languageTag.parseLanguageTag(tag).compact()}`;
const kept = tags.map((tag) => stringify(parse(tag))).join(', ');
console.log(`${tags.map(told).join(', ')} / ${told('yue-HK')} / bcp-47 ${kept}`);
JS
seen=$(node tags.mjs)
echo "$seen"
wanted='zh-yue-HK zh-HK, ar-arz ar, ms-pse ms-PS, sl-rozaj-biske sl-rozaj, en-scotland-fonipa en-scotland'
wanted+=' / yue-HK yue-HK / bcp-47 zh-yue-HK, ar-arz, ms-pse, sl-rozaj-biske, en-scotland-fonipa'
[[ $seen == "$wanted" ]]
