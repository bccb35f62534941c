import { citedInWords, sourceInWords } from '../model/source-in-words.ts';
import type { Sources } from './sources.ts';
import type { Named } from './names.ts';

/**
 * A line to cite a record by. What a claim says is its source’s, and what evidence says is that of the page where it was
 * found; any other record is the base’s own, from its only source.
 * @param version what made the paraphrase
 */
export function citationLine(named: Named, sources: Sources, language: string, version: string): string {
  const { type, record } = named;
  return `Cite: ${type}:${record.id}${origin(named, sources, language)}; paraphrase, ${version}.`;
}

function origin({ record }: Named, sources: Sources, language: string): string {
  if ('citations' in record) {
    const [first = '', ...others] = record.citations.map(citedInWords);
    return `, from ${first}${others.length > 0 ? `, and ${others.length} more` : ''}`;
  }
  if ('sections' in record) return `, ${sourceInWords(record, language)}`;
  const place = 'alsoAt' in record ? record.source : undefined;
  if ('alsoAt' in record && place === undefined) return '; no source recorded';
  const source = sources.of(place);
  const at = place?.locator === undefined ? '' : `, ${place.locator}`;
  return `${at}${source === undefined ? '' : `, on ${sourceInWords(source, language)}`}`;
}
