import {
  inLanguage,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  SOURCE,
  titleOf,
  type KnowledgeBase,
  type RecordType,
} from '../../model/records.ts';
import { blockOf } from '../../model/places.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import type { Candidate, Words } from './candidate.ts';

/** The ids of a type, with what they are called. */
export function recordsOf(type: RecordType, { records }: KnowledgeBase, language: string): Candidate[] {
  return records[type].map((record) => ({ value: record.id, about: inLanguage(titleOf(type, record), language) }));
}

/** Names of records as `show` takes them: ids, with their type where several types have them; behind `TYPE:` ids of that type. */
export function recordNames(typed: string, base: KnowledgeBase, language: string): Words {
  const colon = typed.indexOf(':');
  const word = typed.slice(0, Math.max(colon, 0)).toLowerCase();
  const named = RECORD_TYPE_NAMES.find((type) => type === word || RECORD_TYPES[type].plural === word);
  if (named !== undefined) return { kept: colon + 1, words: recordsOf(named, base, language) };
  const records = RECORD_TYPE_NAMES.flatMap((type) =>
    recordsOf(type, base, language).map((candidate) => ({ type, ...candidate })),
  );
  const uses = new Map<string, number>();
  for (const { value } of records) uses.set(value, (uses.get(value) ?? 0) + 1);
  const ids = records.map(({ type, value, about }) => ({
    value: uses.get(value) === 1 ? value : `${type}:${value}`,
    about,
  }));
  const isId = typed === '' || ids.some(({ value }) => value.startsWith(typed));
  const types = RECORD_TYPE_NAMES.map((type) => ({ value: `${type}:`, about: RECORD_TYPES[type].about }));
  return { kept: 0, words: isId ? ids : types };
}

/** The parts of the sources: documents, sections, and the places that the base records or claims name. */
export function placesOf({ base, sources }: Catalogue, language: string): Candidate[] {
  const places = [
    ...sources.all.flatMap(({ id: document, sections, sentences = {} }) =>
      [...sections.flatMap(({ heading, from, to }) => [heading ?? from, from, to]), ...Object.keys(sentences)].map(
        (locator) => ({ document, locator }),
      ),
    ),
    ...base.records.claim.flatMap(({ source }) => source ?? []),
  ];
  const written = places.flatMap((place) =>
    place.locator === undefined ? [] : [{ ...place, locator: blockOf(place.locator) }, place].map(sources.inPrint),
  );
  return [
    ...(sources.areSeveral ? recordsOf(SOURCE, base, language) : []),
    ...sources.sections.map(({ name, section }) => ({ value: name, about: inLanguage(section.title, language) })),
    ...[...new Set(written)].map((value) => ({ value })),
  ];
}
