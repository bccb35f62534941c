import type { Names } from '../model/names.ts';
import type { OutputName, View } from '../model/outputs.ts';
import type { Sources } from '../model/sources.ts';
import type { PageParts } from '../model/page-data.ts';
import type { Style } from './style.ts';

/** Rows of one output. */
export type RowsView = Extract<View, { view: OutputName }>;

/** Everything a renderer may depend on besides the view. */
export interface RenderOptions {
  readonly names: Names;
  readonly sources: Sources;
  /** BCP 47 tag of the texts for people in tables and Markdown. */
  readonly language: string;
  /** The tags of the texts that have a column each in csv and tsv; without any, texts are in `language`. */
  readonly languages: readonly string[];
  /** Paths to keep; all without it. */
  readonly fields?: readonly string[] | undefined;
  /** Columns of the terminal; undefined where output is not a terminal. */
  readonly width?: number | undefined;
  readonly style: Style;
  /** Leaves cells alone that a spreadsheet would run. */
  readonly csvRaw?: boolean;
  /** Gives references a second column of names. */
  readonly withNames?: boolean;
  /** Begins with a byte order mark. */
  readonly bom?: boolean;
  /** What every page for browsers has in it. */
  readonly pageParts: () => PageParts;
  /** Program and data version, for citations. */
  readonly version: string;
}
