import { once } from './once.ts';

/** Scripts whose letters are joined, or kept apart, by U+200C and U+200D. */
const JOINING = scripts(
  'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan',
);
/** Scripts that mark where a line may break by U+200B. */
const UNSPACED = scripts('Khmer Thai Lao Myanmar');
/** Scripts written from the right, beside which U+200F, U+061C and U+200E keep punctuation and foreign words in their place. */
const FROM_RIGHT = scripts('Hebrew Arabic Syriac Thaana Nko');

function scripts(names: string): string {
  return names
    .split(' ')
    .map((name) => `\\p{scx=${name}}`)
    .join('');
}

const CONTROLS = String.raw`\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\p{Cs}`;
const LONE_MARK = String.raw`[\u061c\u200e\u200f](?<!(?!\u061c)[${FROM_RIGHT}][\p{M}\p{P}\p{N}\p{Zs}]{0,8}.)(?![\p{P}\p{N}\p{Zs}]{0,8}(?!\u061c)[${FROM_RIGHT}])`;
const HIDDEN = String.raw`\xad\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}`;
const EMOJI = String.raw`\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?`;

/**
 * What could drive a terminal, hide text or reorder it: C0, DEL, C1, soft hyphen, fillers, bidi and other invisible
 * controls, line separators, BOM, tags, lone surrogates. What is part of how a language is written does not count:
 * joiners between emoji and behind letters of scripts that have them; marks of direction beside letters of scripts from the right;
 * tags that make a flag.
 */
export const dangerousPattern = once(
  // Reading the pattern costs a hundredth of a start.
  () =>
    new RegExp(
      [
        `[${CONTROLS}${HIDDEN}]`,
        LONE_MARK,
        // What stands before is looked at last, so that most characters of a text cost no look.
        String.raw`\u200b(?!(?<=[${UNSPACED}].)[${UNSPACED}])`,
        String.raw`\u200c(?<![${JOINING}].)`,
        String.raw`\u200d(?<!(?:[${JOINING}]|${EMOJI}(?=.\p{Extended_Pictographic})).)`,
        String.raw`[\u180b-\u180f](?<![\u1820-\u18aa].)`,
        String.raw`[\u{e0000}-\u{e007f}](?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}.)`,
      ].join('|'),
      'gu',
    ),
);

/**
 * Texts in which nothing is dangerous: most Latin, Greek, Cyrillic, punctuation and CJK, and line feeds. The quick way
 * out: the pattern above takes half a millisecond to compile.
 */
export const PLAIN =
  /^[\n\x20-\x7e\xa0-\xac\xae-\u034e\u0370-\u061b\u2010-\u2027\u2030-\u205f\u2070-\u2bff\u3000-\u3163\u3165-\ud7ff]*$/;

const SHORT: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  // Only where a line ends would it show.
  '\u00ad': '',
};

/** The text as it is safe to show: dangerous characters as `\u{1b}`, tabs and line feeds as `\t` and `\n`. Never longer lines. */
export function escapeText(text: string): string {
  return escapeSlice(text, 0, text.length);
}

/** What the runners of GitHub and Azure obey where a line of a log begins with it, blanks or not. */
export const COMMAND = /^\s*(?:::|##\[)/;

/** A part of a text as it is safe to show; what stands around it says whether a character is dangerous. */
export function escapeSlice(text: string, start: number, end: number): string {
  if (start === 0 && COMMAND.test(text)) {
    const at = text.search(/\S/);
    if (at < end)
      return text.slice(0, at).replace(/[^ ]/g, byCode) + byCode(text.charAt(at)) + escapeSlice(text, at + 1, end);
  }
  if (PLAIN.test(text) && !text.includes('\n')) return text.slice(start, end);
  let shown = '';
  let at = start;
  for (const { 0: character, index } of text.matchAll(dangerousPattern())) {
    if (index < start) continue;
    if (index >= end) break;
    shown += text.slice(at, index) + (SHORT[character] ?? byCode(character));
    at = index + character.length;
  }
  return shown + text.slice(at, end);
}

/** The text with only that escaped which drives a terminal or reorders text, for formats that are data; tabs and line feeds stay. */
export function escapeControls(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(controls(), (character) =>
    character === '\t' || character === '\n' ? character : byCode(character),
  );
}

const controls = once(() => new RegExp(`[${CONTROLS}]|${LONE_MARK}`, 'gu'));

/** The text before `escapeControls`, and before the sign of a command in a log was escaped; other escapes are text. */
export function unescapeControls(text: string): string {
  if (!text.includes('\\u{')) return text;
  return text.replace(/\\u\{([\da-f]{1,4})\}/g, (escape, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[:#]/.test(character) || escapeControls(character) === escape ? character : escape;
  });
}

function byCode(character: string): string {
  return `\\u{${codePoint(character).toString(16)}}`;
}

/** The code point of a character of one or two code units. */
export function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Whether a text shows as itself; line feeds are not harmless. */
export function isHarmless(text: string): boolean {
  return text.search(dangerousPattern()) < 0;
}

/** JSON with the dangerous characters as `\u001b`: lossless. Works on finished JSON, where they stand only in strings. */
export function escapeJson(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(dangerousPattern(), (character) =>
    character === '\n' ? character : character.split('').map(unit).join(''),
  );
}

/** The same for YAML whose dangerous characters all stand in double-quoted scalars. */
export function escapeYaml(yaml: string): string {
  const escaped = yaml.replace(dangerousPattern(), (character) => {
    if (character === '\n') return character;
    return character.length === 1 ? unit(character) : `\\U${codePoint(character).toString(16).padStart(8, '0')}`;
  });
  return escaped.replace(NO_YAML, unit);
}

/** Harmless, but a YAML text may not hold them as they are. */
export const NO_YAML = /[\ufffe\uffff]/g;

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
