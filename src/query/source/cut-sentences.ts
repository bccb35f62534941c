import { once } from '../../text/once.ts';
import { endsInWord, sentenceEnds } from './sentences.ts';
import { opensSentence } from './openers.ts';
import { saysWhose } from './speech.ts';
import { CLOSING, FIGURES, MARK_OR_BESIDE, standInFor } from './stand-in.ts';

const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'sentence' }));

/** So many characters before and behind an end show whether it is one. */
const NEAR = 64;

/** Cuts one normalised block into sentences, trimmed: steps 4 and 5 of segmentation 2. `language` is without region or script. */
export function cutSentences(block: string, language: string, abbreviations: readonly string[]): string[] {
  // Letters that became others in some version of Unicode are asked for as the segmenter sees them.
  const settled = block.replaceAll('ʕ', 'ʔ');
  const lastWord = block.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  const lastMark = block.search(LAST_MARK);
  const sentences: string[] = [];
  let start = 0;
  let isQuoted = false;
  let counted = 0;
  for (const cut of sentenceEnds(standInFor(block, language), segmenter())) {
    for (; counted < cut; counted++) if (isQuote(block, counted)) isQuoted = !isQuoted;
    const end = cut + shift(block, cut, isQuoted);
    if (end > lastWord || end === lastMark) break;
    const left = settled.slice(Math.max(start, end - NEAR), end).trimEnd();
    const right = settled.slice(end, end + NEAR).trimStart();
    if (!isEnd(left, right, abbreviations, language)) continue;
    sentences.push(block.slice(start, end).trim());
    start = end;
  }
  const rest = block.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** Between letters it is none: it stands in Hebrew abbreviations. */
function isQuote(block: string, at: number): boolean {
  return block[at] === '"' && !/\p{L}"\p{L}/u.test(block.slice(Math.max(0, at - 1), at + 2));
}

const OPENING_BEHIND = /[\p{Ps}\p{Pi}]+$/u;
const CLOSING_AHEAD = /^\s?(?:[\p{Pe}\p{Pf}]+|''|``)(?=[\s.,;:!?]|$)/u;

/** By how much an end is moved so that quotes and brackets stay with what they enclose. */
function shift(block: string, end: number, isQuoted: boolean): number {
  const before = block.slice(Math.max(0, end - 4), end);
  const opening = OPENING_BEHIND.exec(before)?.[0] ?? (isQuoted && before.endsWith('"') ? '"' : '');
  if (opening !== '' && /^\S/.test(block.slice(end, end + 1))) return -opening.length;
  const ahead = block.slice(end, end + 8);
  const closing = CLOSING_AHEAD.exec(ahead)?.[0] ?? (isQuoted && /^\s?"(?=[\s.,;:!?]|$)/.test(ahead) ? '"' : '');
  return closing.length;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const LIST_NUMBER =
  /(?:^|[:;] )(?:§+ ?|№ ?|N[or]\. )?[([（]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*(?:\(\p{L}\)|st|nd|rd|th)?|[፩-፻]{1,3}|(?:\p{L}\p{M}*|[ivxIVX]{1,5}|الف)(?![۔।።။]))[.．)）\]۔।።။]+[-–/]?$/u;
/** A figure in the end that does not end as a sentence does is the mark of a note, but behind a question an answer. */
const LAST_MARK = /(?<=[^?;؟？][ 。])[^\p{L}\p{Sentence_Terminal}]{1,7}$/u;
const MARKS_BEHIND = new RegExp(String.raw`(?<=[.!?]${CLOSING}*)(?:${MARK_OR_BESIDE}*|${FIGURES})$`, 'u');
/** A letter and a stop, but for vowels and units behind a figure, which may end a sentence. */
const INITIAL =
  /(?<![\p{L}\p{M}\p{N}°º'’&]|[^.]-|\p{L}["״])(?:\p{Lu}|(?<!\p{N} )(?![aeiouyàèéíóöőüαεηιουωаеиоуыэюяіїє])\p{Ll}|[\p{sc=Arabic}\p{sc=Hebrew}])\.$/u;
/** Rightly `[?!…]`, in Greek `;`, closed, before a small letter; or a name such as Yahoo!. */
const ASKED = new RegExp(String.raw`(?:[?!…;؟？！]\s?${CLOSING}+|(?<!\S)\p{Lu}\p{L}+!)$`, 'u');

/** Abbreviations behind a name or a figure, which end a sentence as well. */
const MAY_END = /(?:\b(?:Inc|Corp|Co|Ltd|Bros|Cie|Jr|al)|[ap]\.m)\.$/;
/** It is the answer “No.” unless a number follows. */
const BEFORE_NUMBERS = /^Nos?\.$/;

/** Speech behind a dash, of which what follows says whose it is. */
const SPOKEN = /^[-–—―] [^?!…]*[?!…]$/;

/** Whether what seems to end does so. */
function isEnd(left: string, right: string, abbreviations: readonly string[], language: string): boolean {
  if (!HAS_WORD.test(left) || goesOn(left, right, abbreviations, language)) return false;
  return !LIST_NUMBER.test(left.replace(MARKS_BEHIND, ''));
}

/** Whether what seems to end goes on: behind an initial, an abbreviation, or a quoted question. */
function goesOn(left: string, right: string, abbreviations: readonly string[], language: string): boolean {
  if (/^\p{Ll}/u.test(right) && (ASKED.test(left) || SPOKEN.test(left))) return true;
  if (saysWhose(left, right)) return true;
  if (/^(?:,(?!,)|[;:،؛])/.test(right)) return true;
  // Where no letter is small, an ellipsis says nothing; Korean ends sentences in it.
  if (/^[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(right) && /(?:…|\.\.)$/.test(left)) return true;
  const words = left.replace(MARKS_BEHIND, '');
  const isAbbreviation = abbreviations.some(
    (word) => endsInWord(words, word) && (!BEFORE_NUMBERS.test(word) || /^\p{N}/u.test(right)),
  );
  if (isAbbreviation && !MAY_END.test(words)) return true;
  const isInitial = INITIAL.test(words) && !(language === 'en' && words.endsWith('I.'));
  return (isInitial || isAbbreviation) && !opensSentence(right, language);
}

const END = new RegExp(
  String.raw`\p{Sentence_Terminal}(?:[\s\p{Pe}\p{Pf}\p{Pi}"'\p{S}\p{Extended_Pictographic}\ufe0f\u200d]|${MARK_OR_BESIDE}|[(（][^()（）]{1,40}[)）])*$`,
  'u',
);

/** The most that stands behind an end: each of many ends would be tried with all that follows. */
const MOST_BEHIND = 2000;

/** Whether a block ends as a sentence does; marks, closing quotes, brackets and symbols behind the end are passed over. */
export function isClosed(block: string, language: string): boolean {
  return END.test(standInFor(block.slice(-MOST_BEHIND), language));
}

/** Whether a block ends in a figure that is the mark of a note behind an end: behind one word its stop may be that of an abbreviation. */
export function isMarked(block: string, language: string, abbreviations: readonly string[]): boolean {
  const mark = block.search(LAST_MARK);
  const left = block.slice(0, Math.max(mark, 0)).trimEnd();
  return (
    /\s|[^.]$/.test(left) &&
    isClosed(left, language) &&
    isEnd(left.slice(-NEAR), block.slice(mark), abbreviations, language)
  );
}
