import {
  ACTOR_TYPES,
  KINDS,
  MODALITIES,
  RELATION_TYPES,
  STANCES,
  TECHNOLOGY_TYPES,
} from '../../src/model/vocabularies.ts';
import { chanceFrom, type Chance } from './random.ts';
import { WORDS, type Language } from './words.ts';

/** The topic that about one claim in twenty is about. */
export const CHIPS = 'chips';

/** What a claim has to link to for the base to be sound: the links of the record are said by the claim too. */
interface Linked {
  readonly id: string;
  readonly actors?: readonly string[];
  readonly obstacles?: readonly string[];
}

/**
 * The lines of a base that looks like a real one, in JSON Lines: records of every type, then so many claims, in three
 * languages, with words, topics and actors as unevenly spread as in texts. The same for the same seed.
 */
export function* largeBase(claims: number, seed: number): Generator<string> {
  const chance = chanceFrom(seed);
  const lines: string[] = [];
  const keep = (recordType: string, id: string, fields: object): string => {
    lines.push(JSON.stringify({ recordType, id, ...fields }));
    return id;
  };
  const topics = topicsOf(chance, keep);
  const actors = numbered(Math.min(2_000, 20 + Math.floor(claims / 100)), (number) => {
    const name = `${capital(chance.from(WORDS.en))} ${capital(chance.from(WORDS.en))}`;
    return keep('actor', slug(name, number), {
      name: { en: name, ...(chance.happens(0.3) && { zh: chance.from(WORDS.zh) }) },
      ...(chance.happens(0.2) && { aliases: [chance.from(WORDS.es).toUpperCase()] }),
      type: chance.ranked(Object.keys(ACTOR_TYPES)),
      ...(chance.happens(0.6) && { country: chance.ranked(['US', 'CN', 'ES', 'IN', 'BR', 'MX', 'DE', 'FR', 'JP']) }),
    });
  });
  const technologies = numbered(60, (number): Linked => {
    const makers = chance.some(chance.below(2), actors);
    const id = keep('technology', slug(chance.from(WORDS.en), number), {
      name: label(chance),
      type: chance.ranked(Object.keys(TECHNOLOGY_TYPES)),
      maker: makers[0],
    });
    return { id, actors: makers };
  });
  const obstacles: Linked[] = [];
  for (let number = 1; number <= 40; number++) {
    const affects = chance.some(chance.below(3), actors);
    // Only earlier ones, so that nothing worsens itself in the end.
    const worsenedBy = obstacles.length > 0 && chance.happens(0.3) ? [chance.from(obstacles).id] : [];
    const fields = { description: { en: sentence(chance, 'en') }, topics: chance.some(2, topics), affects, worsenedBy };
    const id = keep('obstacle', slug(`lack of ${chance.from(WORDS.en)}`, number), { label: label(chance), ...fields });
    obstacles.push({ id, actors: affects, obstacles: worsenedBy });
  }
  const opportunities = numbered(25, (number): Linked => {
    const beneficiaries = chance.some(chance.below(3), actors);
    const addresses = chance.happens(0.4) ? [chance.from(obstacles).id] : [];
    const fields = { label: label(chance), topics: chance.some(2, topics), beneficiaries, addresses };
    const id = keep('opportunity', slug(`more ${chance.from(WORDS.en)}`, number), fields);
    return { id, actors: beneficiaries, obstacles: addresses };
  });
  yield* lines;

  const earlier: string[] = [];
  for (let number = 1; number <= claims; number++) {
    const claim = claimOf(chance, { topics, actors, technologies, obstacles, opportunities, earlier }, number);
    earlier.push(claim.id);
    yield JSON.stringify(claim);
  }
}

const WIDE_TOPICS: readonly (readonly [id: string, en: string, es: string, zh: string])[] = [
  ['technology', 'Technology', 'Tecnología', '技术'],
  ['economy', 'Economy', 'Economía', '经济'],
  ['politics', 'Politics', 'Política', '政治'],
  ['society', 'Society', 'Sociedad', '社会'],
  ['environment', 'Environment', 'Medio ambiente', '环境'],
  ['health', 'Health', 'Salud', '健康'],
];

