import type { Vocabulary } from '../model/vocabularies.ts';

/** The terms of a vocabulary and what they mean, one a line, for help texts. */
export function terms(vocabulary: Vocabulary): string {
  return `${definitions(Object.entries(vocabulary))}\n`;
}

/** Terms and their meanings in two columns. */
export function definitions(entries: readonly (readonly [string, string])[]): string {
  const side = Math.max(...entries.map(([term]) => term.length)) + 2;
  return entries.map(([term, meaning]) => `  ${term.padEnd(side)}${meaning}`).join('\n');
}
