#!/usr/bin/env bash
# @aj-archipelago/subvibe 1.0.12, to "Parse and generate WebVTT subtitle files": what is said in a cue ends before a line of
# digits alone. To "When did it open?" the answer "2024" is an empty cue, "It opened in / 2024 / at last." is "It opened
# in", and so it is written again, as SRT or WebVTT. Such a line is taken for the name of the next cue, though an empty
# line stands before those and none here (WebVTT, 4.1: a cue ends at an empty line). `errors` then has an "Invalid
# timestamp format", of a file that is valid. "2024." with a stop stays, and the same cues as SRT stay whole.
# Seen: vtt When did it open? | | It opened in | So. / srt When did it open? | 2024 | It opened in, 2024, at last. | So. /
#       errors Invalid timestamp format
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @aj-archipelago/subvibe@1.0.12 >/dev/null
cat >read.mjs <<'JS'
import subvibe from '@aj-archipelago/subvibe';
const said = ['When did it open?', '2024', 'It opened in\n2024\nat last.', 'So.'];
const time = (seconds, sign) => `00:00:0${seconds}${sign}000`;
const cues = (sign, name) =>
  said.map((text, at) => `${name(at)}${time(at, sign)} --> ${time(at + 1, sign)}\n${text}\n`).join('\n');
const vtt = `WEBVTT\n\n${cues('.', () => '')}`;
const srt = cues(',', (at) => `${at + 1}\n`);
const told = (text) =>
  subvibe
    .parse(text)
    .cues.map((cue) => cue.text.replaceAll('\n', ', '))
    .join(' | ')
    .replaceAll('  ', ' ');
const errors = new Set(subvibe.parse(vtt).errors.map(({ message }) => message));
console.log(`vtt ${told(vtt)} / srt ${told(srt)} / errors ${[...errors].join(', ')}`);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='vtt When did it open? | | It opened in | So. / srt When did it open? | 2024 | It opened in, 2024, at last. | So.'
wanted+=' / errors Invalid timestamp format'
[[ $seen == "$wanted" ]]
