import { once } from './once.ts';

/** As many marks in a row as are put in order at once; text for people has a handful. */
const MOST_MARKS = 256;
/** A text so short takes no time, whatever is in it. */
const SHORT = 1000;

/**
 * A text in a normal form of Unicode, in linear time. To order a run of combining marks takes the square of its length,
 * so a run longer than any language has is taken piece by piece, as in the Stream-Safe Text Format of UAX #15; every
 * other text comes out as `String.prototype.normalize` has it.
 */
export function toNormalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  if (text.length <= SHORT) return text.normalize(form);
  let normalised = '';
  let start = 0;
  for (const { 1: piece, index } of text.matchAll(marksInARow())) {
    if (piece === undefined) continue;
    const end = index + piece.length;
    normalised += text.slice(start, end).normalize(form);
    start = end;
  }
  return normalised + text.slice(start).normalize(form);
}

/** As many marks as make a piece, before still more of them, or a shorter run. Halfwidth sound marks become marks. */
const marksInARow = once(
  // Reading the pattern costs as much as some starts save.
  () => new RegExp(`(${MARK}{${MOST_MARKS}})(?=${MARK})|${MARK}+`, 'gu'),
);

const MARK = '[\\p{M}\\uff9e\\uff9f]';
