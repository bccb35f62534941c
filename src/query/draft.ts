import { SCHEMA_VERSION } from '../model/base-file.ts';
import { UserError } from '../model/errors.ts';
import { escapeText } from '../text/escape.ts';
import { PATTERNS, RESERVED_ID } from '../model/patterns.ts';
import { TO_WRITE } from '../model/records.ts';
import { KINDS, MODALITIES, STANCES } from '../model/vocabularies.ts';
import { fold } from '../text/fold.ts';
import { abbreviationsOf, withBeginnings } from './source/abbreviations.ts';
import { normalise } from './source/blocks.ts';
import { blockStyleOf } from './source/hard-wrapped.ts';
import { foldedDigestOf } from './source/lookalike.ts';
import { recogniseLanguage } from './source/recognise-language.ts';
import { sectionsOf, type SourceSection } from './source/sections.ts';
import { digestOf, fingerprintOf, hasWords, passagesOf, readSource, type Passage } from './source/source-text.ts';

interface DraftOptions {
  /** The name or path of the text, from which the id of its document is made. */
  readonly name: string;
  /** BCP 47 tag of the language of the text; guessed without it. */
  readonly language?: string | undefined;
  /** Words with a stop that end no sentence, beside those of the language; written with commas between them. */
  readonly abbreviations?: readonly string[] | undefined;
  /** Whether each sentence stands as a comment above its claim. */
  readonly withText: boolean;
}

export interface Draft {
  readonly yaml: string;
  /** What was decided for the user. */
  readonly remarks: readonly string[];
}

/** A base of more claims is no YAML that anybody could fill in, nor is it read. */
const MOST_SENTENCES = 50_000;

/**
 * The skeleton of a base for a text, as YAML that loads as it stands.
 * @throws UserError for a text without a word, a language that is no tag, or an abbreviation that is none
 */
export async function draft(
  text: string,
  { name, language: chosen, abbreviations: own, withText }: DraftOptions,
): Promise<Draft> {
  const language = await languageOf(text, chosen);
  const style = blockStyleOf(text);
  const abbreviations = withBeginnings([...abbreviationsOf(language), ...abbreviationsIn(own)]);
  const cut = { ...(language !== undefined && { language }), blocks: style, abbreviations, segmentation: SEGMENTATION };
  const blocks = readSource(text, cut);
  if (!blocks.some(hasWords)) throw new UserError(`${name} has no text, so there is nothing to draft.`);
  const sentenceCount = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  if (sentenceCount > MOST_SENTENCES) {
    throw new UserError(
      `${name} has ${sentenceCount} sentences; a draft is made of at most ${MOST_SENTENCES}. Split the text.`,
    );
  }
  const sentences = Array.from(passagesOf(blocks, 'sentence')).filter(hasWords);
  const headings = Array.from(passagesOf(blocks, 'heading')).filter(hasWords);
  const recorded = [...headings, ...sentences];
  const sections = sectionsOf(blocks.filter(hasWords));
  const titled = new Set(sections.map(({ heading }) => heading?.locator));
  const tag = plain(language ?? 'en');
  const lines = [
    ...INTRODUCTION,
    `schemaVersion: ${SCHEMA_VERSION}`,
    'document:',
    `  id: ${idFrom(name)}`,
    `  title: { ${tag}: ${TO_WRITE} }`,
    language === undefined ? '  # language: the tag of the language of the text, such as es' : `  language: ${tag}`,
    `  fingerprint: "${fingerprintOf(blocks)}"`,
    `  segmentation: ${SEGMENTATION}`,
    ...(style === 'line'
      ? []
      : ['  # The lines of the text are broken to a width: paragraphs are what empty lines separate.']),
    `  blocks: ${style}`,
    `  abbreviations: ${JSON.stringify(abbreviations)}`,
    ...list(
      '  sections',
      sections.flatMap((section) => sectionLines(section, tag, withText)),
    ),
    ...(withText ? headings.filter(({ locator }) => !titled.has(locator)).map((one) => `    ${comment(one)}`) : []),
    ...list(
      '  sentences',
      recorded.map(({ locator, text }) => `    ${locator}: "${digestOf(text)}"`),
      '{}',
    ),
    ...list(
      '  folded',
      recorded.map(({ locator, text }) => `    ${locator}: "${foldedDigestOf(text)}"`),
      '{}',
    ),
    ...list(
      'claims',
      sentences.flatMap((sentence) => claimLines(sentence, tag, withText)),
    ),
  ];
  return {
    yaml: `${lines.join('\n')}\n`,
    remarks: [
      ...(chosen === undefined ? [remarkOnLanguage(language)] : []),
      ...(STOP_BETWEEN_WORDS.test(text) ? [abbreviationsInWords(abbreviations)] : []),
      ...(style === 'line'
        ? []
        : ['The lines are broken to a width, so blocks are cut at empty lines (blocks: blank-line).']),
      ...(headings.length === 0 ? [] : [headingsInWords(headings)]),
      ...(withText
        ? ['The comments hold the sentences themselves: before the base is given away, sora-cn draft --strip BASE.']
        : []),
    ],
  };
}

