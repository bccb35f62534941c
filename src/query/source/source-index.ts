import { parseLocator } from '../../model/places.ts';
import { sentencesIn, type Passage, type SourceBlock } from './source-text.ts';

/** Look-ups in a source text. */
export interface SourceIndex {
  readonly blocks: readonly SourceBlock[];
  /** How many headings or paragraphs the text has. */
  count(kind: SourceBlock['kind']): number;
  at(locator: string): Passage | undefined;
  /** The sentences of a place: of a paragraph all of them, of a sentence itself. */
  sentencesAt(locator: string): readonly Passage[];
}

export function createSourceIndex(blocks: readonly SourceBlock[]): SourceIndex {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');

  function blockAt(locator: string): SourceBlock | undefined {
    const place = parseLocator(locator);
    return place && (place.block === 'h' ? headings : paragraphs)[place.number - 1];
  }

  function at(locator: string): Passage | undefined {
    const block = blockAt(locator);
    const sentence = parseLocator(locator)?.sentence;
    const text = sentence === undefined ? block?.text : block?.sentences[sentence - 1];
    return block === undefined || text === undefined ? undefined : { locator, text, line: block.line };
  }

  return {
    blocks,
    count: (kind) => (kind === 'heading' ? headings : paragraphs).length,
    at,
    sentencesAt: (locator) => {
      const block = blockAt(locator);
      if (block === undefined) return [];
      return parseLocator(locator)?.sentence === undefined ? [...sentencesIn(block)] : [at(locator) ?? []].flat();
    },
  };
}
