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
