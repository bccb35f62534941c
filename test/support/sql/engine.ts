export type SqlRow = Readonly<Record<string, unknown>>;

/** A database engine. Every script is loaded into a database of its own, which is empty before. */
export interface Engine {
  /** Runs a script; what the engine says of it, which is nothing where it has no objection. */
  load(script: string): Promise<string>;
  /** The rows of the database loaded last. */
  ask(query: string): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
}
