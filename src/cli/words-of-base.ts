import type { Names } from '../model/names.ts';
import { valueAt } from '../model/paths.ts';
import { RECORD_TYPE_NAMES, titleOf, type KnowledgeBase } from '../model/records.ts';
import type { Sources } from '../model/sources.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { createSources } from '../query/sources.ts';

/** What a base calls its records and says of its sources; without a base, nothing has a name. */
export function wordsOf(catalogue: Catalogue | undefined): { readonly names: Names; readonly sources: Sources } {
  return {
    names: {
      titleOf: (type, id) => {
        const record = catalogue?.find(type, id);
        return record && titleOf(type, record);
      },
      textAt: (type, id, path) => {
        const text = valueAt(catalogue?.find(type, id), path);
        return typeof text === 'string' ? text : undefined;
      },
    },
    sources: catalogue?.sources ?? createSources(NOTHING),
  };
}

const NOTHING = {
  records: Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, []])),
  open: [],
} as unknown as KnowledgeBase;
