import { literal, identifier } from './sql-literals.ts';
import type { Table } from './sql-tables.ts';

/** The views for the usual questions, over tables that are there. */
export function* viewsOf(tables: readonly Table[], languages: readonly string[]): Generator<string> {
  yield view('topics_with_narrower', 'Each topic with itself and all that are narrower, at any depth.', NARROWER);
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

function flatClaims(tables: readonly Table[], languages: readonly string[]): string {
  const columns = tables.find(({ name }) => name === 'claims')?.columns ?? [];
  const own = columns.map(({ name }) => `  "claims".${identifier(name)}`);
  const statements = languages.map((language, at) => ({
    column: `  ${identifier(`s${at + 1}`)}."text" AS ${identifier(`statement_${language}`)}`,
    join: `LEFT JOIN "claims_statement" ${identifier(`s${at + 1}`)} ON ${identifier(`s${at + 1}`)}."claim_id" = "claims"."id" AND ${identifier(`s${at + 1}`)}."language" = ${literal(language)}`,
  }));
  const selected = [...own, ...statements.map(({ column }) => column)].join(',\n');
  return [`SELECT\n${selected}\nFROM "claims"`, ...statements.map(({ join }) => join)].join('\n');
}
