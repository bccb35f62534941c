/** A text as one word of a command line that can be typed into a POSIX shell. */
export function shellWord(text: string): string {
  // zsh takes a word that begins with = for the path of a command.
  return /^[\p{L}\p{N},.:/_-][\p{L}\p{N},.:/_=-]*$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same of a path, which is no option if it begins with a dash. */
export function shellPath(path: string): string {
  return shellWord(/^-./.test(path) ? `./${path}` : path);
}

/** Words that are no options, though they may begin with a dash, as they are typed behind a command. */
export function shellOperands(words: readonly string[]): string {
  return [...(words.some((word) => word.startsWith('-')) ? ['--'] : []), ...words.map(shellWord)].join(' ');
}
