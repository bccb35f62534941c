import { once, onceEach } from './once.ts';
import { toNormalForm } from './normal-form.ts';

/**
 * The form in which texts are compared: case, accents, width, composition, the strokes of letters, the shapes of
 * apostrophes, quotes and dashes, and the script of digits make no difference. Signs that are letters to those who read them,
 * such as vowels and voicing marks of Hindi, Thai or Japanese, do.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  if (HAN.test(text)) return text;
  if (LATIN.test(text)) return text.replace(LATIN_LETTER, foldLetter).toLowerCase();
  return foldAny(text);
}

/** Letters that are folded one by one, since none of them joins with what stands beside it. */
const LATIN = /^[\0-\u017f]*$/;
/** Chinese characters that have neither case nor parts. */
const HAN = /^[\u4e00-\u9fff]*$/;
const LATIN_LETTER = /[\x80-\u017f]/g;
const foldLetter = onceEach(foldAny);

function foldAny(text: string): string {
  const plain = toNormalForm(text, 'NFKD').replace(accents(), '').toLowerCase();
  if (ASCII.test(plain)) return plain;
  return toNormalForm(plain, 'NFC')
    .replace(NASAL, 'ं')
    .replace(variants(), (letter) => PLAIN[letter] ?? digitOf(letter));
}

/** The digits of a script follow one another, zero first. */
function digitOf(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(--code))) before++;
  return String(before % 10);
}

const ASCII = /^[\0-\x7f]*$/;

/**
 * Marks on letters of Latin, Greek, Cyrillic, Hebrew and Arabic, marks around any letter, selectors of glyphs, and
 * characters that show nothing: hints where to break a word, or how to join its letters.
 */
const ACCENTS = [
  String.raw`\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`,
  String.raw`\u0483-\u0489\u2de0-\u2dff`,
  String.raw`\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7`,
  String.raw`\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff`,
  String.raw`\ufe00-\ufe0f\u{e0100}-\u{e01ef}`,
  String.raw`\u00ad\u200b-\u200f\u2060\ufeff`,
].join('');

/** In Devanagari a nasal before a consonant of its kind is as often written as a dot: `हिन्दी`, `हिंदी`. */
const NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/g;

/** Letters and signs that people also write otherwise and that do not decompose. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // What Arabic and Persian keyboards have for the same letter, and endings that are often written alike.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  // The dot that most print for it, and letters of Malayalam that were written as two before they had a code of their own.
  'ँ': 'ं',
  ൺ: 'ണ്',
  ൻ: 'ന്',
  ർ: 'ര്',
  ൽ: 'ല്',
  ൾ: 'ള്',
  ൿ: 'ക്',
  '‘': "'",
  '’': "'",
  ʹ: "'",
  ʻ: "'",
  ʼ: "'",
  ʾ: "'",
  ʿ: "'",
  '׳': "'",
  '״': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

// Reading such a pattern costs as much as some starts save.
const accents = once(() => new RegExp(`[${ACCENTS}]`, 'gu'));
const variants = once(() => new RegExp(`[${Object.keys(PLAIN).join('')}]|(?![0-9])\\p{Nd}`, 'gu'));