/** The wide topics and narrower ones, in the order of how often claims are about them. */
function topicsOf(chance: Chance, keep: (type: string, id: string, fields: object) => string): readonly string[] {
  const wide = WIDE_TOPICS.map(([id, en, es, zh]) => keep('topic', id, { label: { en, es, zh } }));
  const chips = keep('topic', CHIPS, {
    label: { en: 'Chips', es: 'Chips', zh: '芯片' },
    aliases: ['semiconductors', 'semiconductores'],
    broader: ['technology'],
  });
  const narrow = numbered(40, (number) =>
    keep('topic', slug(chance.from(WORDS.en), number), { label: label(chance), broader: [chance.from(wide)] }),
  );
  return [...wide, chips, ...narrow];
}

interface Records {
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly technologies: readonly Linked[];
  readonly obstacles: readonly Linked[];
  readonly opportunities: readonly Linked[];
  /** Ids of the claims so far. */
  readonly earlier: readonly string[];
}

const LANGUAGES: readonly (readonly [Language, ...Language[]])[] = [['en'], ['en', 'es'], ['es'], ['en', 'zh'], ['zh']];

function claimOf(chance: Chance, records: Records, number: number) {
  const languages = chance.ranked(LANGUAGES);
  const [language] = languages;
  const kind = chance.ranked(Object.keys(KINDS));
  const technologies = chance.happens(0.3) ? [chance.ranked(records.technologies)] : [];
  const obstacles = chance.happens(0.15) ? [chance.ranked(records.obstacles)] : [];
  const opportunities = chance.happens(0.1) ? [chance.ranked(records.opportunities)] : [];
  const linked = [...technologies, ...obstacles, ...opportunities];
  const actors = [...linked.flatMap(({ actors = [] }) => actors), ...chance.some(chance.below(4), records.actors)];
  const hindrances = [...obstacles.map(({ id }) => id), ...linked.flatMap(({ obstacles = [] }) => obstacles)];
  return {
    id: slug(words(chance, 'en', 3).join(' '), number),
    statement: Object.fromEntries(languages.map((tag) => [tag, sentence(chance, tag)])),
    kind,
    modality: chance.ranked(Object.keys(MODALITIES)),
    stance: chance.from(Object.keys(STANCES)),
    attributedTo: chance.happens(0.4) ? 'article' : chance.ranked(records.actors),
    topics: chance.some(1 + chance.below(2), records.topics),
    actors: [...new Set(actors)],
    technologies: technologies.map(({ id }) => id),
    obstacles: [...new Set(hindrances)],
    opportunities: opportunities.map(({ id }) => id),
    ...((kind === 'event' || chance.happens(0.2)) && { date: date(chance) }),
    source: {
      locator: `p${1 + chance.below(60)}.s${1 + chance.below(6)}`,
      quotation: joined(words(chance, language, 3 + chance.below(4)), language),
    },
    // Only to earlier claims, so that nothing causes itself in the end.
    ...(records.earlier.length > 0 &&
      chance.happens(0.08) && {
        relations: [{ type: chance.from(Object.keys(RELATION_TYPES)), claim: chance.from(records.earlier) }],
      }),
    ...(chance.happens(0.3) && {
      'x-url': `https://example.org/${slug(words(chance, 'en', 5).join(' '), number)}`,
    }),
  };
}

function sentence(chance: Chance, language: Language): string {
  const chosen = words(chance, language, 10 + chance.below(language === 'zh' ? 12 : 18));
  if (chance.happens(0.3)) chosen.splice(chance.below(chosen.length), 0, String(chance.below(2_100)));
  return `${capital(joined(chosen, language))}${language === 'zh' ? '。' : '.'}`;
}

function words(chance: Chance, language: Language, count: number): string[] {
  return Array.from({ length: count }, () => chance.ranked(WORDS[language]));
}

function joined(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '' : ' ');
}

function label(chance: Chance): Readonly<Record<Language, string>> {
  const two = (language: Language) => joined([chance.from(WORDS[language]), chance.from(WORDS[language])], language);
  return { en: capital(two('en')), es: capital(two('es')), zh: two('zh') };
}

/** At the precision that is known: a year, a month or a day. */
function date(chance: Chance): string {
  const parts = [2005 + chance.below(20), 1 + chance.below(12), 1 + chance.below(28)];
  const known = parts.slice(0, 1 + chance.below(3));
  return known.map((part) => String(part).padStart(2, '0')).join('-');
}

function numbered<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at + 1));
}

function slug(text: string, number: number): string {
  return `${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${number}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
