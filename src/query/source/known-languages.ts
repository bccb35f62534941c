interface KnownLanguage {
  /** Frequent words that the other languages do not have. */
  readonly words: readonly string[];
  /** Words with a stop that stand before a capital or a number more often than they end a sentence. */
  readonly abbreviations: readonly string[];
}

/** Of names; written together they make `U.S.` and `J.-C.` too. */
const INITIALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}.`);
const CYRILLIC_INITIALS = [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'].map((letter) => `${letter}.`);

/** Days and centuries: `am 3. Mai`, `im 21. Jahrhundert`. */
const ORDINALS = Array.from({ length: 31 }, (_, at) => `${at + 1}.`);

/** What `draft` knows of languages: how to tell them apart, and a first list of abbreviations. */
export const KNOWN_LANGUAGES: Readonly<Record<string, KnownLanguage>> = {
  en: {
    words: ['the', 'of', 'and', 'to', 'that', 'with', 'was', 'for', 'by', 'from', 'this'],
    abbreviations: [
      ...listed(`
        Mr., Mrs., Ms., Mx., Dr., Drs., Prof., St., Jr., Sr., Rev., Hon., Gov., Sen., Rep., Pres., Gen.,
        Adm., Col., Maj., Capt., Cmdr., Lt., Sgt., Mt., Ft., Ave., Blvd., Rd., Inc., Corp., Co., Ltd.,
        Bros., Dept., Univ., No., Nos., Fig., Figs., Vol., Jan., Feb., Mar., Apr., Aug., Sept., Oct., Nov.,
        Dec., a.m., p.m., p., pp., vs., v., cf., ca., approx., est., e.g., i.e.
      `),
      // Alone it is a word that ends sentences.
      ...INITIALS.filter((initial) => initial !== 'I.'),
    ],
  },
  es: {
    words: ['el', 'los', 'las', 'y', 'del', 'una', 'por', 'su', 'como', 'más', 'lo'],
    abbreviations: [
      ...listed(`
        Sr., Sra., Srta., Sres., Dña., Dr., Dra., Dres., Prof., Profa., Lic., Ing., Arq., Gral., Cnel.,
        Tte., Mons., Ud., Uds., Vd., Vds., Sto., Sta., Av., Avda., EE.UU., núm., Núm., núms., pág., págs.,
        p., pp., vol., cap., art., arts., aprox., tel., ene., feb., abr., ago., sept., oct., nov., dic.,
        EE. UU., p. ej., a. C., d. C.
      `),
      ...INITIALS,
    ],
  },
  fr: {
    words: ['le', 'les', 'et', 'des', 'du', 'est', 'dans', 'pour', 'au', 'qui', 'sur'],
    abbreviations: [
      ...listed(`
        MM., Mme., Mmes., Mlle., Dr., Pr., Prof., Mgr., St., Ste., Cie., cf., Cf., p., pp., chap., éd.,
        env., bd., boul., tél., janv., févr., juil., oct., nov., déc., p. ex., av. J.-C., apr. J.-C.
      `),
      ...INITIALS,
    ],
  },
  de: {
    words: ['der', 'und', 'das', 'den', 'von', 'ist', 'mit', 'dem', 'nicht', 'ein', 'auf'],
    abbreviations: [
      ...listed(`
        Dr., Prof., Dipl., Ing., Mag., med., jur., phil., Hr., Hrn., Fr., Frl., St., Nr., Nrn., Str., Abs.,
        Art., Abb., Tab., Kap., Bd., Aufl., Hrsg., Anm., Jh., Jhd., Tsd., Mio., Mrd., Bio., Std., Min.,
        Tel., Co., ca., Ca., bzw., vgl., Vgl., bspw., Bspw., evtl., ggf., inkl., exkl., einschl., zzgl.,
        max., min., mind., sog., geb., gest., gem., lt., insb., insbes., ehem., stellv., z.B., u.a., v.a.,
        d.h., i.d.R., Jan., Feb., Apr., Aug., Sept., Okt., Nov., Dez., z. B., u. a., v. a., d. h., i. d. R.,
        u. U., v. Chr., n. Chr.
      `),
      ...INITIALS,
      ...ORDINALS,
    ],
  },
  pt: {
    words: ['os', 'as', 'do', 'da', 'em', 'um', 'uma', 'não', 'ao', 'dos', 'pelo'],
    abbreviations: [
      ...listed(`
        Sr., Sra., Srta., Srs., Dr., Dra., Drs., Prof., Profa., Eng., Arq., Gen., Cel., Cap., Exmo., Exma.,
        Sto., Sta., Av., Ltda., Cia., núm., pág., págs., p., pp., art., arts., cap., vol., aprox., tel.,
        jan., fev., abr., ago., nov., dez., p. ex., a. C., d. C.
      `),
      ...INITIALS,
    ],
  },
  it: {
    words: ['il', 'gli', 'di', 'che', 'della', 'è', 'per', 'nel', 'dei', 'alla', 'sono'],
    abbreviations: [
      ...listed(`
        Sig., Sigg., Dott., Dr., Prof., Proff., Ing., Arch., Avv., On., Sen., Gen., Mons., Rev., pag.,
        pagg., p., pp., n., art., artt., cap., vol., fig., cfr., ca., es., tel., gen., febbr., sett., ott.,
        nov., dic., ad es., a. C., d. C.
      `),
      ...INITIALS,
    ],
  },
  nl: {
    words: ['het', 'een', 'van', 'en', 'niet', 'zijn', 'voor', 'dat', 'op', 'aan', 'te'],
    abbreviations: [
      ...listed(`
        Dhr., dhr., Mevr., mevr., Mw., mw., Dr., dr., Drs., drs., Ir., ir., Ing., ing., Mr., mr., Prof.,
        prof., St., Nr., nr., blz., ca., Ca., bijv., Bijv., o.a., d.w.z., m.a.w., i.v.m., t.o.v., mln.,
        mld., jl., jan., feb., aug., sept., okt., nov., dec.
      `),
      ...INITIALS,
    ],
  },
  ru: {
    words: [],
    abbreviations: [
      ...listed(`
        проф., акад., доц., им., ул., пос., обл., св., ген., см., рис., табл., гл., стр., тыс., млн., млрд.,
        руб., напр.
      `),
      ...CYRILLIC_INITIALS,
    ],
  },
};

/** The abbreviations, and of one with spaces, such as `i. d. R.`, each beginning that has a stop: there it is cut first. */
export function withBeginnings(abbreviations: readonly string[]): string[] {
  const all = abbreviations.flatMap((one) =>
    [...one.matchAll(/\.(?= )|$/g)].map(({ index }) => one.slice(0, index + 1)),
  );
  return [...new Set(all)];
}

function listed(words: string): string[] {
  return words.trim().split(/,\s*/);
}
