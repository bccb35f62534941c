import type { Block } from '../model/blocks.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { UserError } from '../model/errors.ts';
import { OUTPUTS, type OutputName, type View } from '../model/outputs.ts';
import type { Format } from '../model/formats.ts';
import type { FileLine } from '../load/load-base.ts';
import type { Catalogue } from '../query/catalogue.ts';
import type { Searchable } from '../query/search/corpus.ts';
import type { SelectionRequest } from '../query/select.ts';
import type { Input, Inputs, Typed } from './input.ts';
import type { TopicName } from './list.ts';
import type { SharedName } from './shared-options.ts';

/** What a command can ask of the shell around it. Nothing is read before it is asked for. */
export interface Context {
  /**
   * The base in use: built in, or the user’s own. Where an answer needs only the claims that meet a request, saying so
   * spares reading the others of a large file.
   */
  catalogue(needed?: SelectionRequest): Promise<Catalogue>;
  /** The base in use, all of it read now: what proves something believes nothing that was kept of a base. */
  whole(): Promise<Catalogue>;
  /** Other bases than the one in use: that of these paths, wholly read. */
  open(paths: readonly string[]): Promise<Catalogue>;
  /** The base in use for searching: of a large file only an index and the records that are found are read. */
  searchable(): Promise<Searchable>;
  /** The most rows that will be printed, where their order is left as the command gives it. */
  readonly most: number | undefined;
  /**
   * Prepares the base at these paths, or without any the one in use, so that later questions do not read it.
   * @throws UserError for one that cannot be read or has problems, or where nothing can be kept
   */
  prepare(paths: readonly string[]): Promise<Prepared>;
  /** Every problem, warnings too, of the base at these paths; without any, of the base in use. */
  problems(paths: readonly string[]): Promise<readonly Diagnostic[]>;
  /** A text that the user names: a file, or `-` for standard input. */
  article(path: string): Promise<string>;
  /** The same of data in a format of other tools. */
  foreign(path: string): Promise<string>;
  /** The texts at a path that the user names: of a file, of those in a folder, or of standard input for `-`. */
  texts(path: string): Promise<readonly NamedText[]>;
  /** The file and line of each claim of the base in use, as far as it is known. */
  claimLines(): Promise<ReadonlyMap<string, FileLine>>;
  /** The texts of the files of the base in use, or of that at some paths, to be written anew. */
  dataTexts(paths?: readonly string[]): Promise<readonly DataText[]>;
  /** Whether there is a file or folder at a path. */
  hasFile(path: string): Promise<boolean>;
  /** Whether a base can be read at a path: not in a folder without data files, nor where there is nothing yet. */
  hasData(path: string): Promise<boolean>;
  /** What the program runs on, such as `Node 22.11.0, ICU 75.1`. */
  readonly machine: string;
  /** The tag that `--lang` chose; `en` without it. */
  readonly language: string;
  /** Answers an agent by the Model Context Protocol, on standard input and output, until it leaves. */
  serve(): Promise<void>;
  /** What is to be named where a paraphrase is cited: the program, and the data where it is built in. */
  readonly version: string;
  /** Whether the answer would be shown on a terminal. */
  readonly isTerminal: boolean;
}

export interface Prepared {
  /** What was made; undefined if the base is so small that it is read as quickly. */
  readonly file: string | undefined;
  /** How many claims it is of. */
  readonly claims: number;
}

/** A text under the name of its file; `-` is standard input. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The text of a file of a base. */
export interface DataText {
  readonly path: string;
  readonly format: 'yaml' | 'json' | 'jsonl';
  readonly text: string;
}

/** A file for the shell to write, with the folders above it; never over one that exists. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What a command comes to. */
export interface Answer {
  readonly view: View;
  /** The bases that its names and languages come from, the first to be asked first, where not the one in use. */
  readonly bases?: readonly Catalogue[];
  /** Written before anything is printed: all of them or none. */
  readonly files?: readonly NewFile[];
  /** Files that are replaced before anything is printed, each at once or not at all. */
  readonly replaced?: readonly NewFile[];
  /** The file that the answer goes to in place of standard output; what stands there is replaced once all is written. */
  readonly into?: string;
  /** What must be said on standard error even in a pipe, such as the near words of an empty search. */
  readonly notices?: readonly string[];
  /** Counts and tips for people: shown on a terminal, on standard error. */
  readonly remarks?: readonly string[];
  /** What could not be answered; shown behind the answer, and the exit code is theirs. */
  readonly failures?: readonly UserError[];
}

/** What a command is besides what it takes and does. */
interface Particulars {
  /** What it answers with: rows of an output, or a text that has one format only. */
  readonly output: OutputName | { readonly text: Format };
  /** What it reads, where that is not only the base: it decides which options of every command it has a use for. */
  readonly reads?: readonly ('base' | 'text')[];
  /** Further options of every command that it has no use for, and why. */
  readonly ignores?: Readonly<Partial<Record<SharedName, string>>>;
  /** Command lines without the program’s name; shown in the help and run by a test. */
  readonly examples: readonly string[];
  /** What the help says behind the options. */
  readonly notes?: readonly Block[];
  /** A topic of the help to show there, too. */
  readonly topic?: TopicName;
}

/** A subcommand: what it takes, what it answers with, and how it comes to the answer. */
export interface Subcommand extends Particulars {
  readonly input: { readonly arguments?: Inputs; readonly options?: Inputs };
  /** @throws UserError for what was typed, or the data, if there is no answer at all */
  run(typed: Readonly<Record<string, unknown>>, context: Context): Answer | Promise<Answer>;
}

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- nothing typed is what is meant
type None = Readonly<Record<never, Input>>;

/** A subcommand whose `run` gets what was typed with the types that follow from its input. */
export function defineCommand<const A extends Inputs = None, const O extends Inputs = None>(
  command: Particulars & {
    readonly input: { readonly arguments?: A; readonly options?: O };
    run(typed: Typed<A> & Typed<O>, context: Context): Answer | Promise<Answer>;
  },
): Subcommand {
  return command;
}

/** The formats that a command makes, the one it has by itself first. */
export function formatsOf({ output }: Pick<Subcommand, 'output'>): readonly Format[] {
  return typeof output === 'string' ? OUTPUTS[output].formats : [output.text];
}
