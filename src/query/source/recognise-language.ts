/** Enough text to tell. */
const SAMPLE = 10_000;

/** The score at which a language is as good as the best, which has 1: close ones change places in short texts. */
const NEAR_TOP = 0.94;

/** By how much the best of them has to lead, out of 1. `isReliable` of eld is meant to look at that, and does not (`findings/`). */
const LEAD = 0.01;

/** Tags that one of the recognisers gives to texts in languages that it does not know as well: Indonesian is Malay to it. */
const UNSURE = ['ms'];

/**
 * The language of a text, as a BCP 47 tag; undefined where it is not sure. Two recognisers that work in different ways
 * must agree: each alone takes the languages that it does not know for their neighbours.
 */
export async function recogniseLanguage(text: string): Promise<string | undefined> {
  const [{ default: eld }, { francAll }] = await Promise.all([import('eld/extrasmall'), import('franc')]);
  const sample = text.slice(0, SAMPLE);
  const found = eld.detect(sample);
  if (!found.isReliable() || UNSURE.includes(found.language)) return undefined;
  const [best = 0, next = 0] = Object.values(found.getScores());
  if (best - next < LEAD) return undefined;
  const second = francAll(sample).find(([code]) => shortTag(code) === found.language);
  return second !== undefined && second[1] >= NEAR_TOP ? found.language : undefined;
}

/** `de` for the ISO 639-3 code `deu`; both forms of Norwegian are `no`. */
function shortTag(code: string): string {
  const [tag = code] = Intl.getCanonicalLocales(code);
  const [language = tag] = tag.split('-');
  return language === 'nb' || language === 'nn' ? 'no' : language;
}
