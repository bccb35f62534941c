#!/usr/bin/env bash
# @plussub/srt-vtt-parser 2.0.5, subtitles in SRT and WebVTT: a cue whose id has "note", "style" or "region" anywhere in it,
# in whatever letters, as "footnote 1", is taken for a comment, a style or a region, and is gone with its text
# (toUpperCase().includes in ID_OR_NOTE_OR_STYLE_OR_REGION of the parser for WebVTT, dist/index.js). So is one with the
# setting region:… on the line of its times. By WebVTT such a block begins with exactly that word. Any setting behind
# times without hours moves the end: the whole rest of the line is split at its colons, so that 4 seconds and position:50%
# are 4 minutes and 50 thousandths; with a word, as align:start, the end is NaN. And a cue without a text, as is valid
# and as programs write it for silence, has the next one for its text, times and all, in SRT as well. Nothing is said.
# webvtt-parser 2.2.0 of the W3C reads each as it stands. What helps: hours in all times, and no ids.
# Seen: footnote 1 gone / region:r gone / position:50% 240050 / align:start NaN / empty "¶00:03.000 --> 00:04.000¶b"
#       / webvtt-parser 4000 4000 4000 4000, empty "","b"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @plussub/srt-vtt-parser@2.0.5 webvtt-parser@2.2.0 >/dev/null
cat >read.mjs <<'JS'
import { parse } from '@plussub/srt-vtt-parser';
import webvtt from 'webvtt-parser';
const region = 'REGION\nid:r\n\n';
const cue = (id, setting) => `WEBVTT\n\n${setting.startsWith('region') ? region : ''}${id}00:03.000 --> 00:04.000 ${setting}\nb\n`;
const cues = { 'footnote 1': cue('footnote 1\n', ''), 'region:r': cue('', 'region:r') };
for (const setting of ['position:50%', 'align:start']) cues[setting] = cue('', setting);
const empty = 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nb\n';
const standard = (text) => new webvtt.WebVTTParser().parse(text, 'subtitles').cues;
const told = Object.entries(cues).map(([name, text]) => `${name} ${parse(text).entries[0]?.to ?? 'gone'}`);
const ends = Object.values(cues).map((text) => standard(text)[0].endTime * 1000);
const silent = parse(empty).entries.map(({ text }) => `"${text.replaceAll('\n', '¶')}"`);
const right = standard(empty).map(({ text }) => `"${text}"`);
console.log([...told, `empty ${silent}`, `webvtt-parser ${ends.join(' ')}, empty ${right}`].join(' / '));
JS
seen=$(node read.mjs)
echo "$seen"
wanted='footnote 1 gone / region:r gone / position:50% 240050 / align:start NaN / empty "¶00:03.000 --> 00:04.000¶b"'
wanted+=' / webvtt-parser 4000 4000 4000 4000, empty "","b"'
[[ $seen == "$wanted" ]]
