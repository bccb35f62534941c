import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { loadBase, type Loaded, type LoadOptions, type Part } from '../../src/load/load-base.ts';

type Format = NonNullable<Part['format']>;

const EXTENSIONS: Record<Format, string> = { yaml: 'yaml', json: 'json', jsonl: 'jsonl' };

/** A part of a base as if from a file; without a format as if from standard input. */
export function part(content: string | Uint8Array, format?: Format, name?: string): Part {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: name ?? (format === undefined ? '<stdin>' : `base.${EXTENSIONS[format]}`),
    ...(format !== undefined && { format }),
    chunks: [bytes],
  };
}

export function loadText(content: string | Uint8Array, format?: Format, options?: LoadOptions): Promise<Loaded> {
  return loadBase([part(content, format)], options);
}

/** A diagnostic as `code LINE:COLUMN`, as far as it has them. */
export function inShort({ code, line, column }: Diagnostic): string {
  const place = [line, column].filter((number) => number !== undefined).join(':');
  return `${code} ${place}`.trim();
}

export async function problemsOf(
  content: string | Uint8Array,
  format?: Format,
  options?: LoadOptions,
): Promise<string[]> {
  const { diagnostics } = await loadText(content, format, options);
  return diagnostics.map(inShort);
}
