import { inLanguage, type AnyRecord, type RecordType } from '../../model/records.ts';
import { citedInWords, sourceInWords } from '../../model/source-in-words.ts';
import type { PlaceInSource } from '../../model/places.ts';
import { element } from '../element.ts';
import type { Page } from '../page.ts';
import { filled } from '../words/in-languages.ts';

/** How to cite a record, as `show` says it, with a button that copies it. */
export function citation(page: Page, type: RecordType, record: AnyRecord): HTMLElement {
  const { words } = page;
  const text = element('p', { class: 'citation-text' }, citationText(page, type, record));
  const button = element('button', { type: 'button' }, words.copy);
  const told = element('span', { role: 'status' });
  button.addEventListener('click', () => {
    void copy(text).then(() => {
      told.textContent = words.copied;
    });
  });
  return element(
    'section',
    { class: 'citation' },
    element('h3', {}, words.cite),
    text,
    element('p', {}, button, ' ', told),
  );
}

function citationText({ catalogue, words, language, data }: Page, type: RecordType, record: AnyRecord): string {
  const place: PlaceInSource | undefined = 'source' in record ? record.source : undefined;
  return filled(words.citation, {
    record: `${type}:${record.id}`,
    place: place?.locator === undefined ? '' : `, ${place.locator}`,
    source: origin(),
    version: data.version,
  });

  /** The page where evidence was found, the source of a claim; of any other record the only source, or the base. */
  function origin(): string {
    if ('citations' in record) return record.citations.map(citedInWords).join('; ');
    const document = 'sections' in record ? record : catalogue.sources.of(place);
    if (document !== undefined) return sourceInWords(document, language);
    return filled(words.titled, { x: inLanguage(catalogue.base.about?.title ?? { en: 'sora-cn' }, language) });
  }
}

/** Pages opened from a file have the clipboard in some browsers only; a selection can be copied in all. */
async function copy(from: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(from.textContent);
  } catch {
    getSelection()?.selectAllChildren(from);
  }
}
