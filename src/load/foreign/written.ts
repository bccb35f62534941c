/** A record as it is written in a base file. */
export type Written = Record<string, unknown>;
