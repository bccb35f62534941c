import { toNormalForm } from './normal-form.ts';

/** The form in which texts are compared: case, accents, width and composition make no difference. */
export function fold(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : toNormalForm(toNormalForm(text, 'NFKD').replace(/\p{M}/gu, '').toLowerCase(), 'NFC');
}
