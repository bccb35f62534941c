/** A term, what it means, and lines to show below it as they are. */
export type Term = readonly [term: string, meaning: string, sample?: string];

/** A part of a text for people, such as a topic of the help: laid out for a terminal and for the manual page alike. */
export type Block =
  /** Stands right above the block behind it. */
  | { readonly heading: string }
  /** A paragraph; one that ends with a colon leads to the block behind it. */
  | { readonly text: string }
  | { readonly terms: readonly Term[] }
  /** Command lines without the program’s name, some with a word on what they do. */
  | { readonly commands: readonly (string | readonly [command: string, remark: string])[] }
  /** Lines that are shown as they are. */
  | { readonly lines: string };
