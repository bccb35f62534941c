import type { Position, Start } from './position.ts';

/** Keys and indexes from the top of a text down to a value. */
export type Path = readonly (string | number)[];

/** A value, or the key before it. */
export interface Pointer {
  readonly path: Path;
  readonly at: 'key' | 'value';
}

/** The spot of a place and what is written there, as far as that is one short value. */
export interface Found {
  readonly spot?: Position | Start | undefined;
  readonly written?: string | undefined;
}

/** A text that was read, and the way back from its values to where they stand. */
export interface DataText {
  readonly name: string;
  /** One answer for each place, in their order. */
  readonly locate: (places: readonly Pointer[]) => Promise<readonly Found[]>;
}
