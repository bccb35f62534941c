import type { RuleName } from '../model/diagnostics.ts';
import { positionAt, type Position } from './position.ts';

/** Why bytes are not read as text. */
export interface Refusal {
  readonly code: RuleName;
  readonly message: string;
  readonly spot?: Position;
}

export type Decoded = { readonly text: string } | Refusal;

/** What files begin with that are often taken for text. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly message: string }[] = [
  { bytes: [0xff, 0xfe, 0, 0], message: 'is UTF-32: save it as UTF-8' },
  { bytes: [0, 0, 0xfe, 0xff], message: 'is UTF-32: save it as UTF-8' },
  { bytes: [0xff, 0xfe], message: 'is UTF-16: save it as UTF-8' },
  { bytes: [0xfe, 0xff], message: 'is UTF-16: save it as UTF-8' },
  { bytes: [0x1f, 0x8b], message: 'is compressed with gzip: unpack it first (gunzip)' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], message: 'is compressed with Zstandard: unpack it first (unzstd)' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], message: 'is compressed with xz: unpack it first (unxz)' },
  { bytes: [0x42, 0x5a, 0x68], message: 'is compressed with bzip2: unpack it first (bunzip2)' },
  {
    bytes: [0x50, 0x4b, 3, 4],
    message: 'is a ZIP archive, as spreadsheets and office documents are: unpack or export it first',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], message: 'is a PDF document, not text' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: 'is a document of an older office program: export it as text first' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], message: 'is a 7z archive: unpack it first' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 7], message: 'is a RAR archive: unpack it first' },
  ...[
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
    [0x47, 0x49, 0x46, 0x38, 0x37, 0x61],
    [0x49, 0x49, 0x2a, 0],
    [0x4d, 0x4d, 0, 0x2a],
  ].map((bytes) => ({ bytes, message: 'is a picture, not text' })),
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], message: 'is an SQLite database, not text' },
];

/** Why bytes that begin like this cannot be read; undefined if nothing is known against them. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))?.message;
}

const MARKUP =
  /^\s*(?:<!--[^]*?-->\s*)*<(?:(?:!doctype|\?xml|html|head|body|article|div|p|h[1-6])\b|([a-z][\w:.-]*)(?:\s[^<>]*)?>)/i;
const TAG = /<\/?(?:p|div|br|span|a|h[1-6]|li|ul|ol|table|td|tr|em|strong|b|i|img|section)\b[^<>]*>/gi;
const WIKI = /\[\[[^[\]\n]{1,200}\]\]|\{\{[^{}]{1,200}\}\}|<ref[ >]/g;
/** So many tags nobody writes into an article by hand. */
const MANY = 6;

const AS_PLAIN = 'make it with "pandoc -t plain --wrap=none"';
/** How texts begin that are written for a program. */
const NOTATIONS: readonly { readonly begins: RegExp; readonly message: string }[] = [
  { begins: /^\s*\{\\rtf/, message: `is RTF: save it as plain text, or ${AS_PLAIN}` },
  { begins: /^\s*(?:%.*\n\s*)*\\document(?:class|style)\b/, message: `is LaTeX, not plain text: ${AS_PLAIN}` },
  {
    begins: /^\s*(?:WEBVTT\b|\d+\s*\n[\d:]+[,.]\d{3} -->)/,
    message: 'is a file of subtitles, and its times would be taken for words: take the lines themselves out of it',
  },
  {
    begins: /^From \S+ .*\d:\d\d.*\r?\n[a-z-]+: /i,
    message: 'is a mailbox: copy the text itself from the program that shows it',
  },
  // Japanese in seven bits.
  { begins: /\x1b\$[@B]/, message: 'is ISO-2022-JP: save it as UTF-8' },
  {
    // The lines of a head, up to the first empty one.
    begins:
      /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:mime-version|content-type|content-transfer-encoding|message-id|return-path|received):/i,
    message: 'is a mail, or a web page saved whole (MHTML): copy the text itself from the program that shows it',
  },
];

