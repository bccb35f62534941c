#!/usr/bin/env bash
# diffparser 2.0.1, "Unified diff parser for Node and the browser", with `position` "as required by the GitHub Comments
# API": a line taken out of a file that begins with two hyphens and a blank, as a comment of SQL, Lua or Haskell does,
# stands in a diff as "--- ", and is taken for the name of a file. It is not among the changes; the hunks behind it,
# and how many lines the file has lost and got, belong to a file that is called like the comment, and positions begin
# at 0 again. So it is with an added line of two plus signs. By the format a hunk says in its head how many lines it
# has, and a name can come only behind them; here each line is looked at by itself (`schema`, lib/index.js), and a
# number that is left out in the head is 0, where it means 1. Positions in a second hunk are one too small, since
# GitHub counts its head. Of a file "a b.txt" the name is b.txt. Nothing is said. parse-diff 0.12.0, the library that
# it was made from, has the line by now. What helps: that one.
# Seen: files q.sql, rents of 2023 / deletions 0, additions 0 / lines of @@ -7 +7 @@ 0 / position 4 where GitHub has 5
#       / blank b.txt / parse-diff deletions 1, additions 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . diffparser@2.0.1 parse-diff@0.12.0 >/dev/null
cat >read.cjs <<'JS'
const parse = require('diffparser');
const parseDiff = require('parse-diff');
const file = (name, ...lines) => [`diff --git a/${name} b/${name}`, `--- a/${name}`, `+++ b/${name}`, ...lines, ''].join('\n');
const hunk = ['@@ -1,3 +1,3 @@', ' select 1;', '--- rents of 2023', '+-- rents of 2024', ' select 2;'];
const second = ['@@ -7 +7 @@', '-select 3;', '+select 4;'];
const files = parse(file('q.sql', ...hunk, ...second));
const [right] = parseDiff(file('q.sql', ...hunk));
const [plain] = parse(file('q.sql', '@@ -1,2 +1,2 @@', ' select 1;', '-select 2;', '+select 5;', ...second));
const [blank] = parse('diff --git a/a b.txt b/a b.txt\nold mode 100644\nnew mode 100755\n');
console.log(
  [
    `files ${files.map(({ from }) => from).join(', ')}`,
    `deletions ${files[0].deletions}, additions ${files[0].additions}`,
    `lines of ${second[0]} ${plain.chunks[1].newLines}`,
    `position ${plain.chunks[1].changes[0].position} where GitHub has 5`,
    `blank ${blank.to}`,
    `parse-diff deletions ${right.deletions}, additions ${right.additions}`,
  ].join(' / '),
);
JS
seen=$(node read.cjs)
echo "$seen"
wanted='files q.sql, rents of 2023 / deletions 0, additions 0 / lines of @@ -7 +7 @@ 0'
wanted+=' / position 4 where GitHub has 5 / blank b.txt / parse-diff deletions 1, additions 1'
[[ $seen == "$wanted" ]]
