import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings';
import type { OutputName, View } from '../model/outputs.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { UserError } from '../model/errors.ts';
import type { Format } from '../model/formats.ts';
import type { Catalogue } from '../query/catalogue.ts';
import type { Searchable } from '../query/search/corpus.ts';
import type { SelectionRequest } from '../query/select.ts';

/** What a command can ask of the shell around it. Nothing is read before it is asked for. */
export interface Context {
  /**
   * The base in use: built in, or the user’s own. Where an answer needs only the claims that meet a request, saying so
   * spares reading the others of a large file.
   */
  catalogue(needed?: SelectionRequest): Promise<Catalogue>;
  /** The same for searching: of a large file only an index and the records that are found are read. */
  searchable(): Promise<Searchable>;
  /** The most rows that will be printed, where their order is left as the command gives it. */
  readonly most: number | undefined;
  /** Every problem, warnings too, of the base at these paths; without any, of the base in use. */
  problems(paths: readonly string[]): Promise<readonly Diagnostic[]>;
  /** A text that the user names: a file, or `-` for standard input. */
  article(path: string): Promise<string>;
  /** The tag that `--lang` chose; `en` without it. */
  readonly language: string;
}

/** A file for the shell to write, with the folders above it; never over one that exists. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What a command comes to. */
export interface Answer {
  readonly view: View;
  /** Written before anything is printed: all of them or none. */
  readonly files?: readonly NewFile[];
  /** What must be said on standard error even in a pipe, such as the near words of an empty search. */
  readonly notices?: readonly string[];
  /** Counts and tips for people: shown on a terminal, on standard error. */
  readonly remarks?: readonly string[];
  /** What could not be answered; shown behind the answer, and the exit code is theirs. */
  readonly failures?: readonly UserError[];
}

/** Runs the command on what was typed; handed to the shell by its `declare`. */
export type Reply = (answer: (context: Context) => Answer | Promise<Answer>) => void;

/** A subcommand: its options and arguments, and what it does with them. */
export interface Subcommand {
  readonly formats: readonly Format[];
  /** What it answers with, where that is not called like the command. */
  readonly output?: OutputName;
  /** Command lines without the program’s name; shown in the help and run by a test. */
  readonly examples: readonly string[];
  readonly declare: (command: Command, reply: Reply) => CommandUnknownOpts;
}

/** Collects an option that may be repeated. */
export function repeated(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

/** Reads the value of an option that takes a whole number of at least `least`. */
export function wholeNumber(option: string, least: number): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
    throw new UserError(`${option}: "${value}" is not a whole number, ${least} or more.`);
  };
}
