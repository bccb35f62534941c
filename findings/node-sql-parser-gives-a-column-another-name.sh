#!/usr/bin/env bash
# node-sql-parser 5.4.0, "simple node sql parser", which makes a tree of SQL and SQL of the tree: in PostgreSQL a column
# with a quotation mark in its name, "a""b", is the column a, called b, as the second half is taken for an alias; so
# 0x1F, a number since version 16, is nought, called x1F, and 1_000 is one (PostgreSQL, 4.1.1 and 4.1.2.6). In SQLite a
# text that ends in a backslash, 'a\', is put in double quotation marks, which are for names, and 'C:\new', six letters,
# has a line end in it and five, as in MySQL (in PostgreSQL, too, for which pull request 2675 of
# taozhi8833998/node-sql-parser would mend it). Nothing is said, and what comes out runs, as sql.js 1.16.0 shows.
# Seen: postgresql SELECT "a" AS "b" / postgresql SELECT 0 AS "x1F", 1 AS "_000" / sqlite SELECT "a\" / sqlite SELECT
#       'C:¶ew' / letters in SQLite 6, written anew 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . node-sql-parser@5.4.0 sql.js@1.16.0 >/dev/null
cat >write.cjs <<'JS'
const { Parser } = require('node-sql-parser');
const open = require('sql.js');
const parser = new Parser();
const again = (database, sql) => parser.sqlify(parser.astify(sql, { database }), { database });
const told = (database, sql) => `${database} ${again(database, sql).replace('\n', '¶')}`;
open().then(({ Database }) => {
  const letters = (sql) => new Database().exec(sql)[0].values[0][0];
  const length = "SELECT length('C:\\new')";
  console.log(
    [
      told('postgresql', 'SELECT "a""b"'),
      told('postgresql', 'SELECT 0x1F, 1_000'),
      told('sqlite', "SELECT 'a\\'"),
      told('sqlite', "SELECT 'C:\\new'"),
      `letters in SQLite ${letters(length)}, written anew ${letters(again('sqlite', length))}`,
    ].join(' / '),
  );
});
JS
seen=$(node write.cjs)
echo "$seen"
wanted='postgresql SELECT "a" AS "b" / postgresql SELECT 0 AS "x1F", 1 AS "_000"'
wanted+=" / sqlite SELECT \"a\\\" / sqlite SELECT 'C:¶ew' / letters in SQLite 6, written anew 5"
[[ $seen == "$wanted" ]]
