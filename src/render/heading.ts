const HEADINGS: Readonly<Record<string, string>> = {
  'source.locator': 'where',
  attributedTo: 'who says so',
  claimCount: 'claims',
  'record.id': 'id',
};

/** What a column is called for people. */
export function headingOf(path: string): string {
  return HEADINGS[path] ?? path.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
