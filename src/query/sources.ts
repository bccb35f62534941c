import { parseLocator, splitPlace, writePlace, type PlaceInSource } from '../model/places.ts';
import { ARTICLE, UNDETERMINED, type KnowledgeBase, type SourceDocument } from '../model/records.ts';
import type { Section, Sources as SourcesInPrint } from '../model/sources.ts';
import { firstWhere } from '../text/first-where.ts';
import { grouped } from '../text/grouped.ts';

/** A section under the name by which it is asked for: its id, behind that of its document where several have one of that id. */
interface NamedSection {
  readonly name: string;
  readonly document: SourceDocument;
  readonly section: Section;
}

/** The documents of a base, and what is where in them. */
export interface Sources extends SourcesInPrint {
  readonly all: readonly SourceDocument[];
  /** Whether a place must say which document it is in. */
  readonly areSeveral: boolean;
  readonly sections: readonly NamedSection[];
  /** The name of the section that a place is in. */
  readonly sectionNameOf: (place: PlaceInSource) => string | undefined;
}

export function createSources({ records }: KnowledgeBase): Sources {
  const all = records.document;
  const areSeveral = all.length > 1;
  const byId = new Map(all.map((document) => [document.id, document]));
  const everySection = all.flatMap((document) => document.sections.map((section) => ({ document, section })));
  const sameId = grouped(everySection, ({ section }) => section.id);
  const sections = everySection.map(({ document, section }) => {
    const isOnly = sameId.get(section.id)?.length === 1;
    return { name: writePlace(isOnly ? undefined : document.id, section.id), document, section };
  });
  const byPlace = new Map(everySection.map((one) => [writePlace(one.document.id, one.section.id), one.section]));
  const finders = new Map(
    [...grouped(sections, ({ document }) => document.id)].map(([id, found]) => [id, finderOf(found)]),
  );

  function of(place: PlaceInSource = {}): SourceDocument | undefined {
    if (place.document !== undefined) return byId.get(place.document);
    return areSeveral ? undefined : all[0];
  }

  function sectionAt(place: PlaceInSource): NamedSection | undefined {
    return place.locator === undefined ? undefined : finders.get(of(place)?.id ?? '')?.(place.locator);
  }

  function section(name: string, inDocument?: string): Section | undefined {
    const [document = inDocument, id] = splitPlace(name);
    if (document !== undefined) return byPlace.get(writePlace(document, id));
    const [only, ...others] = sameId.get(id) ?? [];
    return others.length === 0 ? only?.section : undefined;
  }

  return {
    all,
    areSeveral,
    sections,
    of,
    section,
    sectionOf: (place) => sectionAt(place)?.section,
    sectionNameOf: (place) => sectionAt(place)?.name,
    article: (place) => {
      if (!areSeveral) return ARTICLE;
      const source = place && of(place);
      if (source === undefined) return EACH_SOURCE;
      return source.publisher === undefined
        ? (source.title ?? { [UNDETERMINED]: source.id })
        : { [UNDETERMINED]: source.publisher };
    },
    inPrint: ({ document, locator }) => {
      const given = areSeveral ? document : undefined;
      return locator === undefined ? (document ?? '') : writePlace(given, locator);
    },
  };
}

/** What the holder `article` is called where no claim tells which document is meant. */
const EACH_SOURCE = { en: 'the sources themselves', es: 'las propias fuentes', zh: '各来源本身' };

/** Finds the section that a place is in, the first of several. */
function finderOf(sections: readonly NamedSection[]): (locator: string) => NamedSection | undefined {
  const headed = grouped(sections, ({ section }) => section.heading);
  const bounded = sections.map((named) => {
    const { from, to } = named.section;
    return { named, first: parseLocator(from)?.number ?? Infinity, last: parseLocator(to)?.number ?? 0 };
  });
  const sorted = bounded.toSorted((a, b) => a.first - b.first);
  const areApart = sorted.every(({ first, last }, at) => first <= last && first > (sorted[at - 1]?.last ?? 0));
  return (locator) => {
    const place = parseLocator(locator);
    if (place === undefined) return undefined;
    if (place.block === 'h') return headed.get(locator)?.[0];
    // There may be as many sections as claims.
    const near = areApart
      ? [sorted[firstWhere(sorted.length, (at) => (sorted[at]?.last ?? 0) >= place.number)]]
      : bounded;
    return near.find((one) => one !== undefined && place.number >= one.first && place.number <= one.last)?.named;
  };
}
