import { everyRecord } from '../model/records.ts';
import { IndexBuilder } from '../query/search/build.ts';
import { corpusBy, type Searchable } from '../query/search/corpus.ts';
import { indexOf } from '../query/search/index.ts';
import { aBreak, inSlices } from './slices.ts';

/** Makes the index of the search while the page goes on answering. */
export async function prepareSearch(catalogue: Searchable): Promise<Searchable> {
  const builder = new IndexBuilder();
  await inSlices(everyRecord(catalogue.base), ({ type, record }) => {
    builder.add(type, record);
  });
  await aBreak();
  catalogue.corpus = corpusBy(indexOf(builder.finish()), catalogue);
  return catalogue;
}
