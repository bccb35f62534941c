import type { Readable, Writable } from 'node:stream';
import type { NewFile } from '../commands/command.ts';
import type { PageParts } from '../model/page-data.ts';
import type { KnowledgeBase } from '../model/records.ts';
import type { TextKind } from './files.ts';
import type { ColorLevel } from '../render/style.ts';
import type { Part } from '../load/load-base.ts';
import type { MadeFile } from './replace-file.ts';

/** A stream to write to. */
export interface Sink {
  /** Writes everything before it returns; quiet if the reader has closed the pipe, and false then. */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** Width of the terminal; asked for only if it is one. */
  columns(): number;
  /** Lines of the terminal; asked for only if it is one. */
  rows(): number;
  /** What the terminal can show, whatever the environment says. */
  readonly colorLevel: ColorLevel;
}

/** Everything of the outside that the program touches, so that tests can put something else in its place. */
export interface Runtime {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The parts of a user’s base: files, directories or `-`. */
  readonly parts: (paths: readonly string[]) => Promise<readonly Part[]>;
  /** The text of a file, or of standard input for `-`; of at most `maxSize` bytes, else of what is usual for its kind. */
  readonly text: (path: string, kind: TextKind, maxSize: number | undefined) => Promise<string>;
  /** Writes a file in place of one that may be there; that one stays if anything goes wrong. */
  readonly replace: (file: MadeFile) => Promise<void>;
  /** What every page for browsers has in it. */
  readonly pageParts: () => PageParts;
  /** The files of a text, or of all texts in a folder. */
  readonly textPaths: (path: string) => Promise<readonly string[]>;
  readonly hasFile: (path: string) => Promise<boolean>;
  readonly hasData: (path: string) => Promise<boolean>;
  /**
   * Shows a text by a pager, a command line, and waits until the reader leaves it.
   * @returns the text, if the pager cannot be run
   */
  readonly page: (command: string, chunks: Iterable<string>) => Promise<Iterable<string> | undefined>;
  /** Standard input and output, for a talk. */
  readonly streams: () => { readonly input: Readable; readonly output: Writable };
  /** Writes files where there are none yet. */
  readonly writeNew: (files: readonly NewFile[]) => Promise<void>;
  /** The base that was compiled into the program. */
  readonly builtIn: () => KnowledgeBase;
  /** The search index that was compiled with it, where there is one. */
  readonly builtInIndex?: () => Uint8Array;
  /** The file that starts this program, also in a second thread; absent where there is only one. */
  readonly program?: string;
  /** The folder of the YAML that it was compiled from. */
  readonly builtInSource: string;
  readonly version: { readonly program: string; readonly data: string; readonly node: string; readonly icu: string };
}
