import { escapeText } from './escape.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  locator: 'where',
  'source.locator': 'where',
  'record.source.locator': 'where',
  'record.description': 'description',
  attributedTo: 'who says so',
  claimCount: 'claims',
  // Beside `claimCount`, which is what “claims” is.
  claims: 'claim ids',
  'gaps.note': 'gaps',
  'notes.note': 'notes',
  'from.id': 'from',
  relation: 'link',
  'record.id': 'id',
};

/** What a column is called for people; safe to show, for a field of the user’s own can have any name. */
export function headingOf(path: string): string {
  return HEADINGS[path] ?? escapeText(path).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
