/** Stands for a value that a problem makes useless, until it is left out. */
export const BROKEN = Symbol('broken');
