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

/** A source, and a place in it, as a citation names them: title, publisher, date, place, address. */
export function sourceInWords(source: SourceDocument, language: string, locator?: string): string {
  const { publisher, url } = source;
  return joined([
    `“${nameOfDocument(source, language)}”`,
    publisher,
    publishedInWords(source),
    locator,
    url ?? source.archiveUrl,
  ]);
}

/** What a piece of evidence cites, in the same order. */
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
