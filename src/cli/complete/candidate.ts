/** What is typed behind the program’s name, up to the cursor, without quotation marks. */
export interface Typed {
  /** The words before the one at the cursor. */
  readonly words: readonly string[];
  readonly current: string;
  /** Where in `current` the part begins that the shell replaces, and the quotation mark that stands open before it. */
  readonly replacedFrom: number;
  readonly quote: '' | '"' | "'";
}

/** A word that can be typed, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly about?: string | undefined;
}

/** What can stand behind the first `kept` characters of what is typed, such as behind the comma of a list. */
export interface Words {
  readonly kept: number;
  readonly words: readonly Candidate[];
}

/** Words, or names of files, which the shell knows best. */
export type Values = Words | { readonly kept: number; readonly files: 'files' | 'directories' };
