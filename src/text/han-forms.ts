import { fold } from './fold.ts';

/** By traditional character the simplified one. Characters only: to rewrite phrases would change what is said. */
let simplified: ReadonlyMap<string, string> | undefined;
/** By code unit: 1 for those that traditional characters begin with. */
let traditional: Uint8Array | undefined;

/** Reads the table of Chinese characters, without which traditional and simplified ones are different to `foldHan`. */
export async function loadHanForms(): Promise<void> {
  if (simplified !== undefined) return;
  const { default: table } = await import('opencc-js/dict/TSCharacters');
  const forms = new Map(table.split('|').map((pair) => pair.split(' ') as [string, string]));
  // Of 薴 the table says 苧, and of that 苎.
  simplified = new Map(Array.from(forms, ([from, to]) => [from, forms.get(to) ?? to]));
  traditional = new Uint8Array(2 ** 16);
  for (const from of simplified.keys()) traditional[from.charCodeAt(0)] = 1;
}

/** Whether a text has characters of which there may be two forms. */
export function hasHan(text: string): boolean {
  return !/^[\0-\u2e7f]*$/.test(text) && /\p{Script=Han}/u.test(text);
}

/**
 * The form in which names and words are compared that somebody types: as `fold`, and with simplified characters for
 * traditional ones, once the table is there. Who compares texts with Han in them loads it before.
 */
export function foldHan(text: string): string {
  const folded = fold(text);
  const forms = simplified;
  if (forms === undefined || !hasTraditional(folded)) return folded;
  return folded.replace(/\p{Script=Han}/gu, (character) => forms.get(character) ?? character);
}

function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (traditional?.[text.charCodeAt(at)] === 1) return true;
  return false;
}
