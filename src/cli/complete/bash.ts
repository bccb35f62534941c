import type { Typed } from './candidate.ts';

const BLANK = /\s/;

/** What bash has on its command line up to the cursor; `breaks` are its COMP_WORDBREAKS. */
export function readBash([line = '', breaks = '']: readonly string[]): Typed {
  const words: string[] = [];
  let current = '';
  let replacedFrom = 0;
  let quote: Typed['quote'] = '';
  let isWord = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    if (quote === '' && BLANK.test(character)) {
      if (isWord) words.push(current);
      current = '';
      replacedFrom = 0;
      isWord = false;
      continue;
    }
    isWord = true;
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === '\\' && (quote === '' || (quote === '"' && /["\\$`]/.test(next)))) {
      current += next;
      at++;
      continue;
    } else current += character;
    // bash replaces what stands behind the last of these that no quotation mark hides, or behind an open quotation mark.
    if (character === quote || (quote === '' && breaks.includes(character))) replacedFrom = current.length;
  }
  return { words: words.slice(1), current, replacedFrom, quote };
}

/** A word as bash has to read it, given the quotation mark that stands open before it; undefined if it cannot be written so. */
export function bashQuoted(word: string, quote: Typed['quote']): string | undefined {
  if (quote === "'") return word.replaceAll("'", "'\\''");
  // History is expanded between double quotes, and a backslash before the ! would stay.
  if (quote === '"') return word.includes('!') ? undefined : word.replace(/["\\$`]/g, '\\$&');
  return word.replace(/[^\w@%+=:,./\u0080-\uffff-]/g, '\\$&');
}
