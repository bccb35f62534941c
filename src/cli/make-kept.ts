import { crc32 } from './crc32.ts';
import type { LoadOptions, Part } from '../load/load-base.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { encodeSections } from '../query/kept/encode-sections.ts';
import { KeptBuilder, type KeptPart } from '../query/kept/kept-builder.ts';
import { loadHanForms } from '../text/han-forms.ts';
import type { OpenFile } from './open-files.ts';
import { shareOut, type SecondThread } from './second-thread.ts';

/** Reads a base; its claims are handed on and not kept, where there is somebody to take them. */
export type Load = (
  parts: readonly Part[],
  taker?: Pick<LoadOptions, 'takeOthers' | 'takeClaim' | 'rest' | 'takeRest'>,
) => Promise<KnowledgeBase>;

interface KeptOptions extends SecondThread {
  readonly key: string;
  /** Whether the base is to be searched, too. */
  readonly words: boolean;
  /** As the user asks for it. */
  readonly maxSize: number | undefined;
}

/** What is to be kept, made by reading the base; the base itself, if its lines hold links that are left aside. */
export async function makeKept(
  parts: readonly Part[],
  files: readonly OpenFile[],
  { key, words, maxSize, ...thread }: KeptOptions,
  load: Load,
): Promise<{ readonly pieces: Uint8Array[] } | { readonly base: KnowledgeBase }> {
  if (words) await loadHanForms();
  const opened = parts.map((part, at) => ({ ...part, ...files[at]?.bytes }));
  const how = { maxSize, strict: false, kept: words ? 'words' : 'columns' } as const;
  const shared = shareOut(opened, files, how, thread);
  let builder: KeptBuilder | undefined;
  // A claim that is not sound may hold anything; its base is then refused, and that is what is to be told.
  let failure: { readonly error: unknown } | undefined;
  const others = await load(shared.parts, {
    rest: shared.rest,
    takeRest: (ids, taken) => builder?.append(ids, taken as KeptPart),
    takeOthers: (before) => (builder = new KeptBuilder(before, words)),
    takeClaim: (claim, at) => {
      if (at === undefined || failure !== undefined) return;
      try {
        builder?.add(claim, { file: at.part, offset: at.offset, length: at.line.length, sum: crc32(at.line) });
      } catch (error) {
        failure = { error };
      }
    },
  });
  if (failure !== undefined) throw failure.error;
  if (builder === undefined || others.leftAside !== undefined) return { base: await load(opened) };
  return { pieces: encodeSections(builder.finish(others, key), crc32) };
}
