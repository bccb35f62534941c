import { parseLocator, splitPlace, writePlace, type PlaceInSource } from '../model/places.ts';
import { ARTICLE, UNDETERMINED, type KnowledgeBase, type SourceDocument } from '../model/records.ts';
import type { Section, Sources as SourcesInPrint } from '../model/sources.ts';
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
  const byDocument = new Map(
    [...grouped(sections, ({ document }) => document.id)].map(([id, found]) => [id, found.map(withBounds)]),
  );

  function of(place: PlaceInSource = {}): SourceDocument | undefined {
    if (place.document !== undefined) return byId.get(place.document);
    return areSeveral ? undefined : all[0];
  }

  function sectionAt(place: PlaceInSource): NamedSection | undefined {
    const known = byDocument.get(of(place)?.id ?? '') ?? [];
    const parts = place.locator === undefined || known.length === 0 ? undefined : parseLocator(place.locator);
    if (parts === undefined) return undefined;
    return known.find(({ section, first, last }) =>
      parts.block === 'h' ? section.heading === place.locator : parts.number >= first && parts.number <= last,
    );
  }

  function section(name: string, inDocument?: string): Section | undefined {
    const [document = inDocument, id] = splitPlace(name);
    const found = (sameId.get(id) ?? []).filter((one) => document === undefined || one.document.id === document);
    return found.length === 1 ? found[0]?.section : undefined;
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

function withBounds(named: NamedSection) {
  const { from, to } = named.section;
  return { ...named, first: parseLocator(from)?.number ?? Infinity, last: parseLocator(to)?.number ?? 0 };
}
