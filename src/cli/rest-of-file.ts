import type { Part, Rest } from '../load/load-base.ts';

/** What a second thread is started with in place of a command. */
export const SECOND_THREAD = '__read';

/** What of a base is read here, and the end of a part that another thread reads, if one does. */
export interface Shared {
  readonly parts: readonly Part[];
  readonly rest?: Rest | undefined;
}

/** What another thread is to read: the end of one of the files of a base, all of them JSON Lines. */
export interface RestOfFile extends Pick<Rest, 'part' | 'offset'> {
  readonly files: readonly { readonly name: string; readonly descriptor: number; readonly size: number }[];
  readonly maxSize: number | undefined;
  /** Whether warnings are wanted. */
  readonly strict: boolean;
  /** Whether what is kept of claims is to be made, and so that they can be searched. */
  readonly kept: 'nothing' | 'columns' | 'words';
}
