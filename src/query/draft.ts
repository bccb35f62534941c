import { SCHEMA_VERSION } from '../model/base-file.ts';
import { UserError } from '../model/errors.ts';
import { escapeText } from '../text/escape.ts';
import { PATTERNS, RESERVED_ID } from '../model/patterns.ts';
import { TO_WRITE } from '../model/records.ts';
import { KINDS, MODALITIES, STANCES } from '../model/vocabularies.ts';
import { fold } from '../text/fold.ts';
import { normalise } from './source/blocks.ts';
import { guessLanguage } from './source/guess-language.ts';
import { blockStyleOf } from './source/hard-wrapped.ts';
import { KNOWN_LANGUAGES, withBeginnings } from './source/known-languages.ts';
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
export function draft(text: string, { name, language: chosen, abbreviations: own, withText }: DraftOptions): Draft {
  const { language, remark } = languageOf(text, chosen);
  const style = blockStyleOf(text);
  const known = KNOWN_LANGUAGES[language.split('-')[0]?.toLowerCase() ?? '']?.abbreviations ?? [];
  const abbreviations = withBeginnings([...known, ...abbreviationsIn(own)]);
  const blocks = readSource(text, { language, blocks: style, abbreviations });
  if (!blocks.some(hasWords)) throw new UserError(`${name} has no text, so there is nothing to draft.`);
  const sentenceCount = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  if (sentenceCount > MOST_SENTENCES) {
    throw new UserError(
      `${name} has ${sentenceCount} sentences; a draft is made of at most ${MOST_SENTENCES}. Split the text.`,
    );
  }
  const sentences = Array.from(passagesOf(blocks, 'sentence')).filter(hasWords);
  const tag = plain(language);
  const lines = [
    ...INTRODUCTION,
    `schemaVersion: ${SCHEMA_VERSION}`,
    'document:',
    `  id: ${idFrom(name)}`,
    `  title: { ${tag}: ${TO_WRITE} }`,
    `  language: ${tag}`,
    `  fingerprint: "${fingerprintOf(blocks)}"`,
    ...(style === 'line'
      ? []
      : ['  # The lines of the text are broken to a width: paragraphs are what empty lines separate.']),
    `  blocks: ${style}`,
    `  abbreviations: ${JSON.stringify(abbreviations)}`,
    ...list(
      '  sections',
      sectionsOf(blocks.filter((block) => block.kind === 'heading' || hasWords(block))).flatMap((section) =>
        sectionLines(section, tag, withText),
      ),
    ),
    ...(sentences.length === 0 ? [] : ['  sentences:']),
    ...sentences.map((sentence) => `    ${sentence.locator}: "${digestOf(sentence.text)}"`),
    ...list(
      'claims',
      sentences.flatMap((sentence) => claimLines(sentence, tag, withText)),
    ),
  ];
  return {
    yaml: `${lines.join('\n')}\n`,
    remarks: [
      ...remark,
      ...(STOP_BETWEEN_WORDS.test(text) ? [abbreviationsInWords(abbreviations)] : []),
      ...(style === 'line'
        ? []
        : ['The lines are broken to a width, so blocks are cut at empty lines (blocks: blank-line).']),
      ...(blocks.some(({ kind }) => kind === 'paragraph')
        ? []
        : ['No block of the text ends as a sentence does: all of them count as headings.']),
    ],
  };
}

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

function languageOf(
  text: string,
  chosen: string | undefined,
): { readonly language: string; readonly remark: readonly string[] } {
  if (chosen !== undefined) {
    if (PATTERNS.language.test(chosen)) return { language: chosen, remark: [] };
    throw new UserError(`--language: "${chosen}" is no language tag. Write one such as en, es or zh-Hant.`);
  }
  const guess = guessLanguage(text);
  const found =
    guess === undefined ? 'The language was not recognised, so en is written' : `The language seems to be ${guess}`;
  return { language: guess ?? 'en', remark: [`${found}; --language TAG says otherwise.`] };
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

function list(key: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${key}: []`] : [`${key}:`, ...lines];
}

function sectionLines({ heading, paragraphs }: SourceSection, tag: string, withText: boolean): string[] {
  return [
    ...(heading !== undefined && withText ? [`    # ${heading.locator}: ${escapeText(heading.text)}`] : []),
    `    - id: ${heading === undefined ? 'lead' : `section-${heading.locator.slice(1)}`}`,
    `      title: { ${tag}: ${TO_WRITE} }`,
    ...(heading === undefined ? [] : [`      heading: ${heading.locator}`]),
    `      from: ${paragraphs[0]?.locator ?? ''}`,
    `      to: ${paragraphs.at(-1)?.locator ?? ''}`,
  ];
}

function claimLines({ locator, text }: Passage, tag: string, withText: boolean): string[] {
  return [
    ...(withText ? [`  # ${locator}: ${escapeText(text)}`] : []),
    `  - id: ${locator.replace('.', '-')}`,
    `    statement: { ${tag}: "" }`,
    `    source: { locator: ${locator} }`,
  ];
}
