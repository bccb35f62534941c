#!/usr/bin/env bash
# @security-alert/sarif-to-markdown 1.11.1, "Convert SARIF format to Markdown text", which comments on pull requests are made
# with: of all results of a rule, only the first message is told, above the places of all of them
# (createGroupedResultsMarkdown, lib/sarif-to-markdown.js). Where a message says what is wrong, as a field that is not
# known, the other places show that of the first, and who mends the line finds no such thing there. A result in a file
# without a region, which SARIF allows, is a dash with nothing behind it. And a rule without a level is passed over with
# its results: "Nothing here.", and `hasMessages` is false (filterGroupedResultsBySeverity); by SARIF 2.1.0 its level is
# "warning", and that of a result goes before it, which is not looked at: what is an error is a note.
# Nothing is said. (That results are grouped by rule, to be short, was wished for in issue 15 of
# security-alert/security-alert.) What helps: a level for each rule; for the messages nothing.
# Seen: of 3 messages 1 told, There is no field colour. #L1,#L2, / as NOTE / without a level Nothing here., hasMessages
#       false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . @security-alert/sarif-to-markdown@1.11.1 >/dev/null
cat >report.mjs <<'JS'
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown';
const convert = sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'main', sourceRoot: '', simple: true });
const place = (region) => [{ physicalLocation: { artifactLocation: { uri: 'base.yaml' }, ...region } }];
const fault = (field, region) => ({
  ruleId: 'unknown-field',
  level: 'error',
  message: { text: `There is no field ${field}.` },
  locations: place(region),
});
const log = (rule, results) => ({ version: '2.1.0', runs: [{ tool: { driver: { name: 'check', rules: [rule] } }, results }] });
const id = 'unknown-field';
const results = [
  fault('colour', { region: { startLine: 1 } }),
  fault('size', { region: { startLine: 2 } }),
  fault('weight', {}),
];
const [told] = convert(log({ id, defaultConfiguration: { level: 'note' } }, results));
const [untold] = convert(log({ id }, results));
const messages = results.map(({ message }) => message.text).filter((text) => told.body.includes(text));
const places = told.body.split('\n').filter((line) => line.startsWith('    - '));
const shown = places.map((line) => line.slice(6).replace(/.*#/, '#'));
const level = /\[([A-Z]+)\]/.exec(told.body)[1];
const nothing = /Nothing here\./.exec(untold.body)?.[0];
console.log(
  [
    `of ${results.length} messages ${messages.length} told, ${messages} ${shown}`,
    `as ${level}`,
    `without a level ${nothing}, hasMessages ${untold.hasMessages}`,
  ].join(' / '),
);
JS
seen=$(node report.mjs)
echo "$seen"
wanted='of 3 messages 1 told, There is no field colour. #L1,#L2, / as NOTE'
wanted+=' / without a level Nothing here., hasMessages false'
[[ $seen == "$wanted" ]]
