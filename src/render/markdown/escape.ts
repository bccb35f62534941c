import { escapeText } from '../escape.ts';

/** An address as it stands in a text, without the marks behind it that belong to the sentence. */
const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>|\\\p{Z}]*[^\s<>|\\\p{Z}.,;:!?'"”’»)\]}*_]/giu;

/** A text in which Markdown and HTML see no marks of theirs; addresses are links, and whole. */
export function inMarkdown(text: string): string {
  const safe = escapeText(text);
  let shown = '';
  let at = 0;
  for (const { 0: address, index } of safe.matchAll(ADDRESS)) {
    shown += escaped(safe.slice(at, index)) + `<${address}>`;
    at = index + address.length;
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