/** The version of the rules by which texts are cut. */
const SEGMENTATION = 2;

const INTRODUCTION = [
  '# A base to fill in: one claim for each sentence. Split a claim where its sentence says several things.',
  `# title      what the text or the section is about, in place of ${TO_WRITE}`,
  '# statement  what the sentence claims, in your own words',
  '# source     add the words that say it: source: { locator: p1.s1, quotation: a few words }',
  '# And where it helps, on lines of their own:',
  `# kind: ${Object.keys(KINDS).join(' | ')}`,
  `# modality: ${Object.keys(MODALITIES).join(' | ')}`,
  `# stance: ${Object.keys(STANCES).join(' | ')}`,
  `# attributedTo: ${RESERVED_ID}, or who says so`,
  '# topics, actors, technologies, obstacles, opportunities: [ids of your own]',
];

async function languageOf(text: string, chosen: string | undefined): Promise<string | undefined> {
  if (chosen === undefined) return recogniseLanguage(text);
  if (PATTERNS.language.test(chosen)) return chosen;
  throw new UserError(`--language: "${chosen}" is no language tag. Write one such as en, es or zh-Hant.`);
}

function remarkOnLanguage(language: string | undefined): string {
  return language === undefined
    ? 'The language was not recognised: --language TAG says it, and then its abbreviations are known.'
    : `The language seems to be ${language}; --language TAG says otherwise.`;
}

const MOST_NAMED = 10;
const MOST_LETTERS = 60;

/** The lines that are taken for headings, so that nobody misses their sentences among the claims. */
function headingsInWords(headings: readonly Passage[]): string {
  const named = headings.slice(0, MOST_NAMED).map(({ locator, text }) => {
    const start = [...text].slice(0, MOST_LETTERS).join('');
    return `${locator} “${start}${start.length < text.length ? '…' : ''}”`;
  });
  const more = headings.length - named.length;
  return `Taken for headings, which get no claims: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Lists as they are typed: a stop that is missing is added. */
function abbreviationsIn(lists: readonly string[] = []): string[] {
  const words = lists.flatMap((list) => list.split(',')).map(normalise);
  return words
    .filter((word) => word !== '')
    .map((word) => {
      if (!/[\p{L}\p{N}]/u.test(word) || escapeText(word) !== word) {
        throw new UserError(`--abbreviations: "${word}" is no abbreviation. Write some such as "etc., et al.".`);
      }
      return /\p{Sentence_Terminal}$/u.test(word) ? word : `${word}.`;
    });
}

const STOP_BETWEEN_WORDS = /\.\s+\S/;

function abbreviationsInWords(words: readonly string[]): string {
  const rule =
    words.length === 0
      ? 'No abbreviations are known of this language, so a stop behind one ends a sentence'
      : `No sentence ends after an abbreviation such as ${words.slice(0, 3).join(', ')}`;
  return `${rule}; --abbreviations LIST adds some.`;
}

/** Letters and digits of the name of a file without its folders and extension, joined by hyphens. */
function idFrom(name: string): string {
  const stem = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.[^.]*$/, '');
  const id = fold(stem)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return id === '' || id === RESERVED_ID ? 'source' : JSON.stringify(id);
}

/** Tags such as `no` are not text to every reader of YAML. */
function plain(tag: string): string {
  return tag.length === 2 && tag !== 'no' ? tag : JSON.stringify(tag);
}

function list(key: string, lines: readonly string[], none = '[]'): string[] {
  return lines.length === 0 ? [`${key}: ${none}`] : [`${key}:`, ...lines];
}

function sectionLines({ heading, paragraphs }: SourceSection, tag: string, withText: boolean): string[] {
  return [
    ...(heading !== undefined && withText ? [`    ${comment(heading)}`] : []),
    `    - id: ${heading === undefined ? 'lead' : `section-${heading.locator.slice(1)}`}`,
    `      title: { ${tag}: ${TO_WRITE} }`,
    ...(heading === undefined ? [] : [`      heading: ${heading.locator}`]),
    `      from: ${paragraphs[0]?.locator ?? ''}`,
    `      to: ${paragraphs.at(-1)?.locator ?? ''}`,
  ];
}

function comment({ locator, text }: Passage): string {
  return `# ${locator}: ${escapeText(text)}`;
}

function claimLines(sentence: Passage, tag: string, withText: boolean): string[] {
  const { locator, text } = sentence;
  return [
    ...(withText ? [`  ${comment(sentence)}`] : []),
    `  - id: ${locator.replace('.', '-')}`,
    `    statement: { ${tag}: "" }`,
    `    source: { locator: ${locator}, digest: "${foldedDigestOf(text)}" }`,
  ];
}
