import { STATEMENT, type AnyRecord, type Claim } from '../model/records.ts';
import { isDate, periodOf } from '../text/dates.ts';
import { UserError } from '../model/errors.ts';
import { shellWord } from '../text/shell-word.ts';
import { isWithinStretch, placeOfClaims, type Stretch } from './at-place.ts';
import { placesWritten } from './columns/claim-columns.ts';
import type { Catalogue } from './catalogue.ts';
import { claimsHaving, countIn, placesIn } from './columns/column.ts';
import { choicesOf, FACETS, listingOf, type Facet } from './facets.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { elsewhereNamed } from './elsewhere-named.ts';
import { ownFieldConditions } from './own-fields.ts';
import { resolveValues } from './resolve.ts';

/** What the user asked for, as typed: per facet the values of each time its option was given. */
export interface SelectionRequest {
  readonly facets: Readonly<Record<string, readonly string[] | undefined>>;
  /** Values of `--exclude`, each `FACET:VALUE`. */
  readonly exclude?: readonly string[] | undefined;
  /** Places, each time alternatives between commas. */
  readonly at?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Values of `--where`, each `FIELD=VALUE`. */
  readonly where?: readonly string[] | undefined;
}

/** One condition: the record has one of these values in this facet, or field of the user’s own, of this name. */
interface Condition<R extends AnyRecord> {
  readonly name: string;
  readonly facet: Pick<Facet<R>, 'valuesOf' | 'ofParts'>;
  readonly values: ReadonlySet<string>;
}

