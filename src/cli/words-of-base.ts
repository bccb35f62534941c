import type { Names } from '../model/names.ts';
import { valueAt } from '../model/paths.ts';
import { ARTICLE, titleOf } from '../model/records.ts';
import type { Sources } from '../model/sources.ts';
import type { Catalogue } from '../query/catalogue.ts';

/** What a base calls its records and says of its sources; without a base, nothing has a name. */
export function wordsOf(catalogue: Catalogue | undefined): { readonly names: Names; readonly sources: Sources } {
  const document = catalogue?.base.document;
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
    sources: {
      of: () => document,
      section: (id) => document?.sections.find((section) => section.id === id),
      article: () => ARTICLE,
      inPrint: ({ locator }) => locator,
    },
  };
}
