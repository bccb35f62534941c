import {
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  type Claim,
  type KnowledgeBase,
  type RecordOf,
  type RecordType,
  type SourceDocument,
} from '../../src/model/records.ts';
import { isListField, type Field, type Shape } from '../../src/model/shape.ts';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { createCatalogue } from '../../src/query/create-catalogue.ts';

/** A record that is valid as it stands: its lists are empty, its name or statement is made of its id. */
export function record<T extends RecordType>(type: T, fields: Partial<RecordOf<T>> & { id: string }): RecordOf<T> {
  const { title } = RECORD_TYPES[type];
  // The lists come from the shape, which is also what the type is made of.
  return {
    ...emptyLists(RECORD_TYPES[type].fields),
    [title]: { en: `The ${fields.id}` },
    ...fields,
  } as unknown as RecordOf<T>;
}

export function claim(id: string, fields: Partial<Claim> = {}): Claim {
  return record('claim', { id, ...fields });
}

export function sourceDocument(fields: Partial<SourceDocument> = {}): SourceDocument {
  return { id: 'source', authors: [], abbreviations: [], sections: [], gaps: [], notes: [], ...fields };
}

type Records = { readonly [T in RecordType]?: readonly RecordOf<T>[] };

/** A base of the given records and no others. */
export function baseOf(given: Records, document?: SourceDocument): KnowledgeBase {
  const records: Records = { ...given, ...(document && { document: [document] }) };
  const all = Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, records[type] ?? []]));
  const { stanceTowards, quotationLimit } = document ?? {};
  return {
    about: { ...(stanceTowards && { stanceTowards }), ...(quotationLimit && { quotationLimit }) },
    records: all as unknown as KnowledgeBase['records'],
    open: RECORD_TYPE_NAMES.filter((type) => records[type] === undefined),
  };
}

export function catalogueOf(records: Records, document?: SourceDocument): Catalogue {
  return createCatalogue(baseOf(records, document));
}

function emptyLists(shape: Shape): object {
  const lists = Object.entries<Field>(shape).filter(([, field]) => isListField(field) && field.optional !== true);
  return Object.fromEntries(lists.map(([name]) => [name, []]));
}
