/** What a format is, and what the shell must give its renderer. The renderer of each is in `render/formats.ts`. */
interface FormatFacts {
  readonly about: string;
  /** It has a column for each language of the base; finding them means reading every text. */
  readonly languages?: true;
  /** It may have colour. */
  readonly styled?: true;
  /** It is laid out for the width of a terminal. */
  readonly width?: true;
  /** Where output is no terminal it is one line a record, without a width. */
  readonly piped?: true;
}

/** The output formats, in the order in which they are listed. */
export const FORMATS = {
  table: {
    about: 'for reading: aligned and wrapped on a terminal, one tab-separated line a record in a pipe',
    styled: true,
    width: true,
    piped: true,
  },
  text: { about: 'plain text, as compilers print problems', styled: true },
  json: { about: 'indented JSON' },
  jsonl: { about: 'JSON Lines, one compact record a line' },
  csv: { about: 'comma-separated values with a heading row (RFC 4180)', languages: true },
  tsv: { about: 'tab-separated values with a heading row', languages: true },
  yaml: { about: 'YAML' },
  markdown: { about: 'a Markdown table or text' },
  ids: { about: 'only the ids, one a line' },
  github: { about: 'annotations for GitHub Actions' },
  mermaid: { about: 'a Mermaid flowchart' },
  dot: { about: 'a Graphviz graph' },
} as const satisfies Record<string, FormatFacts>;

export type Format = keyof typeof FORMATS;

/** What the shell must give the renderer of a format. */
export function needsOf(format: Format): FormatFacts {
  return FORMATS[format];
}
