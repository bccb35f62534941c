import { visit } from 'jsonc-parser';

/** Where a text stops being JSON, and why. */
export function jsonFault(text: string): { readonly offset: number; readonly message: string } {
  let fault: { offset: number; message: string } | undefined;
  const onError = (code: number, offset: number, length: number) => {
    const written = text.slice(offset, offset + Math.min(length, LONGEST));
    fault ??= { offset, message: text[offset - 1] === '"' && code === 1 ? AFTER_A_QUOTE : describe(code, written) };
  };
  visit(text, { onError }, { disallowComments: true });
  // What jq prints unless it is told otherwise, or a list with an item a line.
  if (fault !== undefined && /^\s*[{[](?:.*,)?\s*$/.test(text) && fault.offset >= text.trimEnd().length)
    fault.message = `the value goes on behind this line: JSON Lines have each on one line ${BY_JQ}`;
  return fault ?? { offset: 0, message: 'is not valid JSON' };
}

const LONGEST = 40;
const AFTER_A_QUOTE = 'a comma is expected here; a quote inside a text is written \\"';
const BY_JQ = '(jq -c prints them so)';

/** By the numbers of jsonc-parser’s `ParseErrorCode`, a const enum that cannot be imported. */
const MESSAGES: Readonly<Record<number, string>> = {
  2: 'this is no JSON number',
  3: 'a key in double quotes is expected here; is there a comma too many?',
  4: 'a value is expected here; is there a comma too many, or is the file cut short?',
  5: 'a colon is expected here, after the key',
  6: 'a comma is expected here',
  7: 'a closing } is missing; is the file cut short?',
  8: 'a closing ] is missing; is the file cut short?',
  9: `there is more after the end of the JSON value: a file holds one, and JSON Lines one a line ${BY_JQ}`,
  10: 'JSON has no comments: delete this, or use YAML, in which they begin with #',
  11: 'JSON has no comments: delete this, or use YAML, in which they begin with #',
  12: 'this text has no closing quote on its line; a line end in it is written \\n',
  13: 'this number is not complete',
  14: '\\u takes four hexadecimal digits',
  15: 'this backslash escapes nothing: a backslash itself is written \\\\',
  16: 'this text holds a character that must be escaped; a tab is written \\t',
};

function describe(code: number, written: string): string {
  if (written.startsWith("'")) return 'JSON takes double quotes only';
  if (code === 1 && written.startsWith('\ufeff')) return 'an invisible byte order mark (U+FEFF) stands here: delete it';
  if (code === 9 && written.startsWith(',')) return 'a comma stands behind the JSON value: delete it';
  return MESSAGES[code] ?? 'this is no JSON value: a text stands in double quotes';
}