/** A request with its names resolved: all of `required`, none of `excluded`, a date within the period. */
export interface Selection<R extends AnyRecord = Claim> {
  readonly required: readonly Condition<R>[];
  readonly excluded: readonly Condition<R>[];
  /** The claim stands in one of each. */
  readonly at?: readonly (readonly Stretch[])[];
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Resolves what the user typed against a base.
 * @throws UserError for unknown or ambiguous values, bad dates, and conditions that no record can meet
 */
export function resolveSelection(catalogue: Catalogue, request: SelectionRequest): Selection {
  checkPeriod(request);
  return {
    required: [
      ...conditions(catalogue, FACETS, request.facets),
      ...ownFieldConditions(STATEMENT, catalogue, request.where),
    ],
    excluded: (request.exclude ?? []).map((typed) => exclusion(catalogue, typed)),
    at: (request.at ?? []).map((typed) => stretches(catalogue, '--at', typed)),
    since: request.since,
    until: request.until,
  };
}

/** A time; either end may be open. */
export type Period = Pick<SelectionRequest, 'since' | 'until'>;

/** @throws UserError for what is no date, and for a period that holds nothing */
export function checkPeriod({ since, until }: Period): void {
  for (const [option, date] of [['--since', since] as const, ['--until', until] as const]) {
    if (date !== undefined && !isDate(date)) {
      throw new UserError(`${option}: "${date}" is not a date. Write 2024, 2024-02 or 2024-02-16.`);
    }
  }
  if (since === undefined || until === undefined || periodOf(since).first <= periodOf(until).last) return;
  throw new UserError(`--since ${since} is after --until ${until}: nothing is in that period.`, [
    `The other way round: --since ${until} --until ${since}`,
  ]);
}

/** The conditions for a table of facets; alternatives within one option, all options together. */
export function conditions<R extends AnyRecord>(
  catalogue: Catalogue,
  facets: Readonly<Record<string, Facet<R>>>,
  typed: Readonly<Record<string, readonly string[] | undefined>>,
): Condition<R>[] {
  const ofParts: Condition<R>[] = [];
  const ofWhole = Object.entries(facets).flatMap(([name, facet]) => {
    const list = (typed[name] ?? []).map((value) => condition(catalogue, name, `--${name}`, facet, value));
    if (facet.many !== true) refuseImpossible(name, list);
    if (facet.ofParts !== true) return list;
    ofParts.push(...list);
    return [];
  });
  return ofParts.length > 1 ? [...ofWhole, ofOnePart(ofParts)] : [...ofWhole, ...ofParts];
}

/** Several conditions on parts of a record, as the one that they hold of the same part. */
function ofOnePart<R extends AnyRecord>(list: readonly Condition<R>[]): Condition<R> {
  const valuesOf = (record: R, catalogue: Catalogue) => {
    const lists = list.map(({ facet, values }) => facet.valuesOf(record, catalogue).map((value) => values.has(value)));
    return (lists[0] ?? []).some((_, part) => lists.every((has) => has[part] === true)) ? [MET] : [];
  };
  return { name: 'parts', facet: { valuesOf }, values: new Set([MET]) };
}

const MET = 'met';

function condition<R extends AnyRecord>(
  catalogue: Catalogue,
  name: string,
  option: string,
  facet: Facet<R>,
  typed: string,
): Condition<R> {
  const { including, reserved, meant, dates, places } = facet;
  const choices = choicesOf(facet, catalogue);
  const listing = listingOf(facet);
  const elsewhere = (name: string) => elsewhereNamed(name, catalogue);
  const ids = resolveValues(typed, { option, choices, listing, reserved, meant, dates, places, elsewhere });
  const values = including === undefined ? ids : ids.flatMap((id) => [...including(id, catalogue)]);
  return { name, facet, values: new Set(values) };
}

/** A record has one value here, so two options without a common one leave nothing, whatever the data. */
function refuseImpossible<R extends AnyRecord>(name: string, list: readonly Condition<R>[]): void {
  const [first, ...others] = list;
  if (first === undefined || others.length === 0) return;
  if ([...first.values].some((value) => others.every(({ values }) => values.has(value)))) return;
  const all = [...new Set(list.flatMap(({ values }) => [...values]))];
  throw new UserError(
    `--${name} has one value a ${list.some(({ facet }) => facet.ofParts) ? 'bearing' : 'record'}, and these have none in common.`,
    [`For either of them: --${name} ${shellWord(all.join(','))}`],
  );
}

const AT = 'at';

/** Places, alternatives between commas. */
function stretches(catalogue: Catalogue, option: string, typed: string): Stretch[] {
  return typed.split(',').map((place) => placeOfClaims(place, option, catalogue));
}

/** That a claim stands in one of some places. */
function standing(catalogue: Catalogue, option: string, typed: string): Condition<Claim> {
  const places = stretches(catalogue, option, typed);
  const values = catalogue.column(AT).values.filter((value) => places.some((place) => isWithinStretch(value, place)));
  return { name: AT, facet: { valuesOf: placesWritten }, values: new Set(values) };
}

function exclusion(catalogue: Catalogue, typed: string): Condition<Claim> {
  const colon = typed.indexOf(':');
  const name = colon < 0 ? typed : typed.slice(0, colon);
  if (colon > 0 && name === AT) return standing(catalogue, `--exclude ${AT}`, typed.slice(colon + 1));
  const facet = Object.hasOwn(FACETS, name) ? FACETS[name as keyof typeof FACETS] : undefined;
  if (colon < 0 || facet === undefined) {
    const names = [...Object.keys(FACETS), AT];
    const near = didYouMeanOf(
      name,
      names.map((id) => `${id}:…`),
      (id) => id.slice(0, -2),
    );
    throw new UserError(`--exclude: "${typed}" is not FACET:VALUE.${near} Facets: ${names.join(', ')}.`, [
      'For example: --exclude topic:chips',
    ]);
  }
  return condition(catalogue, name, `--exclude ${name}`, facet, typed.slice(colon + 1));
}

/** Claims that were chosen, in the order of the data. */
export interface Selected {
  /** Their places among all. */
  readonly places: Uint32Array;
  readonly claims: readonly Claim[];
  /** How many more there would be if they had a date. */
  readonly undated: number;
}

/** The claims that meet a selection. */
export function select(selection: Selection, catalogue: Catalogue): Selected {
  const { required, excluded, at = [], since, until } = selection;
  const { length: size } = catalogue.base.records.claim;
  const chosen = new Uint8Array(size).fill(1);
  const keep = (name: string, isWanted: (value: string) => boolean, kept: 0 | 1 = 1): void => {
    const having = claimsHaving(catalogue.column(name), size, isWanted);
    for (let place = 0; place < size; place++) if (having[place] !== kept) chosen[place] = 0;
  };
  for (const { name, values } of required) keep(name, (value) => values.has(value));
  for (const { name, values } of excluded) keep(name, (value) => values.has(value), 0);
  for (const places of at) keep('at', (value) => places.some((place) => isWithinStretch(value, place)));
  if (since === undefined && until === undefined) return selected(chosen, 0, catalogue);
  const matching = countIn(chosen);
  keep('date', () => true);
  const undated = matching - countIn(chosen);
  keep('date', (date) => isWithin(date, selection));
  return selected(chosen, undated, catalogue);
}

function selected(chosen: Uint8Array, undated: number, catalogue: Catalogue): Selected {
  const places = placesIn(chosen);
  return { places, claims: catalogue.claimsAt(places), undated };
}

/** Whether a record meets every condition but the dates. */
export function meets<R extends AnyRecord>(
  record: R,
  { required, excluded }: Pick<Selection<R>, 'required' | 'excluded'>,
  catalogue: Catalogue,
): boolean {
  const has = ({ facet, values }: Condition<R>) => facet.valuesOf(record, catalogue).some((value) => values.has(value));
  return required.every(has) && !excluded.some(has);
}

/** A date means the whole period it names, so `2022` is within everything since June 2022. */
export function isWithin(date: string, { since, until }: Period): boolean {
  const { first, last } = periodOf(date);
  return (
    (since === undefined || last >= periodOf(since).first) && (until === undefined || first <= periodOf(until).last)
  );
}

/** Whether a selection asks for anything at all. */
export function isEmptySelection({ required, excluded, at = [], since, until }: Selection): boolean {
  return required.length + excluded.length + at.length === 0 && since === undefined && until === undefined;
}
