/** `Intl.Segmenter` copies its whole input for every segment, so a long text is handed to it in pieces of this length. */
const WINDOW = 1024;

/**
 * Cuts one normalised block into sentences, trimmed. A sentence that ends in one of the abbreviations
 * is joined with the next.
 */
export function* sentencesOf(
  block: string,
  segmenter: Intl.Segmenter,
  abbreviations: readonly string[],
  window = WINDOW,
): Generator<string> {
  let start = 0;
  for (const end of sentenceEnds(block, segmenter, window)) {
    const sentence = block.slice(start, end).trim();
    if (end < block.length && abbreviations.some((abbreviation) => endsInWord(sentence, abbreviation))) continue;
    if (sentence !== '') yield sentence;
    start = end;
  }
}

/** Where the segmenter ends a sentence: the same offsets as for the text in one piece, in linear time. */
export function* sentenceEnds(text: string, segmenter: Intl.Segmenter, window = WINDOW): Generator<number> {
  let start = 0;
  let length = window;
  while (start < text.length) {
    const isRest = start + length >= text.length;
    const segments = lengthsOf(segmenter.segment(text.slice(start, start + length)), length > window ? 3 : Infinity);
    // Whether a sentence ends before some text can depend on all that follows up to the next end, which may lie
    // outside the piece; so of a piece that is cut off, the last two segments are looked at again.
    const settled = isRest && segments.isAll ? segments.lengths : segments.lengths.slice(0, -2);
    for (const segment of settled) {
      start += segment;
      yield start;
    }
    length = settled.length === 0 ? length * 2 : window;
  }
}

function lengthsOf(
  segments: Intl.Segments,
  most: number,
): { readonly lengths: readonly number[]; readonly isAll: boolean } {
  const lengths: number[] = [];
  for (const { segment } of segments) {
    if (lengths.length === most) return { lengths, isAll: false };
    lengths.push(segment.length);
  }
  return { lengths, isAll: true };
}

const LETTER_BEFORE_END = /[\p{L}\p{M}\p{N}]$/u;
const NUMBER_BEFORE_END = /\p{N}[.,:/]$/u;

/** Whether a text ends in a word as a whole: neither `23.` nor `1,3.` ends in `3.`. */
export function endsInWord(text: string, word: string): boolean {
  if (word === '' || !text.endsWith(word)) return false;
  const before = text.slice(Math.max(0, text.length - word.length - 3), text.length - word.length);
  return !LETTER_BEFORE_END.test(before) && !(/^\p{N}/u.test(word) && NUMBER_BEFORE_END.test(before));
}
