import { once } from '../../text/once.ts';
import { fold } from '../../text/fold.ts';
import { foldHan } from '../../text/han-forms.ts';

/** A word of a text: its folded form and where it stands, in code units, end exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ASCII = /^[\0-\x7f]*$/;
/** Texts of Latin letters, Han characters, and signs that are neither letters nor digits. */
const COMMON =
  /^[\0-\u02af\u2010-\u203e\u20a0-\u20bf\u2190-\u22ff\u3000-\u3002\u3008-\u3011\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;

/** Letters that are written where others write an apostrophe: `обʼєкт`, `Hawaiʻi`, `Qurʾān`. */
const APOSTROPHES = /[\u02b9-\u02c1]/g;

/** What cuts texts into words. */
interface Cutting {
  /** Letters, digits, marks, and what shows nothing within a word; in Arabic script, a non-joiner parts words. */
  readonly run: RegExp;
  /** Scripts that are written without spaces, or glue other scripts to their words. */
  readonly cut: RegExp;
  readonly piece: RegExp;
}

/** The same as for all texts, for common ones: to read the names of scripts takes milliseconds. */
const OF_COMMON: Cutting = {
  run: /[0-9A-Za-z\xaa\xad\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u02af\u4e00-\u9fff]+/g,
  cut: /[\u4e00-\u9fff]/,
  piece: /[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+/g,
};

const ofAll = once((): Cutting => {
  // Digits go with the letters beside them, but not with those of scripts without spaces, some of which have their own.
  const runs = ['Thai', 'Laoo', 'Khmr', 'Mymr'].map((script) => String.raw`(?:(?!\p{Nd})\p{Script=${script}})+`);
  return {
    run: /[\p{L}\p{N}\p{M}\xad\u200d\u2060]+(?:(?<!\p{Script=Arabic})\u200c[\p{L}\p{N}\p{M}\xad\u200d\u2060]+)*/gu,
    cut: new RegExp(CUT, 'u'),
    piece: new RegExp(
      String.raw`(?:\p{Script=Han}\p{M}*)+|\p{Script=Hira}[\p{Script=Hira}\p{M}ー]*|\p{Script=Kana}[\p{Script=Kana}\p{M}ーｰﾞﾟ]*|\p{Script=Hang}+|${runs.join('|')}|(?:\p{Nd}|(?!${CUT}).)+`,
      'gsu',
    ),
  };
});

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}`;
const CUT = String.raw`[${UNSPACED}\p{Script=Hang}]`;
const unspaced = once(() => new RegExp(`[${UNSPACED}]`, 'u'));

/** No letter before this one is of a script without spaces. */
export const FIRST_UNSPACED = '\u0e01';

/**
 * The words of a text: runs of letters and digits, cut where a script begins or ends that is written without spaces.
 * Letters between full stops are one word (`U.S.`), and so are a number with its thousands and its decimals
 * (`10,000.5`), which are written with a point.
 */
export function wordsOf(written: string): Word[] {
  const words: Word[] = [];
  const isAscii = ASCII.test(written);
  const text = isAscii ? written : written.replace(APOSTROPHES, "'");
  const cutting = isAscii || COMMON.test(text) ? OF_COMMON : ofAll();
  let at = 0;
  let open: Open;
  // All runs in one go, then their places: matching them one by one takes twice as long before the engine has warmed up.
  for (const run of text.match(cutting.run) ?? []) {
    const start = text.indexOf(run, at);
    at = start + run.length;
    if (isAscii || ASCII.test(run)) open = append(words, open, text, run.toLowerCase(), start, at);
    else if (!cutting.cut.test(run)) open = append(words, open, text, fold(run), start, at);
    else {
      for (const { 0: part, index } of run.matchAll(cutting.piece)) {
        open = append(words, open, text, foldHan(part), start + index, start + index + part.length);
      }
    }
  }
  return words;
}

/**
 * What the last word can go on as: initials, or a number, the thousands of which may follow or only decimals, `versioned`
 * if a name is written with it, `gpt4.5`. A `part` of a date or a version, `16.02.2024`, goes on as nothing, and neither
 * does the part behind it.
 */
type Open = 'initials' | 'thousands' | 'decimals' | 'versioned' | 'part' | undefined;

function append(words: Word[], open: Open, text: string, folded: string, start: number, end: number): Open {
  // Marks that stand on no letter, such as the one that asks for a coloured emoji, fold to nothing.
  if (folded === '' || (text.charCodeAt(start - 1) === AMPERSAND && isEntity(text, folded, end))) return open;
  const last = words.at(-1);
  const isNext = open !== undefined && last !== undefined && start === last.end + 1;
  const goesOn = isNext ? continuation(open, text, start - 1, folded, end) : undefined;
  if (last !== undefined && goesOn !== undefined) {
    words[words.length - 1] = { text: last.text + goesOn, start: last.start, end };
    return goesOn === folded ? open : undefined;
  }
  words.push({ text: folded, start, end });
  // Most words are told by their length and their first letter.
  if (isSingleLetter(folded)) return 'initials';
  if (!isDigit(folded.charCodeAt(folded.length - 1))) return undefined;
  if (!isDigit(folded.charCodeAt(0)) || !/^\d+$/.test(folded)) return 'versioned';
  if (isNext && open !== 'initials' && POINT.test(text.charAt(start - 1))) return 'part';
  return folded.length > 3 ? 'decimals' : 'thousands';
}

const AMPERSAND = 0x26;
const ENTITIES = ['amp', 'lt', 'gt', 'quot', 'apos', 'nbsp'];

/** Whether this is no word, but a sign as texts from the web have it: `Rock &amp; Roll`. */
function isEntity(text: string, folded: string, end: number): boolean {
  return text.charAt(end) === ';' && ENTITIES.includes(folded);
}

function isSingleLetter(folded: string): boolean {
  if (folded.length > 2) return false;
  if (ASCII.test(folded)) return /^[a-z]$/.test(folded);
  // Those of common texts are told without the names of scripts.
  return !OF_COMMON.cut.test(folded) && /^(?!\p{Script=Han})\p{L}$/u.test(folded);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const STOP = /[.．]/;
const POINT = /[.,．，٫٬]/;
/** Spaces at which no line is broken, or a thin one, between the thousands of a number. */
const GROUPING = /[\xa0\u2009\u202f]/;

/** What stands behind two digits of a number that is grouped as in India: `1,50,000`, `12,34,567`. */
const LAKHS = /^(?:,\p{Nd}\p{Nd})*,\p{Nd}{3}(?!\p{Nd})/u;

/** What the last word goes on with, behind the one character between; undefined if it does not. */
function continuation(open: Open, text: string, between: number, folded: string, end: number): string | undefined {
  const character = text.charAt(between);
  if (open === 'initials') return STOP.test(character) && isSingleLetter(folded) ? folded : undefined;
  const isPoint = (open === 'versioned' ? STOP : POINT).test(character);
  if (open === 'part' || (!isPoint && !GROUPING.test(character))) return undefined;
  if (open === 'thousands' && /^\d{3}$/.test(folded)) return folded;
  if (open === 'thousands' && character === ',' && /^\d\d$/.test(folded) && LAKHS.test(text.slice(end, end + 16)))
    return folded;
  const areDecimals = isPoint && /^\d+[a-z]{0,2}$/.test(folded) && !/^[.,．，٫٬]\p{Nd}/u.test(text.slice(end, end + 2));
  return areDecimals ? `.${folded}` : undefined;
}

/** Whether a word is written in Han characters. */
export function isHan(word: string): boolean {
  return word > '\u2e7f' && /\p{Script=Han}/u.test(word);
}

/** Whether a word is written in Korean letters. */
export function isHangul(word: string): boolean {
  return word >= '\u1100' && /^\p{Script=Hang}/u.test(word);
}

/** Whether a word is a run of a script that is written without spaces, so that any part of it may be a word. */
export function isUnspaced(word: string): boolean {
  if (word < FIRST_UNSPACED) return false;
  return unspaced().test(word);
}
