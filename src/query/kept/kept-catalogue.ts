import { once } from '../../text/once.ts';
import { RECORD_TYPE_NAMES, STATEMENT, type AnyRecord, type Claim, type KnowledgeBase } from '../../model/records.ts';
import type { Catalogue } from '../catalogue.ts';
import { createCatalogue } from '../create-catalogue.ts';
import { itemOf, lazyList } from '../columns/lazy-list.ts';
import type { Corpus, Searchable } from '../search/corpus.ts';
import { indexIn } from '../search/decode.ts';
import { idsIn } from './claim-ids.ts';
import { linesIn, type ClaimLine } from './claim-lines.ts';
import { columnIn, type KeptHead } from './kept-sections.ts';
import { UnusableIndex, type SectionFile } from './section-file.ts';

/**
 * A base by the file that was kept of it: everything but the claims is read at once, and those one by one.
 * @param key what the file must have been made of
 * @param read reads the claim in a line
 * @throws UnusableIndex now or later, as `SectionFile`
 */
export function keptCatalogue(
  file: SectionFile,
  key: string,
  read: (line: ClaimLine, base: KnowledgeBase) => Claim,
): Searchable {
  const { key: own, base: others, count, ownFields } = JSON.parse(file.text('head')) as KeptHead;
  if (own !== key) throw new UnusableIndex('It is that of another base.');
  const lineOf = linesIn(file);
  const claims = lazyList(count, (place) => read(lineOf(place), others));
  const base = { ...others, records: { ...others.records, [STATEMENT]: claims } };
  const catalogue = createCatalogue(base, { column: (name) => columnIn(file, name), ownFields, ids: idsIn(file) });
  if (!hasWords(file)) return catalogue;
  // The words are read when somebody searches.
  return Object.defineProperty(catalogue, 'corpus', { get: once(() => keptCorpus(file, catalogue)) });
}

function keptCorpus(file: SectionFile, { base, find }: Catalogue): Corpus {
  const { claim: claims, ...others } = base.records;
  const records: AnyRecord[] = RECORD_TYPE_NAMES.flatMap((type): readonly AnyRecord[] =>
    type === STATEMENT ? [] : others[type],
  );
  const recordAt = (number: number) => records[number] ?? itemOf(claims, number - records.length);
  return { index: indexIn(file), firstClaim: records.length, recordAt, find };
}

/** Whether what is kept can be searched. */
export function hasWords(file: SectionFile): boolean {
  return file.has('types');
}
