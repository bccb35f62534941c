import { decodeHTMLStrict } from 'entities/decode';
import { WINDOWS_1252 } from './lookalike.ts';

/** What a copy of a text suffered on its way, and can be undone. */
export interface Mended {
  readonly text: string;
  /** The first HTML entity in it. */
  readonly entity?: string;
  /** The first character that UTF-8 became when it was read as another encoding. */
  readonly garbled?: string;
}

const ENTITY = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,31});/i;
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** The bytes of a character in UTF-8, each read as Windows-1252 or Latin-1. */
const GARBLED = new RegExp(`[Â-ô][\\x80-\\xbf${WINDOWS_1252}]{1,3}`, 'g');

/** What bytes of Windows-1252 became; that of its ellipsis is a line break, too, so it tells nothing by itself. */
const LEFT_OVER = /[\x80-\x84\x86-\x9f]/;

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
  const plain = (entity === undefined ? decoded : decodeHTMLStrict(decoded)).replace(UNSEEN, '');
  return {
    text: LEFT_OVER.test(plain)
      ? plain.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
      : plain,
    ...(entity !== undefined && { entity }),
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
