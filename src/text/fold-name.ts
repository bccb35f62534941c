import { foldHan } from './han-forms.ts';

/** The form in which names are compared: as texts are, and white space makes no difference either. */
export function foldName(name: string): string {
  return foldHan(name).replace(/\s+/gu, ' ').trim();
}
