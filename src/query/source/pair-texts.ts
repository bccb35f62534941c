import { UserError } from '../../model/errors.ts';
import { largest } from '../../text/largest.ts';
import { shellWord } from '../../text/shell-word.ts';
import type { SourceDocument } from '../../model/records.ts';
import { readerOf } from './reading.ts';

/** A text of a document. */
export interface GivenText {
  /** As it is called in messages and on the command line. */
  readonly name: string;
  readonly text: string;
  /** The id of the document that somebody said it is of. */
  readonly document?: string | undefined;
}

export interface Pairs {
  readonly pairs: readonly { readonly document: SourceDocument | undefined; readonly given: GivenText }[];
  /** Texts in which no document has a sentence. */
  readonly fitNone: readonly GivenText[];
  readonly withoutText: readonly SourceDocument[];
}

/**
 * Finds for each text the document that it is of: the one that was named, the only one there is, else the one of whose
 * recorded sentences it has most.
 * @throws UserError where two are as good, or two texts are of one document
 */
export function pairTexts(documents: readonly SourceDocument[], texts: readonly GivenText[]): Pairs {
  const isSettled = texts.length === 1 && documents.length < 2;
  const paired = texts.map((given) => ({ given, document: isSettled ? documents[0] : documentOf(given, documents) }));
  const pairs = isSettled ? paired : paired.filter(({ document }) => document !== undefined);
  const taken = new Map<string, string>();
  for (const { given, document } of pairs) {
    const id = document?.id ?? '';
    const other = taken.get(id);
    if (other !== undefined) throw ambiguous(`${other} and ${given.name} are both texts of ${id}`, given, [id]);
    taken.set(id, given.name);
  }
  return {
    pairs,
    fitNone: isSettled ? [] : paired.filter(({ document }) => document === undefined).map(({ given }) => given),
    withoutText: documents.filter(({ id }) => !taken.has(id)),
  };
}

function documentOf(given: GivenText, documents: readonly SourceDocument[]): SourceDocument | undefined {
  if (given.document !== undefined) return documents.find(({ id }) => id === given.document);
  const read = readerOf(given.text);
  const counts = documents.map((document) => {
    const known = Object.keys(document.sentences ?? {}).length;
    return known === 0 ? 0 : read(document).recorded.count();
  });
  const most = largest(counts);
  if (most === 0) return undefined;
  const best = documents.filter((_, at) => counts[at] === most);
  if (best.length > 1) {
    const ids = best.map(({ id }) => id);
    throw ambiguous(`${given.name} has as many sentences of ${ids.join(' as of ')}`, given, ids);
  }
  return best[0];
}

function ambiguous(what: string, { name }: GivenText, ids: readonly string[]): UserError {
  return new UserError(`${what}.`, [
    `Say which document it is of: ${ids.map((id) => shellWord(`${id}=${name}`)).join(', or ')}`,
  ]);
}
