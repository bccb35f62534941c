import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Engine, SqlRow } from './engine.ts';

/** DuckDB, in memory. It has no warnings; what it objects to it refuses. */
export function duckDb(): Engine {
  let connection: DuckDBConnection | undefined;
  return {
    load: async (script) => {
      connection?.closeSync();
      connection = await (await DuckDBInstance.create()).connect();
      try {
        await connection.run(script);
        return '';
      } catch (error) {
        return String(error);
      }
    },
    ask: async (query) => {
      const rows = await connection?.runAndReadAll(`select to_json(asked)::varchar as row from (${query}) asked`);
      return (rows?.getRows() ?? []).map(([row]) => JSON.parse(String(row)) as SqlRow);
    },
    close: () => {
      connection?.closeSync();
      return Promise.resolve();
    },
  };
}
