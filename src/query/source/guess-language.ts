import { toNormalForm } from '../../text/normal-form.ts';
import { KNOWN_LANGUAGES } from './known-languages.ts';

/** Enough text to tell. */
const SAMPLE = 20_000;

/** Scripts that most likely mean one language, and the share of the letters that must be of it. Kana are mixed with Han. */
const SCRIPTS = [
  { language: 'ja', letters: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, share: 0.1 },
  { language: 'ko', letters: /\p{sc=Hangul}/gu, share: 0.3 },
  { language: 'zh', letters: /\p{sc=Han}/gu, share: 0.5 },
  { language: 'ru', letters: /\p{sc=Cyrillic}/gu, share: 0.5 },
  { language: 'ar', letters: /\p{sc=Arabic}/gu, share: 0.5 },
  { language: 'el', letters: /\p{sc=Greek}/gu, share: 0.5 },
  { language: 'he', letters: /\p{sc=Hebrew}/gu, share: 0.5 },
  { language: 'hi', letters: /\p{sc=Devanagari}/gu, share: 0.5 },
  { language: 'th', letters: /\p{sc=Thai}/gu, share: 0.5 },
];

/** The language that a text seems to be in, by its script or its most frequent words; undefined if it is none that is known. */
export function guessLanguage(text: string): string | undefined {
  const sample = toNormalForm(text.slice(0, SAMPLE), 'NFC').toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  const script = SCRIPTS.find((candidate) => count(sample, candidate.letters) > letters * candidate.share);
  if (script !== undefined) return script.language;
  const words = sample.match(/\p{L}+/gu) ?? [];
  const hits = Object.entries(KNOWN_LANGUAGES).map(([language, known]) => {
    const frequent = new Set(known.words);
    return { language, share: words.filter((word) => frequent.has(word)).length / words.length };
  });
  const best = hits.reduce((most, next) => (next.share > most.share ? next : most));
  return best.share > 0.05 ? best.language : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
