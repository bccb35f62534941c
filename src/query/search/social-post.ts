import { wordsOf } from './words.ts';

/** Chinese, Japanese and Korean go on behind an address without a space. */
const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)[^\s\u2e80-\uffff]+/giu;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#\d+);/gu;
/** How an embedded post is signed: `— Name (@name) February 16, 2024`. */
const SIGNATURE = /(?:[—–]|\s--?\s)\s*([^—–@\n]{0,80})\(@(\w+)\)\s+([\p{L}.]+)\s+\d{1,2},?\s+(\d{4})\s*$/u;
/** Who signed, and when, tells less than what is said. */
const SIGNED = { name: 0.7, handle: 0.5, date: 0.5 } as const;
const TAG = /[#@＃＠]([\p{L}\p{N}_]+)/gu;
const CASE_CHANGE = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|_/u;

/**
 * The words of a sentence or a post, each with how often it stands there. Tags are taken apart at their capitals, and
 * as they are too where that is a word that is known.
 */
export function wordsOfPost(text: string, isKnown: (word: string) => boolean): Map<string, number> {
  const words = new Map<string, number>();
  const add = (part: string, times: number): void => {
    for (const word of wordsOf(part)) words.set(word.text, (words.get(word.text) ?? 0) + times);
  };
  const plain = text.replace(ADDRESS, ' ').replace(ENTITY, ' ');
  const [signature = '', name = '', handle = '', month = '', year = ''] = SIGNATURE.exec(plain) ?? [];
  const apart = (tag: string): string => {
    const parts = tag.split(CASE_CHANGE);
    return parts.length > 1 && wordsOf(tag).every(({ text: whole }) => isKnown(whole))
      ? [tag, ...parts].join(' ')
      : parts.join(' ');
  };
  const said = plain.slice(0, plain.length - signature.length);
  add(
    said.replace(TAG, (_, tag: string) => ` ${apart(tag)} `),
    1,
  );
  add(name, SIGNED.name);
  add(apart(handle), SIGNED.handle);
  add(`${month} ${year}`, SIGNED.date);
  return words;
}
