import type { SourceBlock } from './source-text.ts';

/** The paragraphs between a heading and the next. */
export interface SourceSection {
  /** Absent before the first heading. */
  readonly heading?: SourceBlock;
  readonly paragraphs: readonly SourceBlock[];
}

/** The sections of a text; a heading with no paragraph under it makes none, nor does a text without headings. */
export function sectionsOf(blocks: readonly SourceBlock[]): SourceSection[] {
  if (blocks.every(({ kind }) => kind === 'paragraph')) return [];
  const sections: { heading?: SourceBlock; paragraphs: SourceBlock[] }[] = [{ paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(block);
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}
