/** One text of a base. */
export interface Part {
  /** As shown in messages. */
  readonly name: string;
  /** Absent: decided by content. */
  readonly format?: 'yaml' | 'json' | 'jsonl';
  /** Read once; each chunk is memory of its own. */
  readonly chunks: Iterable<Uint8Array>;
  /** The same bytes for reading in passing, as often as wanted: a chunk stands only until the next one is asked for. */
  readonly passing?: Iterable<Uint8Array>;
  /** Whether lines were emptied on purpose. */
  readonly thinned?: boolean;
  /**
   * Called before a text is read as a whole, of so many bytes, which takes many times its memory.
   * @throws what ends the reading, if there is not as much
   */
  readonly beforeWhole?: (format: 'yaml' | 'json', bytes: number) => void;
  /** In bytes, of a regular file; absent for what may never end. */
  readonly size?: number;
}
