/** Stands for a value that a problem makes useless, until it is left out. The same in every file of the bundle. */
export const BROKEN = Symbol.for('sora-cn.broken');
