interface KnownLanguage {
  /** Frequent words that the other languages do not have. */
  readonly words: readonly string[];
  /** Words with a stop that stand before a capital and hardly ever end a sentence. */
  readonly abbreviations: readonly string[];
}

/** What `draft` knows of languages: how to tell them apart, and a first list of abbreviations. */
export const KNOWN_LANGUAGES: Readonly<Record<string, KnownLanguage>> = {
  en: {
    words: ['the', 'of', 'and', 'to', 'that', 'with', 'was', 'for', 'by', 'from', 'this'],
    abbreviations: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Prof.', 'St.', 'Gen.', 'Sen.', 'Gov.', 'vs.', 'e.g.', 'i.e.'],
  },
  es: {
    words: ['el', 'los', 'las', 'y', 'del', 'una', 'por', 'su', 'como', 'más', 'lo'],
    abbreviations: [
      'Sr.',
      'Sra.',
      'Srta.',
      'Dr.',
      'Dra.',
      'Prof.',
      'Lic.',
      'Ing.',
      'Ud.',
      'Uds.',
      'EE.',
      'núm.',
      'pág.',
      'p. ej.',
    ],
  },
  fr: {
    words: ['le', 'les', 'et', 'des', 'du', 'est', 'dans', 'pour', 'au', 'qui', 'sur'],
    abbreviations: ['M.', 'MM.', 'Dr.', 'Pr.', 'St.', 'cf.', 'p. ex.'],
  },
  de: {
    words: ['der', 'und', 'das', 'den', 'von', 'ist', 'mit', 'dem', 'nicht', 'ein', 'auf'],
    abbreviations: [
      'Dr.',
      'Prof.',
      'Hr.',
      'Fr.',
      'St.',
      'Nr.',
      'Abs.',
      'Art.',
      'ca.',
      'bzw.',
      'vgl.',
      'z.',
      'z. B.',
      'z.B.',
      'd. h.',
      'd.h.',
    ],
  },
  pt: {
    words: ['os', 'as', 'do', 'da', 'em', 'um', 'uma', 'não', 'ao', 'dos', 'pelo'],
    abbreviations: ['Sr.', 'Sra.', 'Srta.', 'Dr.', 'Dra.', 'Prof.', 'Profa.', 'Eng.', 'Av.', 'pág.', 'p. ex.'],
  },
  it: {
    words: ['il', 'gli', 'di', 'che', 'della', 'è', 'per', 'nel', 'dei', 'alla', 'sono'],
    abbreviations: ['Sig.', 'Dott.', 'Prof.', 'Ing.', 'Avv.', 'On.', 'pag.', 'art.', 'ad es.'],
  },
  nl: {
    words: ['het', 'een', 'van', 'en', 'niet', 'zijn', 'voor', 'dat', 'op', 'aan', 'te'],
    abbreviations: ['Dhr.', 'dhr.', 'Mevr.', 'mevr.', 'Dr.', 'dr.', 'Prof.', 'prof.', 'nr.', 'bijv.'],
  },
  ru: { words: [], abbreviations: ['проф.', 'акад.', 'им.', 'ул.', 'см.', 'рис.', 'стр.'] },
};
