import { decodeHTMLStrict } from 'entities/decode';
import { toNormalForm } from '../../text/normal-form.ts';
import { digestOf } from './source-text.ts';
import { MARK, STOP } from './stand-in.ts';

/** What Windows-1252 has at 0x80 to 0x9F, where Unicode has control characters. */
export const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Control characters that bytes of Windows-1252 became. */
export const LEFT_OVER = /[\x80-\x9f]/g;

export function fromWindows1252(sign: string): string {
  return WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign;
}

/** Signs that NFKC would make figures, letters or spaces of: raised and lowered ones, fractions, accents that stand alone. */
const OWN_SIGNS = '`´¨¯¸˘-˝ªº²³¹¼-¾ʰ-ʸˠ-ˤ⁰-ₜ⅐-⅟↉™℠';
/** Those of Hebrew stand in its abbreviations. */
const QUOTES = `\`´‘’‚‛“”„‟«»‹›ʼʻ′″"'❛❜❝❞〝〞׳״`;
/** All but signs of Arabic and other scripts that are seen. */
const UNSEEN = /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf}/u;

/** In this order, which the folded digests of all bases depend on. */
const STEPS: readonly (readonly [pattern: RegExp, to: string | ((match: string, ...groups: string[]) => string)])[] = [
  [LEFT_OVER, fromWindows1252],
  // Marks of notes behind an end.
  [new RegExp(String.raw`(${STOP})(?:\s?\[\p{Nd}{1,3}\]|${MARK})+`, 'gu'), (_, end) => end],
  [new RegExp(`[^${OWN_SIGNS}]+`, 'gu'), nfkc],
  [/[º˚]/g, '°'],
  [
    /(?<=[\p{L}\p{M}])([\u200c\u200d])(?=[\p{L}\p{M}])|\p{Cf}/gu,
    (sign: string, joiner: string | undefined) => joiner ?? (UNSEEN.test(sign) ? '' : sign),
  ],
  [/\s+/g, ' '],
  // One quote, whatever its kind and the spaces beside it, behind the stop or comma that may stand on either side.
  [new RegExp(` ?[${QUOTES}](?: ?[${QUOTES}])* ?`, 'g'), "'"],
  [/'([.,])(?!\p{N}) ?/gu, "$1'"],
  // One dash, between spaces as good as between none; with one space it may be the sign of a figure beside it.
  [/[‐‑‒–—―−⸺﹘﹣־]|--+/g, '-'],
  [
    /(\p{N}?)( ?-(?: ?-)* ?)(?=(\p{N}?))/gu,
    (all, before = '', dash = '', behind = '') => (before + behind === '' || dash === ' - ' ? `${before}-` : all),
  ],
  [/ ?\.(?: ?\.)+/g, '…'],
];

/**
 * A text folded to what the eye can tell apart: two texts that differ in entities, marks of notes, invisible characters,
 * or the kinds of quotes, dashes, spaces and ellipses are one. Words, letters, figures and signs stay.
 */
export function lookalike(text: string): string {
  let folded = decodeHTMLStrict(text);
  for (const [pattern, to] of STEPS) folded = folded.replace(pattern, to as string);
  return folded.trim();
}

/** What bases record of it: the first 16 hex digits of its SHA-256. */
export function foldedDigestOf(text: string): string {
  return digestOf(lookalike(text)).slice(0, 16);
}

function nfkc(text: string): string {
  return toNormalForm(text, 'NFKC');
}
