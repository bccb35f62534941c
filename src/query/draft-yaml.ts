import { SCHEMA_VERSION } from '../model/base-file.ts';
import { RESERVED_ID } from '../model/patterns.ts';
import { TO_WRITE } from '../model/records.ts';
import { KINDS, MODALITIES, STANCES } from '../model/vocabularies.ts';
import { escapeText } from '../text/escape.ts';
import type { BlockStyle } from './source/blocks.ts';
import { foldedDigestOf } from './source/lookalike.ts';
import { sectionsOf, type SourceSection } from './source/sections.ts';
import { digestOf, fingerprintOf, hasWords, passagesOf, type Passage, type SourceBlock } from './source/source-text.ts';

/** What a draft says, but for its form. */
export interface Skeleton {
  readonly id: string;
  readonly language: string | undefined;
  readonly segmentation: number;
  readonly style: BlockStyle;
  readonly abbreviations: readonly string[];
  readonly blocks: readonly SourceBlock[];
  /** Before the ids of its claims, so that they collide with no other. */
  readonly prefix: string;
  /** Whether each sentence stands as a comment above its claim. */
  readonly withText: boolean;
  /** Ids for use, by the field that takes them; without any the ids are the user’s own. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** A draft as YAML that loads as it stands. */
export function draftYaml(skeleton: Skeleton): string {
  const { id, language, segmentation, style, abbreviations, blocks, withText } = skeleton;
  const sentences = Array.from(passagesOf(blocks, 'sentence')).filter(hasWords);
  const headings = Array.from(passagesOf(blocks, 'heading')).filter(hasWords);
  const recorded = [...headings, ...sentences];
  const sections = sectionsOf(blocks.filter(hasWords));
  const titled = new Set(sections.map(({ heading }) => heading?.locator));
  const tag = plain(language ?? 'en');
  const lines = [
    ...introduction(skeleton),
    `schemaVersion: ${SCHEMA_VERSION}`,
    'document:',
    `  id: ${JSON.stringify(id)}`,
    `  title: { ${tag}: ${TO_WRITE} }`,
    language === undefined ? '  # language: the tag of the language of the text, such as es' : `  language: ${tag}`,
    `  fingerprint: "${fingerprintOf(blocks)}"`,
    `  segmentation: ${segmentation}`,
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
      sentences.flatMap((sentence) => claimLines(sentence, tag, skeleton)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function introduction({ known }: Skeleton): string[] {
  const lists = Object.entries(known).filter(([, ids]) => ids.length > 0);
  return [
    '# A base to fill in: one claim for each sentence. Split a claim where its sentence says several things.',
    `# title      what the text or the section is about, in place of ${TO_WRITE}`,
    '# statement  what the sentence claims, in your own words',
    '# source     add the words that say it: source: { locator: p1.s1, quotation: a few words }',
    '# And where it helps, on lines of their own:',
    `# kind: ${Object.keys(KINDS).join(' | ')}`,
    `# modality: ${Object.keys(MODALITIES).join(' | ')}`,
    `# stance: ${Object.keys(STANCES).join(' | ')}`,
    `# attributedTo: ${RESERVED_ID}, or who says so`,
    ...(lists.length === 0
      ? ['# topics, actors, technologies, obstacles, opportunities: [ids of your own]']
      : lists.map(([field, ids]) => `# ${field}: [some of ${ids.join(', ')}]`)),
  ];
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

/** What `check` warns of and `draft --strip` takes out. */
function comment({ locator, text }: Passage): string {
  return `# ${locator}: ${escapeText(text)}`;
}

function claimLines(sentence: Passage, tag: string, { prefix, withText }: Skeleton): string[] {
  const { locator, text } = sentence;
  return [
    ...(withText ? [`  ${comment(sentence)}`] : []),
    `  - id: ${prefix}${locator.replace('.', '-')}`,
    `    statement: { ${tag}: "" }`,
    `    source: { locator: ${locator}, digest: "${foldedDigestOf(text)}" }`,
  ];
}
