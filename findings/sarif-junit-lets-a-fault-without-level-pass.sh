#!/usr/bin/env bash
# sarif-junit 1.1.4, which converts "a SARIF output file from a linter to a JUnit XML output file", to show in a
# pipeline what fails: a result that does not say its `level` is a test that has passed. By SARIF 2.1.0 (3.27.10) it
# then has the level of its rule and, if the rule has none, "warning", and many tools leave out what is so anyway; here
# only a result with "error" or "warning" written in it fails (lib/parser.js), so of a rule whose every result is an
# error none fails. A fault that was suppressed, and accepted, fails like any other. A second file converted by the
# same process has the results of the first in it, as there is one builder for all. Nothing is said, and `error` is not
# there. What helps: to write each level into the file first, and to start a process for each file.
# Seen: error fails, no level passes, rule of level error passes, suppressed fails / second file 5 tests of 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . sarif-junit@1.1.4 >/dev/null
cat >convert.cjs <<'JS'
const { readFileSync } = require('node:fs');
const save = require('sarif-junit/lib/saver');
const place = { physicalLocation: { artifactLocation: { uri: 'claims.csv' }, region: { startLine: 1 } } };
const result = (text, more) => ({ ruleId: 'plain', message: { text }, locations: [place], ...more });
const convert = (...results) => {
  const rules = [{ id: 'plain' }, { id: 'strict', defaultConfiguration: { level: 'error' } }];
  const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'check', rules } }, results }] };
  const { error } = save(JSON.stringify(log), 'result.xml', 'claims');
  if (error) throw new Error(error);
  return readFileSync('result.xml', 'utf8');
};
const first = convert(
  result('error', { level: 'error' }),
  result('no level', {}),
  result('rule of level error', { ruleId: 'strict' }),
  result('suppressed', { level: 'error', suppressions: [{ kind: 'external', status: 'accepted' }] }),
);
const cases = [...first.matchAll(/<testcase [^>]*name="(?:Ln 1 +)?([^"]*)"[^>]*?(\/?)>/g)];
const second = convert(result('another', { level: 'error' }));
console.log(
  `${cases.map(([, name, ended]) => `${name} ${ended ? 'passes' : 'fails'}`).join(', ')}` +
    ` / second file ${second.match(/tests="(\d+)"/)[1]} tests of 1`,
);
JS
seen=$(node convert.cjs)
echo "$seen"
wanted='error fails, no level passes, rule of level error passes, suppressed fails / second file 5 tests of 1'
[[ $seen == "$wanted" ]]
