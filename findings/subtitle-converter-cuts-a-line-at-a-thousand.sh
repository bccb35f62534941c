#!/usr/bin/env bash
# subtitle-converter 3.0.12, which means to become "the only subtitle module necessary" and reads "dfxp, scc, srt, ttml,
# vtt, ssa, ass": in ASS a line is cut at the first comma without a blank behind it, so that of "Rents rose to 5,000 a
# year" there is "Rents rose to 5", since by these commas it tells the fields apart (parsers/ass_to_json.js); by the
# format the text is the last field, with all its commas. Of several line ends, `\N`, only the first is one. In
# TTML a word in a `<span>` is gone, two lines with `<br/>` between them are one word, all but the first `<div>` is left
# out, and 1.5 seconds are 1.005, because what stands behind the point is taken for milliseconds
# (timecodeToMicroseconds, shared/utils.js); in TTML2 (12.3.1) it is a fraction of any length. `status.success`, which
# the README asks before it goes on, is true for all of these. What helps: another converter for both.
# Seen: ass Rents rose to 5 / one|two\Nthree / ttml 00:00:01,005 Rentsrose / again  in May / divs 1 of 2 / success true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . subtitle-converter@3.0.12 >/dev/null 2>&1
cat >convert.cjs <<'JS'
const { convert } = require('subtitle-converter');
const ass = (text) =>
  '[Script Info]\nScriptType: v4.00+\n\n[Events]\n' +
  'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n' +
  `Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,${text}\n`;
const cue = (text) => `<p begin="00:00:01.5" end="00:00:02.5">${text}</p>`;
const ttml = (...divs) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body>` +
  `${divs.map((div) => `<div>${div}</div>`).join('')}</body></tt>`;
const success = new Set();
const told = (given) => {
  const { subtitle, status } = convert(given, '.srt');
  success.add(status.success);
  return subtitle.trim().split(/\r?\n\r?\n/).map((lines) => lines.split(/\r?\n/));
};
const text = (given) => told(given)[0].slice(2).join('|');
const [[, times]] = told(ttml(cue('x')));
console.log(
  [
    `ass ${text(ass('Rents rose to 5,000 a year'))}`,
    text(ass('one\\Ntwo\\Nthree')),
    `ttml ${times.split(' ')[0]} ${text(ttml(cue('Rents<br/>rose')))}`,
    text(ttml(cue('again <span>fell</span> in May'))),
    `divs ${told(ttml(cue('one'), cue('two'))).length} of 2`,
    `success ${[...success].join(' and ')}`,
  ].join(' / '),
);
JS
seen=$(node convert.cjs)
echo "$seen"
wanted='ass Rents rose to 5 / one|two\Nthree / ttml 00:00:01,005 Rentsrose / again  in May / divs 1 of 2 / success true'
[[ $seen == "$wanted" ]]
