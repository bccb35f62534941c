/** The form in which texts are compared: case, accents, width and composition make no difference. */
export function fold(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}
