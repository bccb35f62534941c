import { escapeText } from '../escape.ts';

/** A text in which Markdown and HTML see no marks of theirs. */
export function inMarkdown(text: string): string {
  return escapeText(text)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
