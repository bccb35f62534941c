import { en } from './en.ts';
import { es } from './es.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/** The languages that the page speaks. */
export const WORDS: Readonly<Record<string, Words>> = { en, es, zh };

/** The words in a language, or in English. */
export function wordsIn(language: string): Words {
  return WORDS[language] ?? WORDS[language.split('-')[0] ?? ''] ?? en;
}

/** A sentence with its gaps filled. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
