import { wordsOf } from './words.ts';

const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+/giu;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#\d+);/gu;
/** How an embedded post is signed: `— Name (@name) February 16, 2024`. */
const SIGNATURE = /\s[—–-]+\s([^()\n]{1,80})\(@\w+\)\s+[\p{L}. ]+\d{1,2},? \d{4}\s*$/u;
/** Who signed tells less than what is said. */
const SIGNED = 0.25;
const TAG = /[#@＃＠]([\p{L}\p{N}_]+)/gu;
const CASE_CHANGE = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|_/u;

/** The words of a sentence or a post, each with how often it stands there. Tags are taken apart at their capitals. */
export function wordsOfPost(text: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (part: string, times: number): void => {
    for (const word of wordsOf(part)) words.set(word.text, (words.get(word.text) ?? 0) + times);
  };
  const plain = text.replace(ADDRESS, ' ').replace(ENTITY, ' ');
  const [signature = '', name = ''] = SIGNATURE.exec(plain) ?? [];
  const said = plain.slice(0, plain.length - signature.length);
  add(
    said.replace(TAG, (_, tag: string) => ` ${tag.split(CASE_CHANGE).join(' ')} `),
    1,
  );
  add(name, SIGNED);
  return words;
}
