import { literal, identifier } from './sql-literals.ts';
import type { Table } from './sql-tables.ts';

/** The views for the usual questions, over tables that are there. */
export function* viewsOf(tables: readonly Table[], languages: readonly string[]): Generator<string> {
  yield view('topics_with_narrower', 'Each topic with itself and all that are narrower, at any depth.', NARROWER);
  yield view('counted_bearings', 'What counts for the outcome of a claim; opinions as what they count for.', COUNTED);
  yield view('outcomes', 'What came of each claim, by the rules of the help topic outcomes.', OUTCOMES);
  yield view(
    'claims_flat',
    'Claims with one column for each language of the statement.',
    flatClaims(tables, languages),
  );
}

function view(name: string, about: string, query: string): string {
  return `\n-- ${about}\nCREATE VIEW ${identifier(name)} AS\n${query};\n`;
}

const NARROWER = `WITH RECURSIVE "reached" ("topic_id", "narrower_id") AS (
  SELECT "id", "id" FROM "topics"
  UNION
  SELECT "reached"."topic_id", "topics_broader"."topic_id"
  FROM "reached" JOIN "topics_broader" ON "topics_broader"."broader_id" = "reached"."narrower_id"
)
SELECT "topic_id", "narrower_id" FROM "reached"`;

/** As `query/outcome.ts` counts; a test holds the two against each other. */
const COUNTED = `SELECT b."claim_id", c."kind", b."as_of", e."date",
  CASE e."confidence" WHEN 'high' THEN 2 WHEN 'medium' THEN 1 WHEN 'low' THEN 0 ELSE -1 END AS "confidence",
  CASE WHEN e."type" = 'expert-opinion' AND (c."kind" = 'forecast' OR EXISTS (
    SELECT 1 FROM "evidence_bearings" b2 JOIN "evidence" e2 ON e2."id" = b2."evidence_id"
    WHERE b2."claim_id" = b."claim_id" AND b2."as_of" = b."as_of" AND b2."bearing" <> 'rates'
      AND (e2."type" IS NULL OR e2."type" <> 'expert-opinion')
  )) THEN 'qualifies' ELSE b."bearing" END AS "bearing"
FROM "evidence_bearings" b
JOIN "evidence" e ON e."id" = b."evidence_id"
JOIN "claims" c ON c."id" = b."claim_id"
WHERE b."bearing" <> 'rates' AND CASE c."kind"
  WHEN 'forecast' THEN b."as_of" = 'later' WHEN 'event' THEN b."as_of" = 'then' ELSE b."as_of" IS NOT NULL END`;

const OUTCOMES = `WITH "sums" AS (
  SELECT "claim_id",
    SUM(CASE WHEN "bearing" = 'qualifies' THEN 1 ELSE 0 END) AS "reservations",
    SUM(CASE WHEN "bearing" = 'supports' AND "as_of" = 'then' THEN 1 ELSE 0 END) AS "supports_then",
    SUM(CASE WHEN "bearing" = 'refutes' AND "as_of" = 'then' THEN 1 ELSE 0 END) AS "refutes_then",
    SUM(CASE WHEN "bearing" = 'supports' AND "as_of" = 'later' THEN 1 ELSE 0 END) AS "supports_later",
    SUM(CASE WHEN "bearing" = 'refutes' AND "as_of" = 'later' THEN 1 ELSE 0 END) AS "refutes_later",
    SUM(CASE WHEN "bearing" <> 'qualifies' AND "as_of" = 'later' AND "date" IS NULL THEN 1 ELSE 0 END) AS "undated_later",
    MIN(CASE WHEN "bearing" = 'refutes' AND "as_of" = 'later' THEN SUBSTR("date" || '-00-00', 1, 10) END) AS "first_refuted",
    MAX(CASE WHEN "bearing" = 'supports' AND "as_of" = 'later' THEN SUBSTR("date" || '-99-99', 1, 10) END) AS "last_supported",
    MAX(CASE WHEN "bearing" = 'supports' THEN "confidence" ELSE -2 END) AS "best_support",
    MAX(CASE WHEN "bearing" = 'qualifies' THEN "confidence" ELSE -2 END) AS "best_reservation"
  FROM "counted_bearings" GROUP BY "claim_id"
)
SELECT c."id" AS "claim_id", CASE
  WHEN s."claim_id" IS NULL THEN 'open'
  WHEN s."supports_then" + s."refutes_then" + s."supports_later" + s."refutes_later" = 0 THEN 'qualified'
  WHEN s."supports_then" > 0 AND s."refutes_then" > 0 THEN 'disputed'
  WHEN s."supports_later" > 0 AND s."refutes_later" > 0
    AND NOT (s."undated_later" = 0 AND s."first_refuted" > s."last_supported") THEN 'disputed'
  WHEN s."refutes_then" > 0 THEN 'refuted'
  WHEN s."refutes_later" > 0 THEN CASE WHEN c."kind" = 'forecast' THEN 'refuted' ELSE 'overtaken' END
  WHEN s."best_support" < s."best_reservation" THEN 'qualified'
  ELSE 'supported' END AS "outcome",
  COALESCE(s."reservations", 0) AS "reservations"
FROM "claims" c LEFT JOIN "sums" s ON s."claim_id" = c."id"`;

/** Each statement is looked up, not joined: SQLite joins 64 tables at most, and a base may have more languages. */
function flatClaims(tables: readonly Table[], languages: readonly string[]): string {
  const columns = tables.find(({ name }) => name === 'claims')?.columns ?? [];
  const own = columns.map(({ name }) => `  "claims".${identifier(name)}`);
  const statements = languages.map(
    (language) =>
      `  (SELECT s."text" FROM "claims_statement" s WHERE s."claim_id" = "claims"."id" AND s."language" = ${literal(language)}) AS ${identifier(`statement_${language}`)}`,
  );
  return `SELECT\n${[...own, ...statements].join(',\n')}\nFROM "claims"`;
}
