import { fieldAt } from '../model/paths.ts';
import { factsOf, RECORD_TYPE_NAMES } from '../model/records.ts';
import type { Shape } from '../model/shape.ts';
import { escapeText } from '../text/escape.ts';

/** What a column is called for people; safe to show, for a field of the user’s own can have any name. */
export function headingOf(path: string, shape: Shape): string {
  const inRecord = path.startsWith('record.') ? path.slice('record.'.length) : undefined;
  const shapes = inRecord === undefined ? [shape] : RECORD_TYPE_NAMES.map((type) => factsOf(type).fields);
  const told = shapes.map((one) => fieldAt(one, inRecord ?? path)?.heading).find((name) => name !== undefined);
  if (told !== undefined) return told;
  const name = inRecord ?? path;
  return /(?:^|\.)x-/.test(name) ? escapeText(name) : inWords(name);
}

/** `worsened by` for `worsenedBy`. */
export function inWords(name: string): string {
  return escapeText(name).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
