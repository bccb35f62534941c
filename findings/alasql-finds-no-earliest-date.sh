#!/usr/bin/env bash
# AlaSQL 4.19.1, "complying with most of the SQL-99 language" by its README: of dates in texts, as JSON has them, and of names
# there is no MIN and no MAX. The row has not even the column, be they rows of JSON or a table that says DATE; COUNT and
# ORDER BY of the same column are right. AVG of 2 and 4 as texts is 12: they are joined to "24" and divided by two. And of
# two that have no value, `JOIN` and `=` make the same one, so that a claim without an actor is held by the actor without
# an id, where in SQL-99 NULL equals nothing. The limitations in the README are others. What helps: dates as `Date`.
# Seen: earliest {"n":2} / of a DATE {} / by order 2023-01-01 / average 12 / without an actor nobody
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . alasql@4.19.1 >/dev/null
seen=$(node -e '
const alasql = require("alasql");
const days = [{ day: "2024-02-01" }, { day: "2023-01-01" }];
alasql("CREATE TABLE claims (day DATE, name TEXT)");
alasql("INSERT INTO claims VALUES (\"2024-02-01\", \"Bo\"), (\"2023-01-01\", \"Ann\")");
const claims = [{ id: 1, actor: null }, { id: 2, actor: "x" }];
const actors = [{ id: "x", name: "Xi" }, { id: null, name: "nobody" }];
const [{ name }] = alasql("SELECT c.id, a.name FROM ? c JOIN ? a ON c.actor = a.id", [claims, actors]);
console.log(
  [
    `earliest ${JSON.stringify(alasql("SELECT MIN(day) AS first, MAX(day) AS last, COUNT(day) AS n FROM ?", [days])[0])}`,
    `of a DATE ${JSON.stringify(alasql("SELECT MIN(day) AS first, MAX(name) AS last FROM claims")[0])}`,
    `by order ${alasql("SELECT day FROM ? ORDER BY day LIMIT 1", [days])[0].day}`,
    `average ${alasql("SELECT AVG(rating) AS mean FROM ?", [[{ rating: "2" }, { rating: "4" }]])[0].mean}`,
    `without an actor ${name}`,
  ].join(" / "),
);
')
echo "$seen"
wanted='earliest {"n":2} / of a DATE {} / by order 2023-01-01 / average 12 / without an actor nobody'
[[ $seen == "$wanted" ]]
