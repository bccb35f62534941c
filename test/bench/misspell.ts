const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip behind the first letter: a letter left out, put in, changed or swapped. */
export function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + word.slice(at),
    before + letter + after,
    before + after.charAt(0) + word.charAt(at) + after.slice(1),
  ];
  return slips[Math.floor(random() * slips.length)] ?? word;
}
