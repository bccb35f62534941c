import { escapeText } from '../../text/escape.ts';

/** What no address has in it. Chinese and Japanese need no space behind one. */
const NONE_OF_IT = String.raw`\s<>|\\\p{Z}“”‘’«»\u3001-\u303f\uff01-\uff65`;
/** An address as it stands in a text, without the marks behind it that belong to the sentence. */
const ADDRESS = new RegExp(String.raw`\b(?:https?|ftp):\/\/[^${NONE_OF_IT}]*[^${NONE_OF_IT}.,;:!?'")\]}*_]`, 'giu');

/** How many of the brackets behind an address close such as it opens: `https://example.org/dam_(river)`. */
function ownBrackets(address: string, rest: string): number {
  const open = address.split('(').length - address.split(')').length;
  return Math.min(Math.max(open, 0), /^\)*/.exec(rest)?.[0].length ?? 0);
}

/** A text in which Markdown and HTML see no marks of theirs; addresses are links, and whole. */
export function inMarkdown(text: string): string {
  const safe = escapeText(text);
  let shown = '';
  let at = 0;
  for (const { 0: begun, index } of safe.matchAll(ADDRESS)) {
    const end = index + begun.length;
    const next = end + ownBrackets(begun, safe.slice(end));
    shown += escaped(safe.slice(at, index)) + `<${safe.slice(index, next)}>`;
    at = next;
  }
  return atStart(shown + escaped(safe.slice(at)));
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function atStart(text: string): string {
  return text.replace(/^[#+-]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
