/** A text as one word of a command line that can be typed into a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N},.:/_-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
