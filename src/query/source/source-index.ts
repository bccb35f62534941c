import { digestOf, type Passage, type SourceBlock } from './source-text.ts';

/** Look-ups in a source text. */
export interface SourceIndex {
  readonly sentences: readonly Passage[];
  at(locator: string): Passage | undefined;
  /** The locators of the sentences and headings that have a digest. */
  standing(digest: string): readonly string[];
  /** The locators of the sentences of a passage: of a paragraph all of them, of a sentence its own. */
  sentencesIn(locator: string): readonly string[];
}

export function createSourceIndex(blocks: readonly SourceBlock[]): SourceIndex {
  const sentences = blocks.flatMap((block) => block.sentences);
  const passages = new Map<string, Passage>([...blocks, ...sentences].map((passage) => [passage.locator, passage]));
  const inBlock = new Map(blocks.map((block) => [block.locator, block.sentences.map(({ locator }) => locator)]));
  let byDigest: Map<string, string[]> | undefined;

  function digests(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const headings = blocks.filter(({ kind }) => kind === 'heading');
    for (const { locator, text } of [...sentences, ...headings]) {
      const digest = digestOf(text);
      const known = found.get(digest);
      if (known === undefined) found.set(digest, [locator]);
      else known.push(locator);
    }
    return found;
  }

  return {
    sentences,
    at: (locator) => passages.get(locator),
    standing: (digest) => (byDigest ??= digests()).get(digest) ?? [],
    sentencesIn: (locator) => inBlock.get(locator) ?? (passages.has(locator) ? [locator] : []),
  };
}
