const MIB = 2 ** 20;

/** The most bytes that are read of something, unless --max-size says otherwise. */
export const CAPS = {
  yaml: 8 * MIB,
  json: 64 * MIB,
  /** A line of JSON Lines. */
  line: MIB,
  /** JSON Lines that are no regular file. */
  stream: 64 * MIB,
  article: 16 * MIB,
  /** A file in a format of other tools. */
  foreign: 64 * MIB,
} as const;

/** What a line of JSON Lines counts as at least, in bytes: however short it is, its record takes some memory. */
export const LEAST_OF_LINE = 512;

/** A number of bytes for people. */
export function inBytes(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'];
  let unit = 0;
  while (count >= 1024 && count % 1024 === 0 && unit < units.length - 1) {
    count /= 1024;
    unit++;
  }
  return `${count} ${units[unit] ?? ''}`;
}
