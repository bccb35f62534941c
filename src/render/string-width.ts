import width from 'string-width';

/** string-width takes quadratic time; texts are cut, where a letter or a space starts anew, into pieces of so many UTF-16 units. */
const PIECE = 500;
const STARTS_ANEW = /^[\p{L}\p{N}\p{Zs}]/u;

/** How many columns of a terminal a text takes. */
export function stringWidth(text: string): number {
  let columns = 0;
  let at = 0;
  while (text.length - at > PIECE) {
    let end = at + PIECE;
    while (end > at && !STARTS_ANEW.test(text.slice(end, end + 2))) end--;
    // In a long run of emoji, any place that does not cut a character.
    if (end === at) end = at + PIECE - (isLow(text.charCodeAt(at + PIECE)) ? 1 : 0);
    columns += width(text.slice(at, end));
    at = end;
  }
  return columns + width(text.slice(at));
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
