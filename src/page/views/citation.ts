import { inLanguage, nameOfDocument, type AnyRecord, type RecordType } from '../../model/records.ts';
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

export function citationText({ catalogue, words, language, data }: Page, type: RecordType, record: AnyRecord): string {
  const { sources } = catalogue;
  const place: PlaceInSource | undefined = 'source' in record ? record.source : undefined;
  const document = sources.of(place);
  const published = document?.published === undefined ? '' : ` (${document.published})`;
  const title = inLanguage(catalogue.base.about?.title ?? { en: 'sora-cn' }, language);
  const titled = (x: string) => filled(words.titled, { x });
  return filled(words.citation, {
    record: `${type}:${record.id}`,
    place: place === undefined ? '' : `, ${place.locator}`,
    source: document === undefined ? titled(title) : `${titled(nameOfDocument(document, language))}${published}`,
    version: data.version,
  });
}

/** Pages opened from a file have the clipboard in some browsers only; a selection can be copied in all. */
async function copy(from: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(from.textContent);
  } catch {
    getSelection()?.selectAllChildren(from);
  }
}
