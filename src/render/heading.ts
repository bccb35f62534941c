import { escapeText } from './escape.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'source.locator': 'where',
  attributedTo: 'who says so',
  claimCount: 'claims',
  'record.id': 'id',
};

/** What a column is called for people; safe to show, for a field of the user’s own can have any name. */
export function headingOf(path: string): string {
  return HEADINGS[path] ?? escapeText(path).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
