import { UserError } from '../model/errors.ts';
import { PATTERNS, RESERVED_ID } from '../model/patterns.ts';
import { otherThanPlace, parsePlace } from '../model/places.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { escapeText } from '../text/escape.ts';
import { firstFew } from '../text/first-few.ts';
import { fold } from '../text/fold.ts';
import { draftYaml } from './draft-yaml.ts';
import { abbreviationsOf, withBeginnings } from './source/abbreviations.ts';
import { normalise } from './source/blocks.ts';
import { blockStyleOf } from './source/hard-wrapped.ts';
import { recogniseLanguage } from './source/recognise-language.ts';
import {
  NEWEST_SEGMENTATION,
  fingerprintOf,
  hasWords,
  passagesOf,
  readSource,
  type Passage,
} from './source/source-text.ts';

interface DraftOptions {
  /** The name or path of the text, from which the id of its document is made. */
  readonly name: string;
  /** BCP 47 tag of the language of the text; recognised without it. */
  readonly language?: string | undefined;
  /** Words with a stop that end no sentence, beside those of the language; written with commas between them. */
  readonly abbreviations?: readonly string[] | undefined;
  /** Whether each sentence stands as a comment above its claim. */
  readonly withText: boolean;
  /** The base that it will be a part of: its ids are not used again, but named for use. */
  readonly into?: KnowledgeBase | undefined;
}

export interface Draft {
  /** The id of its document. */
  readonly id: string;
  /** That of the text. */
  readonly fingerprint: string;
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
  { name, language: chosen, abbreviations: own, withText, into }: DraftOptions,
): Promise<Draft> {
  const language = await languageOf(text, chosen);
  const style = blockStyleOf(text);
  const abbreviations = withBeginnings([...abbreviationsOf(language), ...abbreviationsIn(own)]);
  const cut = {
    ...(language !== undefined && { language }),
    blocks: style,
    abbreviations,
    segmentation: NEWEST_SEGMENTATION,
  };
  const blocks = readSource(text, cut);
  if (!blocks.some(hasWords)) throw new UserError(`${name} has no text, so there is nothing to draft.`);
  const sentenceCount = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  if (sentenceCount > MOST_SENTENCES) {
    throw new UserError(
      `${name} has ${sentenceCount} sentences; a draft is made of at most ${MOST_SENTENCES}. Split the text.`,
    );
  }
  const id = freeId(idFrom(name), into);
  const headings = Array.from(passagesOf(blocks, 'heading')).filter(hasWords);
  const yaml = draftYaml({
    id,
    language,
    segmentation: NEWEST_SEGMENTATION,
    style,
    abbreviations,
    blocks,
    prefix: into === undefined ? '' : `${id}-`,
    withText,
    known: into === undefined ? {} : { topics: idsOf(into.records.topic), actors: idsOf(into.records.actor) },
  });
  return {
    id,
    fingerprint: fingerprintOf(blocks),
    yaml,
    remarks: [
      ...(chosen === undefined ? [remarkOnLanguage(language)] : []),
      ...(STOP_BETWEEN_WORDS.test(text) ? [abbreviationsInWords(abbreviations)] : []),
      ...(style === 'line'
        ? []
        : ['The lines are broken to a width, so blocks are cut at empty lines (blocks: blank-line).']),
      ...(FRONT_MATTER.test(text)
        ? ['It begins with front matter, between lines of ---, which is drafted as text: take it out.']
        : []),
      ...(headings.length === 0 ? [] : [headingsInWords(headings)]),
      ...(withText
        ? ['The comments hold the sentences themselves: before the base is given away, sora-cn draft --strip BASE.']
        : []),
    ],
  };
}

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
  const named = headings.map(({ locator, text }) => {
    const start = [...text].slice(0, MOST_LETTERS).join('');
    return `${locator} “${start}${start.length < text.length ? '…' : ''}”`;
  });
  return `Taken for headings, which get no claims: ${firstFew(named, MOST_NAMED)}.`;
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

/** What Jekyll, Hugo and others keep above a text. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\w-]+:/;

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
  if (id === '' || id === RESERVED_ID) return 'source';
  return parsePlace(id) === undefined ? id : otherThanPlace(id);
}

/** The id, or with a number behind it where a base has it, or claims that begin like those of the draft. */
function freeId(wanted: string, into: KnowledgeBase | undefined): string {
  if (into === undefined) return wanted;
  const [documents, claims] = [new Set(idsOf(into.records.document)), idsOf(into.records.claim)];
  const isTaken = (id: string) => documents.has(id) || claims.some((claim) => claim.startsWith(`${id}-p`));
  let id = wanted;
  for (let number = 2; isTaken(id); number++) id = `${wanted}-${number}`;
  return id;
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}
