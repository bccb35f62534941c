import { decodeHTMLStrict } from 'entities/decode';
import { TAGS } from '../../text/html-tags.ts';
import { fromWindows1252, LEFT_OVER, WINDOWS_1252 } from './lookalike.ts';

/** What a copy of a text suffered on its way, and can be undone. */
export interface Mended {
  readonly text: string;
  /** The first HTML entity in it. */
  readonly entity?: string;
  /** The first sign of Markdown or HTML that stands for no word. */
  readonly markup?: string;
  /** The first character that UTF-8 became when it was read as another encoding. */
  readonly garbled?: string;
  /** Whether its paragraphs were put together again from the lines of pages or a mail. */
  readonly isReflowed?: boolean;
}

const ENTITY = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,31});/i;
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** The bytes of a character in UTF-8, each read as Windows-1252 or Latin-1. */
const GARBLED = new RegExp(`[Â-ô][\\x80-\\xbf${WINDOWS_1252}]{1,3}`, 'g');

/**
 * What Markdown and converters of pages write around words, and what is left of it: the text of a link and not its address,
 * escaped signs, raised marks of notes, tags within lines.
 */
const MARKUP: readonly (readonly [pattern: RegExp, to: string])[] = [
  ...TAGS,
  [
    /!?\[((?:[^[\]\n]|\n(?!\s*\n)){1,500})\]\((?:https?:|mailto:|[#/.])[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"\n]*")?\)/g,
    '$1',
  ],
  [/\s?(?:\[https?:\/\/[^\s[\]]+\]|<https?:\/\/[^\s<>]+>)/g, ''],
  [/\\(?=[!-/:-@[-`{-~])/g, ''],
  [/\^[{(]?(?:\[(\p{Nd}{1,3})\]|(?<=\p{P}\^[{(]?)(\p{Nd}{1,3})(?![\p{L}\p{N}]))[)}]?\^?/gu, '[$1$2]'],
];

/** The radicals from U+2EC1 on, which the fonts of PDFs have for these characters. */
const RADICALS = Array.from(
  '虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);

/** What bytes of Windows-1252 became; that of its ellipsis is a line break, too, so it tells nothing by itself. */
const SURELY_LEFT_OVER = /[\x80-\x84\x86-\x9f]/;

/** The text as it was before entities were left in it, its bytes were taken for others, or invisible characters came in. */
export function mend(text: string): Mended {
  let garbled: string | undefined;
  const decoded = text.replace(GARBLED, (found) => {
    const right = asUtf8(found);
    if (right !== found) garbled ??= found;
    return right;
  });
  // It may have happened twice.
  if (garbled !== undefined) return { ...mend(decoded), garbled };
  const entity = ENTITY.exec(decoded)?.[0];
  let plain = (entity === undefined ? decoded : decodeHTMLStrict(decoded))
    .replace(UNSEEN, '')
    .replace(/[\u2ea0\u2ec1-\u2ef3]/g, (sign) =>
      sign === '\u2ea0' ? '民' : (RADICALS[sign.charCodeAt(0) - 0x2ec1] ?? sign),
    );
  let markup: string | undefined;
  for (const [pattern, to] of MARKUP) {
    markup ??= plain.match(pattern)?.[0].trim();
    plain = plain.replace(pattern, to);
  }
  return {
    text: SURELY_LEFT_OVER.test(plain) ? plain.replace(LEFT_OVER, fromWindows1252) : plain,
    ...(entity !== undefined && { entity }),
    ...(markup !== undefined && { markup }),
  };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What begins with the longest character of UTF-8 that the signs are the bytes of; as it was, if they are none. */
function asUtf8(signs: string): string {
  const bytes = Array.from(signs, (sign) => {
    const at = WINDOWS_1252.indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
  });
  for (let length = bytes.length; length > 1; length--) {
    try {
      return UTF_8.decode(Uint8Array.from(bytes.slice(0, length))) + signs.slice(length);
    } catch {
      // Fewer bytes may be one.
    }
  }
  return signs;
}
