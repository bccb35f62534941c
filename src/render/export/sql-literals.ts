import { escapeText } from '../../text/escape.ts';
import type { Cell } from './sql-tables.ts';

/**
 * A value as SQL writes it: the only sign with a meaning in a text is the quote. What could drive a terminal shows as
 * `\\u{1b}`, for SQL has no way to write it that all three understand, and PostgreSQL takes no U+0000.
 */
export function literal(value: Cell): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  const text = value.split('\n').map(escapeText).join('\n');
  return `'${text.replaceAll("'", "''")}'`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
