import { hash } from 'node:crypto';
import type { PlaceKind } from '../../model/places.ts';
import type { SourceDocument } from '../../model/records.ts';
import { blocksOf, endsSentence, normalise, type Block } from './blocks.ts';
import { cutSentences, isClosed, isMarked } from './cut-sentences.ts';
import { sentencesOf } from './sentences.ts';

export interface SourceBlock extends Block {
  readonly kind: 'heading' | 'paragraph';
  /** Of its kind, through the text: `h2`, `p7`. */
  readonly locator: string;
  /** Headings have none: a heading is one passage. */
  readonly sentences: readonly string[];
}

/** A heading, a paragraph or a sentence of a source text, at its locator. */
export interface Passage {
  readonly locator: string;
  readonly text: string;
  /** The line on which its block begins, from 1. */
  readonly line: number;
}

/** What of a document decides how its text is cut. */
export type Cut = Partial<Pick<SourceDocument, 'language' | 'blocks' | 'abbreviations' | 'segmentation'>>;

/** The newest version of the rules by which texts are cut. */
export const NEWEST_SEGMENTATION = 2;

/** Cuts a text into blocks and sentences. Texts come out normalised. */
export function readSource(
  text: string,
  { language, blocks = 'line', abbreviations = [], segmentation }: Cut,
): SourceBlock[] {
  const normalised = abbreviations.map(normalise);
  const cut = segmentation === NEWEST_SEGMENTATION ? cutTwo : cutOne;
  const counts = { heading: 0, paragraph: 0 };
  return cut([...blocksOf(text, blocks)], language, normalised).map(({ sentences, ...block }) => {
    const kind = sentences.length === 0 ? 'heading' : 'paragraph';
    return { kind, ...block, sentences, locator: `${kind === 'heading' ? 'h' : 'p'}${++counts[kind]}` };
  });
}

interface CutBlock extends Block {
  /** None of a heading. */
  readonly sentences: readonly string[];
}

/** Segmentation 1: by the rules of the language, as far as the machine knows them. It stays as it is, for the bases made with it. */
function cutOne(blocks: readonly Block[], language: string | undefined, abbreviations: readonly string[]): CutBlock[] {
  const segmenter = segmenterFor(language);
  return blocks.map((block) => ({
    ...block,
    sentences: endsSentence(block.text) ? [...sentencesOf(block.text, segmenter, abbreviations)] : NONE,
  }));
}

/** Letters of languages that mark no ends of sentences, though a question mark may stand in a text. */
const WITHOUT_STOPS = /[\p{sc=Thai}\p{sc=Lao}]/u;

/** Segmentation 2: alike on every machine. A heading is one sentence without an end, in a text whose sentences have some. */
function cutTwo(blocks: readonly Block[], language = '', abbreviations: readonly string[]): CutBlock[] {
  const tongue = language.split('-')[0]?.toLowerCase() ?? '';
  // A capital and a stop is an initial in any case.
  const words = abbreviations.flatMap((word) =>
    word.length > 2 ? [word, word.slice(0, 1).toUpperCase() + word.slice(1)] : [word],
  );
  const all = blocks.map((block) => ({
    ...block,
    sentences: cutSentences(block.text, tongue, words),
    isClosed: isClosed(block.text, tongue) || isMarked(block.text, tongue, words) || WITHOUT_STOPS.test(block.text),
  }));
  const isProse = all.some(({ isClosed }) => isClosed);
  return all.map(({ sentences, isClosed, ...block }) => ({
    ...block,
    sentences: isProse && !isClosed && sentences.length < 2 ? NONE : sentences,
  }));
}

const NONE: readonly string[] = [];

/** What `Intl` does not know would be cut by the rules of the machine’s language, and otherwise on another machine. */
const FALLBACK = 'en';

/** Without a language, or with a tag that `Intl` does not know or refuses, the rules are those of English. */
function segmenterFor(language = FALLBACK): Intl.Segmenter {
  try {
    return new Intl.Segmenter([language, FALLBACK], { granularity: 'sentence' });
  } catch (error) {
    if (error instanceof RangeError) return segmenterFor();
    throw error;
  }
}

/** The sentences of a block with their locators, made one by one: a text may have millions. */
export function* sentencesIn({ locator, sentences, line }: SourceBlock): Generator<Passage> {
  for (const [at, text] of sentences.entries()) yield { locator: `${locator}.s${at + 1}`, text, line };
}

/** All passages of a kind, in the order of the text. */
export function* passagesOf(blocks: readonly SourceBlock[], kind: PlaceKind): Generator<Passage> {
  for (const block of blocks) {
    if (kind === 'sentence') yield* sentencesIn(block);
    else if (block.kind === kind) yield block;
  }
}

/** Whether a passage says anything: a closing quote behind a space, or the number of an item of a list, says nothing. */
export function hasWords({ text }: Pick<Passage, 'text'>): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !/^[([]?\p{Nd}{1,3}[.)\]]+$/u.test(text);
}

/** The hex SHA-256 of a normalised text, in UTF-8. */
export function digestOf(text: string): string {
  return hash('sha256', text);
}

/** The digest of a whole text: of all its blocks, joined by line feeds. */
export function fingerprintOf(blocks: readonly SourceBlock[]): string {
  return digestOf(blocks.map(({ text }) => text).join('\n'));
}
