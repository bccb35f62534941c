import type { PageData } from '../model/page-data.ts';
import type { PlaceInSource } from '../model/places.ts';
import { tagIn, titleOf, UNDETERMINED, type RecordType } from '../model/records.ts';
import { RESERVED_ID } from '../model/patterns.ts';
import type { Text } from '../model/shape.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { writeAddress, type Address } from './address.ts';
import { element, marked, type Ranges } from './element.ts';
import type { Words } from './words/words.ts';

/** What every part of the page is drawn from: the base, what the reader asks for, and in which language. */
export interface Page {
  readonly data: PageData & { readonly version: string };
  readonly catalogue: Catalogue;
  readonly address: Address;
  readonly language: string;
  readonly words: Words;
}

/** A text as the page shows it, with ranges of it marked; told where its language is not that of the page. */
export function said(page: Page, text: Text, ranges: Ranges = []): HTMLElement {
  const tag = tagIn(text, page.language);
  const isOther = tag !== page.words.tag && tag !== UNDETERMINED;
  return element('span', { lang: isOther ? tag : undefined, dir: 'auto' }, ...marked(text[tag] ?? '', ranges));
}

/** The name of a record, as a link to it; its id where the base does not have it. */
export function linkTo(page: Page, type: RecordType, id: string): HTMLElement {
  const record = page.catalogue.find(type, id);
  if (record === undefined) return element('span', { class: 'id' }, id);
  return element('a', { href: hrefOf(page, { type, id }) }, said(page, titleOf(type, record)));
}

/** Who holds a claim: an actor, or the source of the claim itself. */
export function holder(page: Page, id: string, place: PlaceInSource | undefined): HTMLElement {
  if (id === RESERVED_ID) return said(page, page.catalogue.sources.article(place));
  return linkTo(page, 'actor', id);
}

/** The address of something else, with the filters, the query and the language of this one. */
export function hrefOf({ address }: Page, changes: Partial<Address>): string {
  return writeAddress({ ...address, id: '', ...changes });
}

/** A term of a closed vocabulary in the language of the page. */
export function term({ words }: Page, word: string): string {
  return words.terms[word] ?? word;
}

/** What a country or a language is called in a language; a code that is none stays as it is. */
export function nameOf(language: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** An address of the web as a link; anything else as text. Following it is up to the reader. */
export function webLink(text: string, address: string): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return element('span', {}, text);
  return element('a', { href: address, rel: 'noreferrer noopener', class: 'outside' }, text);
}