/** Why a text that begins like this is none to be read as it stands; undefined if nothing is known against it. */
export function foreignText(text: string): string | undefined {
  const start = text.slice(0, 10_000);
  if (isMarkup(text, start)) {
    return `is HTML or XML, and its tags would be taken for words: copy the text itself from a browser, or ${AS_PLAIN}`;
  }
  if ((start.match(WIKI) ?? []).length >= MANY) {
    return `is the source of a wiki page, and its marks would be taken for words: copy the text itself from a browser, or ${AS_PLAIN}`;
  }
  if (holdsObjects(text)) return 'is JSON, not plain text: take the text itself out of it, as jq -r does';
  return NOTATIONS.find(({ begins }) => begins.test(start))?.message;
}

/** Whether a text is JSON as a whole, or its first line is an object. */
export function holdsObjects(text: string): boolean {
  const start = text.trimStart();
  if (!/^[{[]/.test(start)) return false;
  const [line = ''] = start.split('\n', 1);
  return [line, start].some((part) => isObjects(part));
}

function isObjects(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof (Array.isArray(value) ? value[0] : value) === 'object';
  } catch {
    return false;
  }
}

function isMarkup(text: string, start: string): boolean {
  const [begins, element] = MARKUP.exec(start) ?? [];
  if (begins !== undefined && (element === undefined || text.includes(`</${element}`))) return true;
  return (start.match(TAG) ?? []).length >= MANY;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// A carriage return is part of a line end only before a line feed.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n|$)/;

/** Decodes UTF-8 without control characters. `line` is the number of the first line. */
export function decodeText(bytes: Uint8Array, line = 1): Decoded {
  const decoded = decodeUtf8(bytes, line);
  if (!('text' in decoded)) return decoded;
  const at = decoded.text.search(CONTROL);
  if (at < 0) return decoded;
  return {
    code: 'control-character',
    message: controlMessage(decoded.text.charCodeAt(at)),
    spot: positionAt(decoded.text, at, line),
  };
}

/** Decodes UTF-8, and drops one byte order mark. */
export function decodeUtf8(bytes: Uint8Array, line = 1): Decoded {
  let text: string;
  try {
    text = UTF_8.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError))
      return { code: 'too-large', message: 'is too large to be held as one text: convert it to JSON Lines once' };
    return badBytes(bytes, line);
  }
  if (text.startsWith('\ufeff')) text = text.slice(1);
  if (text.startsWith('\ufeff')) {
    return {
      code: 'unreadable-text',
      message: 'starts with two byte order marks (U+FEFF): delete one',
      spot: positionAt(text, 0, line),
    };
  }
  return { text };
}

function controlMessage(code: number): string {
  if (code === 0x0d) return 'a carriage return without a line feed: save the file with LF line ends';
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const hint = code === 0 ? ' (binary data, or UTF-16 without its mark?)' : '';
  return `a raw control character, ${name}${hint}: delete it, or escape it in quotes`;
}

const NOT_BYTES = 'save the file as UTF-8 (is it UTF-16 without its mark, or no text at all?)';

function badBytes(bytes: Uint8Array, line: number): Refusal {
  const before = validStart(bytes);
  const byte = bytes[new TextEncoder().encode(before).length]?.toString(16).toUpperCase().padStart(2, '0') ?? '';
  const text = before.replace(/^\ufeff/, '');
  return {
    code: 'unreadable-text',
    message: `byte 0x${byte} is not UTF-8: ${bytes.subarray(0, STEP).includes(0) ? NOT_BYTES : 'save the file as UTF-8 (is it Latin-1, Windows-1252, GBK, or cut short?)'}`,
    spot: positionAt(text, text.length, line),
  };
}

const STEP = 4096;

/** The text before the first bytes that are not UTF-8. */
function validStart(bytes: Uint8Array): string {
  const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const tried = decoder();
  let start = 0;
  try {
    for (; start < bytes.length; start += STEP) tried.decode(bytes.subarray(start, start + STEP), { stream: true });
  } catch {
    // The bad byte is in this step.
  }
  const exact = decoder();
  let text = exact.decode(bytes.subarray(0, start), { stream: true });
  try {
    for (const byte of bytes.subarray(start)) text += exact.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // All before it is in the text.
  }
  return text;
}
