/** A text as one word of a command line that can be typed into a POSIX shell. */
export function shellWord(text: string): string {
  // zsh takes a word that begins with = for the path of a command.
  return /^[\p{L}\p{N},.:/_-][\p{L}\p{N},.:/_=-]*$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
