#!/usr/bin/env bash
# subsrt-ts 2.1.2, "Subtitle JavaScript library and command line tool", whose list of formats has SSA and ASS to read and to
# write: of every line of such a file the first letter is gone. "1200 died." is "200 died.", "-5 degrees" is "5 degrees",
# "No, never." is "o, never."; of an override like {\i1} the brace is, so that its code stands in the text. What it wrote
# itself it reads so, too. The last field of a Dialogue is cut out by the length of those before it and one blank, where
# the format has no blank and each such file lacks it (dist/format/ass.js, ssa.js). SAMI that it wrote holds no line at
# all. Nothing is said; SubRip, WebVTT, SBV and MicroDVD come back whole.
# Seen: ass 200 died. | 5 degrees | o, never. / ssa 200 died. | 5 degrees | o, never. / smi nothing / vtt 1200 died. | -5
#       degrees | No, never. / of Aegisub \i1}No{\i0}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . subsrt-ts@2.1.2 >/dev/null
cat >read.mjs <<'JS'
import { convert, parse } from 'subsrt-ts';
const said = ['1200 died.', '-5 degrees', 'No, never.'];
const srt = said.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${text}\n`).join('\n');
const lines = (text, format) =>
  parse(text, { format })
    .filter(({ type }) => type === 'caption')
    .map(({ text }) => text.trim());
const there = (format) => `${format} ${lines(convert(srt, { format }), format).join(' | ') || 'nothing'}`;
const aegisub = [
  '[Script Info]',
  'ScriptType: v4.00+',
  '',
  '[Events]',
  'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
  'Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\i1}No{\\i0}',
  '',
].join('\n');
const [{ content }] = parse(aegisub, { format: 'ass' }).filter(({ type }) => type === 'caption');
console.log([...['ass', 'ssa', 'smi', 'vtt'].map(there), `of Aegisub ${content}`].join(' / '));
JS
seen=$(node read.mjs)
echo "$seen"
wanted='ass 200 died. | 5 degrees | o, never. / ssa 200 died. | 5 degrees | o, never. / smi nothing'
wanted+=' / vtt 1200 died. | -5 degrees | No, never. / of Aegisub \i1}No{\i0}'
[[ $seen == "$wanted" ]]
