import { everyRecord, STATEMENT, type AnyRecord, type KnowledgeBase, type RecordType } from '../../model/records.ts';
import type { Catalogue } from '../catalogue.ts';
import { hasHan, loadHanForms } from '../../text/han-forms.ts';
import { IndexBuilder } from './build.ts';
import { textsOf } from './fields.ts';
import { indexOf, type Index, type Tables } from './index.ts';

/** Records with an index over them. A record is asked for only when a hit is printed or a phrase is looked up. */
export interface Corpus {
  readonly index: Index;
  /** The number of the first claim; no other record comes behind it. */
  readonly firstClaim: number;
  recordAt(number: number): AnyRecord;
  /** A record that another links to; claims are not asked for. */
  find(type: RecordType, id: string): AnyRecord | undefined;
}

/** A catalogue whose records can be searched for. */
export interface Searchable extends Catalogue {
  /** What searches work on; made by the first of them, unless it lies elsewhere. */
  corpus?: Corpus;
  /** An index that was made of the base before; undefined where it cannot be used. */
  readonly preparedIndex?: () => Promise<Index | undefined>;
}

/** The corpus of a base that is in memory; its index is built when first asked for, unless one was given. */
export async function corpusOf(catalogue: Searchable): Promise<Corpus> {
  const index = async () => (await catalogue.preparedIndex?.()) ?? indexOf(await indexBase(catalogue.base));
  return (catalogue.corpus ??= corpusBy(await index(), catalogue));
}

/** The records of a base that is in memory, with an index that was made of it before; see `indexBase`. */
export function corpusBy(index: Index, catalogue: Catalogue): Corpus {
  const records = [...everyRecord(catalogue.base)];
  return {
    index,
    firstClaim: records.length - catalogue.base.records[STATEMENT].length,
    recordAt: (number) => {
      const found = records[number];
      if (found === undefined) throw new Error('The index names a record that the base does not have.');
      return found.record;
    },
    find: (type, id) => catalogue.find(type, id),
  };
}

/** The index of a base that is in memory. */
export async function indexBase(base: KnowledgeBase): Promise<Tables> {
  if (isSomeHan(base)) await loadHanForms();
  const builder = new IndexBuilder();
  for (const { type, record } of everyRecord(base)) builder.add(type, record);
  return builder.finish();
}

function isSomeHan(base: KnowledgeBase): boolean {
  for (const { type, record } of everyRecord(base)) {
    if (textsOf(type, record).some(({ text }) => hasHan(text))) return true;
  }
  return false;
}
