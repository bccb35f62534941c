/** What a format is, and what the shell must give its renderer. The renderer of each is in `render/formats.ts`. */
interface FormatFacts {
  readonly about: string;
  /** It has a column for each language of the base; finding them means reading every text. */
  readonly languages?: true;
  /** It shows the fields that are asked for; the others have a form of their own. */
  readonly fields?: true;
  /** It may have colour. */
  readonly styled?: true;
  /** It is laid out for the width of a terminal. */
  readonly width?: true;
  /** How names of files end that hold it, where not as it is called. */
  readonly ending?: string;
  /** Its texts are in one language, the one that is chosen. */
  readonly language?: true;
  /** It takes names beside ids, and a byte order mark. */
  readonly spreadsheet?: true;
  /** What reads it draws no more than that. */
  readonly most?: { readonly edges: number; readonly characters: number };
  /** All of a network is laid out before any of it is printed. */
  readonly whole?: true;
  /** Where output is no terminal it is one line a record, without a width. */
  readonly piped?: true;
}

/** The output formats, in the order in which they are listed. */
export const FORMATS = {
  table: {
    about: 'for reading: aligned and wrapped on a terminal, one tab-separated line a record in a pipe',
    language: true,
    fields: true,
    styled: true,
    width: true,
    piped: true,
  },
  text: {
    about: 'for reading, as on a terminal, wherever it goes',
    language: true,
    fields: true,
    styled: true,
    width: true,
  },
  json: { about: 'indented JSON', fields: true },
  jsonl: { about: 'JSON Lines, one compact record a line', fields: true },
  csv: {
    about: 'comma-separated values with a heading row (RFC 4180)',
    languages: true,
    fields: true,
    spreadsheet: true,
  },
  tsv: { about: 'tab-separated values with a heading row', languages: true, fields: true, spreadsheet: true },
  yaml: { about: 'YAML', fields: true },
  markdown: {
    about: 'Markdown to paste: a table, or a text with headings',
    ending: 'md',
    language: true,
    fields: true,
  },
  ids: { about: 'only the ids, one a line' },
  sarif: { about: 'a log for code scanning (SARIF 2.1.0)' },
  github: { about: 'annotations for GitHub Actions' },
  csl: { about: 'CSL-JSON, which Zotero and pandoc read', language: true },
  mermaid: {
    about: 'a Mermaid flowchart or timeline',
    ending: 'mmd',
    language: true,
    most: { edges: 500, characters: 50_000 },
    whole: true,
  },
  dot: { about: 'a Graphviz graph', language: true, whole: true },
  svg: { about: 'a picture (SVG)', language: true },
  html: { about: 'a page for browsers', language: true },
  export: { about: 'the format of another tool that export names', languages: true, language: true },
} as const satisfies Record<string, FormatFacts>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** The formats with what each is. */
export function aboutFormats<F extends Format>(formats: readonly F[]): Readonly<Record<F, string>> {
  return Object.fromEntries(formats.map((format) => [format, FORMATS[format].about])) as Record<F, string>;
}

/** What the shell must give the renderer of a format. */
export function needsOf(format: Format): FormatFacts {
  return FORMATS[format];
}
