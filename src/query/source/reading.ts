import { once } from '../../text/once.ts';
import type { SourceDocument } from '../../model/records.ts';
import type { BlockStyle } from './blocks.ts';
import { betterStyle } from './hard-wrapped.ts';
import { mend, type Mended } from './mend.ts';
import { compareRecorded, type Recorded } from './recorded.ts';
import { reflow } from './reflow.ts';
import { createSourceIndex, type SourceIndex } from './source-index.ts';
import { passagesOf, readSource, type Passage, type SourceBlock } from './source-text.ts';

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
  const { sentences = {} } = document;
  const wanted = Object.keys(sentences).length;
  let best: Reading | undefined;
  let most = -1;
  for (const reading of readingsOf(text, document)) {
    const count = reading.recorded.count();
    if (count > most) [best, most] = [reading, count];
    if (most === wanted) break;
  }
  return best ?? readAs(text, document, document.blocks ?? 'line');
}

function* readingsOf(text: string, document: SourceDocument): Generator<Reading> {
  const style = document.blocks ?? 'line';
  const plain = readAs(text, document, style);
  yield plain;
  const other = betterStyle(text, style, plain.index.blocks.length);
  if (other !== undefined) yield { ...readAs(text, document, other), otherBlocks: other };
  const { text: mendedText, ...mended } = mend(text);
  if (mendedText !== text) {
    yield { ...readAs(mendedText, document, style, text), mended };
    if (other !== undefined) yield { ...readAs(mendedText, document, other, text), otherBlocks: other, mended };
  }
  for (const isTight of [false, true]) {
    const reflowed = reflow(mendedText, isTight);
    yield { ...readAs(reflowed, document, 'line', text), mended: { ...mended, isReflowed: true } };
  }
}

/** @param given the text before it was mended */
function readAs(text: string, document: SourceDocument, blocks: BlockStyle, given = text): Reading {
  const cut = { ...document, blocks };
  const index = createSourceIndex(readSource(text, cut));
  const asGiven = once(() => new Set(textsIn(readSource(given, cut))));
  return {
    index,
    recorded: compareRecorded(document, index),
    hasAsItIs: (passage) => given === text || asGiven().has(passage.text),
  };
}

function textsIn(blocks: readonly SourceBlock[]): string[] {
  return [...blocks, ...passagesOf(blocks, 'sentence')].map(({ text }) => text);
}
