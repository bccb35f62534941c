import { UserError } from '../model/errors.ts';
import { parsePlace } from '../model/places.ts';
import type { Vocabulary } from '../model/vocabularies.ts';
import { isDate } from '../text/dates.ts';
import { firstFew } from '../text/first-few.ts';
import { foldName } from '../text/fold-name.ts';
import { didYouMean, nearest, type Choice } from '../text/nearest.ts';

interface Wanted {
  /** How messages name what was given, such as `--topic`. */
  readonly option: string;
  readonly choices: readonly Choice[];
  /** The command that lists the choices, such as `topics`; without it the message lists them itself. */
  readonly listing?: string | undefined;
  /** What to write for a word that is no value but may be typed for some. */
  readonly meant?: Vocabulary | undefined;
  /** The option for dates, where they may be typed for this one. */
  readonly dates?: string | undefined;
  /** The option for places, where they may be typed for this one. */
  readonly places?: string | undefined;
  /** A choice that the listing does not have. */
  readonly reserved?: string | undefined;
  /** What to type for a name that is none here. */
  readonly elsewhere?: (typed: string) => readonly string[];
}

/**
 * The ids that a value names: the whole value as one name, else its parts between commas, any of which is wanted.
 * @throws UserError if a part names nothing, or several records equally well
 */
export function resolveValues(typed: string, wanted: Wanted): string[] {
  const whole = matching(typed, wanted);
  if (whole !== undefined) return [whole];
  const parts = typed.split(',').map((part) => part.trim());
  if (parts.every((part) => part === '')) throw new UserError(`${wanted.option}: give a value.`, listingHints(wanted));
  if (parts.includes('')) {
    throw new UserError(`${wanted.option}: "${typed}" has a comma too many: a value is empty.`, listingHints(wanted));
  }
  if (parts.length === 1) throw unknown(typed, wanted);
  return parts.map((part) => {
    const id = matching(part, wanted);
    if (id === undefined) throw unknown(part, wanted);
    return id;
  });
}

/** Exact id before folded id before name before alias before hidden label: what matches first wins. */
export function matching(typed: string, { option, choices }: Pick<Wanted, 'option' | 'choices'>): string | undefined {
  const exact = choices.find(({ id }) => id === typed);
  if (exact !== undefined) return exact.id;
  const key = foldName(typed);
  if (key === '') return undefined;
  const levels: ((choice: Choice) => boolean)[] = [
    ({ id }) => foldName(id) === key,
    ({ names }) => names.some((name) => foldName(name) === key),
    ({ aliases = [] }) => aliases.some((alias) => foldName(alias) === key),
    ({ hidden = [] }) => hidden.some((term) => foldName(term) === key),
  ];
  for (const level of levels) {
    const ids = [...new Set(choices.filter(level).map(({ id }) => id))];
    if (ids.length > 1) {
      const several = firstFew(ids, MOST_LISTED);
      throw new UserError(`${option}: "${typed}" names several: ${several}.`, ['Give one of these ids.']);
    }
    if (ids[0] !== undefined) return ids[0];
  }
  return undefined;
}

/** So many values are named at most; the first of more. */
const MOST_LISTED = 15;

function unknown(typed: string, wanted: Wanted): UserError {
  const { option, choices, listing, meant = {}, dates, places, elsewhere = () => [] } = wanted;
  const key = foldName(typed);
  const others = elsewhere(typed);
  const isLikelyHere = others.length === 0;
  const near = Object.hasOwn(meant, key)
    ? ` Write ${String(meant[key])}.`
    : didYouMean(isLikelyHere ? nearest(typed, choices) : []);
  const ids = choices.slice(0, MOST_LISTED).map(({ id }) => id);
  const allowed = ids.length === 0 ? ' This base has none.' : ` Known: ${firstFew(ids, MOST_LISTED, choices.length)}.`;
  const message = `${option}: "${typed}" is not known.${near}${listing === undefined ? allowed : ''}`;
  const forDates = dates === undefined || !isDate(typed) ? [] : [`For a time: ${dates} ${typed}`];
  const forPlaces = places === undefined || parsePlace(typed) === undefined ? [] : [`At a place: ${places} ${typed}`];
  return new UserError(message, [...others, ...forDates, ...forPlaces, ...listingHints(wanted)]);
}

function listingHints({ listing, reserved }: Wanted): string[] {
  const listed = listing === undefined ? [] : [`List them: sora-cn ${listing}`];
  return reserved === undefined ? listed : [...listed, `Or: ${reserved}`];
}
