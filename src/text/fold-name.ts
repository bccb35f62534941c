import { fold } from './fold.ts';

/** The form in which names are compared: as texts are, and white space makes no difference either. */
export function foldName(name: string): string {
  return fold(name).replace(/\s+/gu, ' ').trim();
}
