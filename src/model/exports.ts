/** Formats of other tools that a base is written in, with what each is. */
export const EXPORTS = {
  jsonld: 'schema.org JSON-LD: claims, their sources, and evidence as reviews',
  annotations: 'a W3C Web Annotation collection: each claim on the words it rests on',
  sql: 'one script for SQLite, DuckDB and PostgreSQL',
} as const;

export type Export = keyof typeof EXPORTS;
