import { fold } from '../../text/fold.ts';

/** A word of a text: its folded form and where it stands, in code units, end exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ASCII = /^[\0-\x7f]*$/;
const ASCII_RUN = /[0-9A-Za-z]+/g;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const HAN = /\p{Script=Han}/u;
const HAN_OR_OTHER = /(?:\p{Script=Han}\p{M}*)+|(?:(?!\p{Script=Han}).)+/gsu;

/**
 * The words of a text: runs of Han, and runs of other letters and digits, never mixed.
 * Letters between full stops are one word (`U.S.`), and so are the thousands of a number (`10,000`).
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const isAscii = ASCII.test(text);
  let at = 0;
  let open: Open;
  // All runs in one go, then their places: matching them one by one takes twice as long before the engine has warmed up.
  for (const run of text.match(isAscii ? ASCII_RUN : RUN) ?? []) {
    const start = text.indexOf(run, at);
    at = start + run.length;
    if (isAscii || ASCII.test(run)) open = append(words, open, text, run.toLowerCase(), start, at);
    else if (!HAN.test(run)) open = append(words, open, text, foldWord(run), start, at);
    else {
      for (const { 0: part, index } of run.matchAll(HAN_OR_OTHER)) {
        open = append(words, open, text, foldWord(part), start + index, start + index + part.length);
      }
    }
  }
  return words;
}

/** What the last word can go on as: initials, or the thousands of a number. */
type Open = 'initials' | 'number' | undefined;

function append(words: Word[], open: Open, text: string, folded: string, start: number, end: number): Open {
  // Marks that stand on no letter, such as the one that asks for a coloured emoji, fold to nothing.
  if (folded === '') return open;
  const last = words.at(-1);
  if (last !== undefined && start === last.end + 1 && continues(open, text.charCodeAt(last.end), folded)) {
    words[words.length - 1] = { text: last.text + folded, start: last.start, end };
    return open;
  }
  words.push({ text: folded, start, end });
  if (folded.length > 3) return undefined;
  if (SINGLE_LETTER.test(folded)) return 'initials';
  return /^\d+$/.test(folded) ? 'number' : undefined;
}

/** Letters that people also write without their stroke, or apart, and that do not decompose. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** The form in which words are compared: folded, with plain letters for those with a stroke. */
export function foldWord(original: string): string {
  const folded = fold(original);
  return ASCII.test(folded) ? folded : folded.replace(/[ßæœøłđðþħıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const SINGLE_LETTER = /^(?!\p{Script=Han})\p{L}$/u;

/** Whether a word goes on with what stands behind the one code unit between. */
function continues(open: Open, unit: number, folded: string): boolean {
  if (open === undefined || unit === 0x20) return false;
  const between = fold(String.fromCharCode(unit));
  if (open === 'initials') return between === '.' && SINGLE_LETTER.test(folded);
  return (between === '.' || between === ',') && /^\d{3}$/.test(folded);
}

/** Whether a word is written in Han characters. */
export function isHan(word: string): boolean {
  return word > '\u2e7f' && HAN.test(word);
}
