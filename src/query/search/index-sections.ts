import type { Sections } from '../kept/file-format.ts';
import type { Tables } from './index.ts';

/** An index as sections of a file; `indexIn` reads them back. */
export function indexSections(tables: Tables): Sections {
  const { vocabulary, types, postingStarts, postings, referrerStarts, referrers } = tables;
  const { starts, letters } = vocabulary;
  const text = new TextEncoder().encode(vocabulary.text);
  return { text, starts, letters, types, postingStarts, ...postings, referrerStarts, referrers };
}
