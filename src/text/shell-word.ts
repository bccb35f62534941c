/** A text as one word of a command line that can be typed into a POSIX shell. */
export function shellWord(text: string): string {
  // zsh takes a word that begins with = for the path of a command.
  return /^[\p{L}\p{N},.:/_-][\p{L}\p{N},.:/_=-]*$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same of a path, which is no option if it begins with a dash. */
export function shellPath(path: string): string {
  return shellWord(/^-./.test(path) ? `./${path}` : path);
}
