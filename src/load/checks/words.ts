const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The number of words: stretches between white space or dashes that hold a letter or a digit; where such a stretch is in
 * a script written without spaces, the words that `Intl.Segmenter` finds in it, in whatever locale the machine is.
 */
export function countWords(text: string): number {
  return text.split(/[\s\u2013-\u2015]+/u).reduce((count, stretch) => count + wordsIn(stretch), 0);
}

function wordsIn(stretch: string): number {
  if (!UNSPACED.test(stretch)) return /[\p{L}\p{N}]/u.test(stretch) ? 1 : 0;
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(stretch);
  return Array.from(segments).filter(({ isWordLike }) => isWordLike).length;
}
