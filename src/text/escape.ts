/**
 * What could drive a terminal, hide text or reorder it: C0, DEL, C1, soft hyphen, fillers, bidi and other invisible
 * controls, line separators, BOM, tags, lone surrogates. ZWJ counts unless it joins two emoji.
 */
export function dangerousPattern(): RegExp {
  // Made when first needed: reading the pattern costs a hundredth of a start.
  return (dangerous ??=
    /[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}\p{Cs}]|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu);
}

let dangerous: RegExp | undefined;

/**
 * Texts in which nothing is dangerous: most Latin, Greek, Cyrillic, punctuation and CJK, and line feeds. The quick way
 * out: the pattern above takes half a millisecond to compile.
 */
export const PLAIN =
  /^[\n\x20-\x7e\xa0-\xac\xae-\u034e\u0370-\u061b\u2010-\u2027\u2030-\u205f\u2070-\u2bff\u3000-\u3163\u3165-\ud7ff]*$/;

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n' };

/** The text as it is safe to show: dangerous characters as `\u{1b}`, tabs and line feeds as `\t` and `\n`. Never longer lines. */
export function escapeText(text: string): string {
  if (PLAIN.test(text) && !text.includes('\n')) return text;
  return text.replace(
    dangerousPattern(),
    (character) => SHORT[character] ?? `\\u{${codePoint(character).toString(16)}}`,
  );
}

/** The code point of a character of one or two code units. */
export function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
