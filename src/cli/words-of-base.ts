import { once } from '../text/once.ts';
import type { Names } from '../model/names.ts';
import { valueAt } from '../model/paths.ts';
import { RECORD_TYPE_NAMES, titleOf, type AnyRecord, type KnowledgeBase, type RecordType } from '../model/records.ts';
import type { Sources } from '../model/sources.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { createSources } from '../query/sources.ts';

/** What bases call their records, the first that has one, and what the first says of its sources; without any, nothing has a name. */
export function wordsOf(catalogues: readonly Catalogue[]): { readonly names: Names; readonly sources: Sources } {
  const find = (type: RecordType, id: string): AnyRecord | undefined => {
    for (const catalogue of catalogues) {
      const record = catalogue.find(type, id);
      if (record !== undefined) return record;
    }
    return undefined;
  };
  const sources = once(() => catalogues[0]?.sources ?? createSources(NOTHING));
  return {
    names: {
      titleOf: (type, id) => {
        const record = find(type, id);
        return record && titleOf(type, record);
      },
      textAt: (type, id, path) => {
        const text = valueAt(find(type, id), path);
        return typeof text === 'string' ? text : undefined;
      },
    },
    // JSON asks nothing of them, and they are made of all documents.
    sources: {
      of: (place) => sources().of(place),
      section: (id, document) => sources().section(id, document),
      sectionOf: (place) => sources().sectionOf(place),
      article: (place) => sources().article(place),
      inPrint: (place) => sources().inPrint(place),
    },
  };
}

const NOTHING = {
  records: Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, []])),
  open: [],
} as unknown as KnowledgeBase;
