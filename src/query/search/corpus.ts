import type { AnyRecord, RecordType } from '../../model/records.ts';
import { everyRecord, type Catalogue } from '../catalogue.ts';
import { IndexBuilder } from './build.ts';
import { indexOf, type Index } from './index.ts';

/** Records with an index over them. A record is asked for only when a hit is printed or a phrase is looked up. */
export interface Corpus {
  readonly index: Index;
  recordAt(number: number): AnyRecord;
  /** A record that another links to; claims are not asked for. */
  find(type: RecordType, id: string): AnyRecord | undefined;
}

const corpora = new WeakMap<Catalogue, Corpus>();

/** The corpus of a base that is wholly in memory; its index is built when first asked for. */
export function corpusOf(catalogue: Catalogue): Corpus {
  let corpus = corpora.get(catalogue);
  if (corpus === undefined) {
    const builder = new IndexBuilder();
    const records: AnyRecord[] = [];
    for (const { type, record } of everyRecord(catalogue.base)) {
      builder.add(type, record, records.push(record) - 1);
    }
    const index = indexOf(builder.finish());
    corpus = {
      index,
      recordAt: (number) => present(records[index.placeOf(number)]),
      find: (type, id) => catalogue.find(type, id),
    };
    corpora.set(catalogue, corpus);
  }
  return corpus;
}

function present(record: AnyRecord | undefined): AnyRecord {
  if (record === undefined) throw new Error('The index names a record that the base does not have.');
  return record;
}
