import { createTwoFilesPatch } from 'diff/lib/patch/create.js';
import { editData } from '../load/edit/edit-data.ts';
import { loadBase } from '../load/load-base.ts';
import { UserError } from '../model/errors.ts';
import type { KnowledgeBase } from '../model/records.ts';
import type { Pairs } from '../query/source/pair-texts.ts';
import { raiseSegmentation } from '../query/raise-segmentation.ts';
import { updateDocument } from '../query/update-document.ts';
import { verifyText } from '../query/verify.ts';
import { shellPath } from '../text/shell-word.ts';
import type { DataText, NewFile } from './command.ts';

/** What a base is once its texts are recorded anew. */
export interface Update {
  readonly base: KnowledgeBase;
  readonly changed: readonly NewFile[];
  /** The same as a patch: what the old files have, and what the new ones. */
  readonly patch: () => string;
  readonly notices: readonly string[];
}

/** A base from the texts of its files. */
export async function baseOfTexts(texts: readonly DataText[]): Promise<KnowledgeBase> {
  const { base, error } = await loadTexts(texts);
  if (error !== undefined) {
    throw new UserError(`the base has problems, so nothing is written: ${error}`, [
      `All of them: sora-cn check ${texts.map(({ path }) => shellPath(path)).join(' ')}`,
    ]);
  }
  return base;
}

/** The same, with its first problem if it has any. */
async function loadTexts(texts: readonly DataText[]): Promise<{ base: KnowledgeBase; error: string | undefined }> {
  const { base, diagnostics } = await loadBase(
    texts.map(({ path, format, text }) => ({ name: path, format, chunks: [new TextEncoder().encode(text)] })),
  );
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return { base, error: first && `${first.file}: ${first.message}` };
}

/** Records the texts of documents anew: what verify --update writes. With `isRaised` by the newest rules of cutting them. */
export async function updateBase(
  texts: readonly DataText[],
  base: KnowledgeBase,
  { pairs }: Pairs,
  isRaised: boolean,
): Promise<Update> {
  const updates = pairs.map(({ document, given }) => {
    if (document === undefined)
      throw new UserError('The base has no document to record the text of: give it one, with an id.', [], 1);
    return isRaised
      ? raiseSegmentation(base, document, given.text)
      : updateDocument(base, document, given.text, verifyText(base, document, given.text));
  });
  const edits = updates.flatMap((update) => update.edits);
  const unclear = updates.flatMap((update) => update.unclear);
  const edited = texts.map((one) => ({ ...one, text: editData(one.text, one.format, edits) }));
  const patches = () =>
    edited.flatMap(({ path, text }, at) => {
      const old = texts[at]?.text ?? '';
      return text === old ? [] : [createTwoFilesPatch(path, path, old, text, '', '')];
    });
  const after = await loadTexts(edited);
  if (after.error !== undefined) {
    const gone = unclear.length === 0 ? '' : ` (${unclear.join(', ')})`;
    throw new UserError(
      `nothing is written, for the base names a place that is gone from the text${gone}: ${after.error}. Name another there, or delete it.`,
      [],
      1,
    );
  }
  return {
    base: after.base,
    changed: edited.filter(({ text }, at) => text !== texts[at]?.text).map(({ path, text }) => ({ path, text })),
    patch: () =>
      patches()
        .join('')
        .replace(/^(?:Index: .*|=+)\n/gm, ''),
    notices:
      unclear.length === 0
        ? []
        : [
            `It cannot be told where these are ${isRaised ? 'in the new cut' : 'now'}, so they stay: ${unclear.join(', ')}.`,
          ],
  };
}
