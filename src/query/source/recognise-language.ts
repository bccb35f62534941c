/** Enough text to tell. */
const SAMPLE = 10_000;

/** Tags that one of the recognisers gives to texts in languages that it does not know as well: Indonesian is Malay to it. */
const UNSURE = ['ms'];

/**
 * The language of a text, as a BCP 47 tag; undefined where it is not sure. Two recognisers that work in different ways
 * must agree: each alone takes the languages that it does not know for their neighbours.
 */
export async function recogniseLanguage(text: string): Promise<string | undefined> {
  const [{ default: eld }, { franc }] = await Promise.all([import('eld/extrasmall'), import('franc')]);
  const sample = text.slice(0, SAMPLE);
  const found = eld.detect(sample);
  if (!found.isReliable() || UNSURE.includes(found.language)) return undefined;
  return shortTag(franc(sample)) === found.language ? found.language : undefined;
}

/** `de` for the ISO 639-3 code `deu`; both forms of Norwegian are `no`. */
function shortTag(code: string): string {
  const [tag = code] = Intl.getCanonicalLocales(code);
  const [language = tag] = tag.split('-');
  return language === 'nb' || language === 'nn' ? 'no' : language;
}
