#!/usr/bin/env bash
# media-captions 1.0.4, "Captions parsing and rendering library built for the modern web" for WebVTT, SRT and SSA/ASS:
# what is said is gone if it is the first line of its cue and begins with "size:", "line:", "position:", "align:",
# "region" or "vertical:" and the like, as "size: 40 square metres" does; "line: 2" moves the cue as well
# (SETTING_LINE_RE in VTTParser, which is tried on lines of text). In WebVTT (4.1) settings stand behind the times, in
# their line, and nowhere else. In ASS, 5,000 becomes "5, 000": a line is split at all its commas, and what belongs to
# the text is joined again by comma and blank (SSAParser); a Comment, which is not to be shown, stands at the end of
# what was said before it. Where errors are asked for, there is one for the size, as "" is none, and none for the
# others. What helps: to read WebVTT with webvtt-parser (2.2.0 here), and to take the Comments out of ASS.
# Seen: vtt "and a garden" of "size: 40 square metres / and a garden", errors 1, "" of "region: Madrid", errors 0 /
#       webvtt-parser "size: 40 square metres / and a garden" / ass "Rents rose to 5, 000 a year / Comment:
#       0,0:00:03.00,0:00:04.00,Default,,0,0,0,,check this", errors 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . media-captions@1.0.4 webvtt-parser@2.2.0 >/dev/null
cat >read.mjs <<'JS'
import { parseText } from 'media-captions';
import parsers from 'webvtt-parser';
const shown = (text) => `"${text.replaceAll('\n', ' / ')}"`;
const vtt = (...lines) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${lines.join('\n')}\n`;
const garden = ['size: 40 square metres', 'and a garden'];
const region = ['region: Madrid'];
const event = (kind, start, end, text) => `${kind}: 0,0:00:0${start}.00,0:00:0${end}.00,Default,,0,0,0,,${text}`;
const ass = [
  '[Script Info]\nScriptType: v4.00+\n\n[Events]',
  'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
  event('Dialogue', 1, 2, 'Rents rose to 5,000 a year'),
  event('Comment', 3, 4, 'check this'),
  '',
].join('\n');
const read = async (type, text) => {
  const { cues, errors } = await parseText(text, { type, errors: true });
  return [shown(cues[0].text), `errors ${errors.length}`];
};
const [first, few] = await read('vtt', vtt(...garden));
const [second, none] = await read('vtt', vtt(...region));
const [cue] = new parsers.WebVTTParser().parse(vtt(...garden), 'subtitles').cues;
console.log(
  [
    `vtt ${first} of ${shown(garden.join('\n'))}, ${few}, ${second} of ${shown(region[0])}, ${none}`,
    `webvtt-parser ${shown(cue.text)}`,
    `ass ${(await read('ass', ass)).join(', ')}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='vtt "and a garden" of "size: 40 square metres / and a garden", errors 1, "" of "region: Madrid", errors 0'
wanted+=' / webvtt-parser "size: 40 square metres / and a garden"'
wanted+=' / ass "Rents rose to 5, 000 a year / Comment: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,check this", errors 0'
[[ $seen == "$wanted" ]]
