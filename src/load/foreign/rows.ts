import { UserError } from '../../model/errors.ts';

export type Quotes = 'none' | 'csv';

/** What may stand between the cells, the usual first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Separators {
  readonly delimiter: Delimiter;
  /** Whether `"` is a sign of the notation or of the text; found out where it is not said. */
  readonly quotes?: Quotes | undefined;
}

export interface Reading {
  readonly quotes: Quotes;
  readonly rows: readonly (readonly string[])[];
  /** On which line each row begins. */
  readonly lines: readonly number[];
  /** How many rows are not as wide as the first. */
  readonly odd: number;
}

/**
 * On which line each row begins, by how they are written, with the empty lines before them. The count of csv-parse takes a
 * line end of two signs within quotes for two (`findings/`).
 */
function beginnings(raws: readonly string[]): number[] {
  let line = 1;
  return raws.map((row) => {
    const begins = line + lineEnds(/^[\r\n]*/.exec(row)?.[0] ?? '');
    line += lineEnds(row);
    return begins;
  });
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The rows as one reading of quotes gives them: the one asked for, else the one in which more rows are as wide as the first. */
export async function rowsOf(text: string, { delimiter, quotes }: Separators): Promise<Reading> {
  const { parse } = await import('csv-parse/sync');
  const read = (how: Quotes, written = text, relaxQuotes = false): Reading | undefined => {
    try {
      // With `raw` its types are of rows alone.
      const records = parse(written, {
        raw: true,
        delimiter,
        bom: true,
        quote: how === 'csv' ? '"' : null,
        relaxColumnCount: true,
        relaxQuotes,
        skipEmptyLines: true,
        recordDelimiter: how === 'csv' ? [] : ['\r\n', '\n', '\r'],
      }) as unknown as readonly { readonly record: readonly string[]; readonly raw: string }[];
      const rows = records.map(({ record }) => record);
      const width = rows[0]?.length;
      const lines = beginnings(records.map(({ raw }) => raw));
      return { quotes: how, rows, lines, odd: rows.filter((row) => row.length !== width).length };
    } catch {
      return undefined;
    }
  };
  /** A reading in which marks inside cells are of the text. */
  const mended = (): Reading | undefined => {
    // R and Spark write such a mark as `\"`.
    if (text.includes('\\"')) return read('csv', text.replaceAll('\\"', '""'));
    const relaxed = read('csv', text, true);
    // Where no row is gained, no cell needs the marks around it.
    return evenRows(relaxed) > evenRows(plain ?? read('none')) ? relaxed : undefined;
  };
  const plain = quotes === 'csv' ? undefined : read('none');
  const quoted = quotes === 'none' ? undefined : (read('csv') ?? mended());
  if (quotes !== undefined) {
    const reading = plain ?? quoted;
    if (reading !== undefined) return reading;
    throw new UserError(
      `with --quotes ${quotes} this cannot be read: a quotation mark is left open, or stands inside a cell.`,
      ['If such a mark is a letter like any other: --quotes none'],
    );
  }
  if (plain === undefined || quoted === undefined)
    return plain ?? quoted ?? { quotes: 'none', rows: [], lines: [], odd: 0 };
  if (plain.odd !== quoted.odd) return plain.odd < quoted.odd ? plain : quoted;
  // Where both fit, a mark that makes one cell of two columns of another row was none.
  const joins =
    delimiter === '\t' &&
    quoted.rows.length < plain.rows.length &&
    quoted.rows.some((row) => row.some((cell) => cell.includes(delimiter)));
  return joins ? plain : quoted;
}

/** How many rows are as wide as the first. */
function evenRows(reading: Reading | undefined): number {
  return reading === undefined ? 0 : reading.rows.length - reading.odd;
}
