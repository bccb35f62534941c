import { once, onceEach } from '../../text/once.ts';
import type { SourceDocument } from '../../model/records.ts';
import { blocksOf, type BlockStyle } from './blocks.ts';
import { blockStyleOf } from './hard-wrapped.ts';
import { mend, type Mended } from './mend.ts';
import { compareRecorded, digestsIn, type Recorded } from './recorded.ts';
import { reflow } from './reflow.ts';
import { createSourceIndex, type SourceIndex } from './source-index.ts';
import { passagesOf, readSource, type Cut, type Passage, type SourceBlock } from './source-text.ts';

/** A text cut into its places in one of the ways in which it may be meant, and what of a document stands there. */
export interface Reading {
  readonly index: SourceIndex;
  readonly recorded: Recorded;
  /** The style of its blocks, where that is not the one of the document. */
  readonly otherBlocks?: BlockStyle;
  /** What was undone, where the text was not read as it is. */
  readonly mended?: Omit<Mended, 'text'>;
  /** Whether the text has a passage as it was read: false of one in which something was undone. */
  readonly hasAsItIs: (passage: Passage) => boolean;
}

/**
 * The reading of a text in which most of what is recorded of a document stands. It is read as it is unless something is
 * lost so; then with its blocks broken the other way, and with what copying and printing did to it undone.
 */
export function bestReading(text: string, document: SourceDocument): Reading {
  return readerOf(text)(document);
}

/** The best reading of a text for any document: of several, those that are cut alike have all else in common. */
export function readerOf(text: string): (document: SourceDocument) => Reading {
  const ways = waysToRead(text);
  return (document) => {
    const wanted = Object.keys(document.sentences ?? {}).length;
    let best: Reading | undefined;
    let most = -1;
    for (const reading of readingsOf(text, document, ways)) {
      const count = reading.recorded.count();
      if (count > most) [best, most] = [reading, count];
      if (most === wanted) break;
    }
    return best ?? ways.read(text, document, document.blocks ?? 'line');
  };
}

type Ways = ReturnType<typeof waysToRead>;

/** What is made of a text to read it, each when it is first asked for. */
function waysToRead(text: string) {
  const mended = once(() => mend(text));
  const cutAs = onceEach((written: string) =>
    onceEach((cut: string) => {
      const index = createSourceIndex(readSource(written, JSON.parse(cut) as Cut));
      return { index, digests: digestsIn(index), texts: once(() => new Set(textsIn(index.blocks))) };
    }),
  );
  return {
    mended,
    reflowed: onceEach((isTight: boolean) => reflow(mended().text, isTight)),
    style: once(() => blockStyleOf(text)),
    /** @param written the text, or what it is once something is undone */
    read: (written: string, document: SourceDocument, blocks: BlockStyle): Reading => {
      const { language, abbreviations, segmentation } = document;
      const cut = JSON.stringify({ language, abbreviations, segmentation, blocks });
      const { index, digests } = cutAs(written)(cut);
      return {
        index,
        recorded: compareRecorded(document, index, digests),
        hasAsItIs: (passage) => written === text || cutAs(text)(cut).texts().has(passage.text),
      };
    },
  };
}

function* readingsOf(text: string, document: SourceDocument, { read, ...ways }: Ways): Generator<Reading> {
  const style = document.blocks ?? 'line';
  const plain = read(text, document, style);
  yield plain;
  const better = ways.style();
  const other =
    better !== style && Array.from(blocksOf(text, better)).length !== plain.index.blocks.length ? better : undefined;
  if (other !== undefined) yield { ...read(text, document, other), otherBlocks: other };
  const { text: mendedText, ...mended } = ways.mended();
  if (mendedText !== text) {
    yield { ...read(mendedText, document, style), mended };
    if (other !== undefined) yield { ...read(mendedText, document, other), otherBlocks: other, mended };
  }
  for (const isTight of [false, true]) {
    yield { ...read(ways.reflowed(isTight), document, 'line'), mended: { ...mended, isReflowed: true } };
  }
}

function textsIn(blocks: readonly SourceBlock[]): string[] {
  return [...blocks, ...passagesOf(blocks, 'sentence')].map(({ text }) => text);
}
