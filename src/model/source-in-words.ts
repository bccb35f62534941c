import type { Text } from './shape.ts';
import { nameOfDocument, type Evidence, type SourceDocument } from './records.ts';

/** When a source was published, as far as that is known: `2024-02 (inferred)`. */
export function publishedInWords({
  published,
  publishedNote,
}: {
  readonly published?: string;
  readonly publishedNote?: Text;
}): string {
  if (published === undefined) return '';
  return publishedNote === undefined ? published : `${published} (inferred)`;
}

/** A source as a citation names it: “its title” (publisher, date), address. */
export function sourceInWords(source: SourceDocument, language: string): string {
  const published = joined([source.publisher, publishedInWords(source)]);
  const name = `“${nameOfDocument(source, language)}”${published === '' ? '' : ` (${published})`}`;
  return joined([name, source.url ?? source.archiveUrl]);
}

/** What a piece of evidence cites: title, publisher, date, place, address. */
export function citedInWords(citation: Evidence['citations'][number]): string {
  const { title, publisher, published, accessed, locator, quotation, url, archiveUrl } = citation;
  return joined([
    title && `“${title}”`,
    publisher,
    published,
    locator,
    quotation && `“${quotation}”`,
    url,
    archiveUrl && `copy: ${archiveUrl}`,
    accessed && `accessed ${accessed}`,
  ]);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
