import { UserError } from '../model/errors.ts';
import { valueAt } from '../model/paths.ts';
import { RECORD_TYPE_NAMES, STATEMENT, type AnyRecord } from '../model/records.ts';
import { fold } from '../text/fold.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import type { Catalogue } from './catalogue.ts';
import { foldedValues } from './columns/claim-columns.ts';
import { FACETS, type Facet } from './facets.ts';

/** What a record must have: one of these values, folded, in a field of the user’s own. */
export interface OwnFieldCondition {
  /** The path of the field. */
  readonly name: string;
  readonly facet: Pick<Facet<AnyRecord>, 'valuesOf'>;
  readonly values: ReadonlySet<string>;
}

/**
 * What `--where FIELD=VALUE` asks for: fields with or without their `x-`, and a value that one of them has, else
 * alternatives between commas.
 * @param records those that may have such fields; none where they are not all at hand
 * @param names of the fields that they have, where that is known
 * @param valuesAt the folded values of a field, where they are known
 * @throws UserError for what is no condition, and for a field that none of the records has
 */
export function ownFieldConditions(
  records: readonly AnyRecord[],
  typed: readonly string[] = [],
  names?: readonly string[],
  valuesAt = (path: string): readonly string[] => records.flatMap((record) => foldedValues(valueAt(record, path))),
): OwnFieldCondition[] {
  return typed.map((one) => {
    const cut = one.indexOf('=');
    const name = one.slice(0, Math.max(cut, 0)).trim();
    if (name === '') {
      throw new UserError(`--where: "${one}" is not FIELD=VALUE.`, ['For example: --where x-page=3']);
    }
    const path = name.startsWith('x-') ? name : `x-${name}`;
    if (records.length > 0 && !isSomewhere(path, records, names)) {
      throw unknownField(name, path, one.slice(cut + 1), names ?? namesIn(records));
    }
    const whole = fold(one.slice(cut + 1).trim());
    const isWhole = !whole.includes(',') || valuesAt(path).includes(whole);
    return {
      name: path,
      facet: { valuesOf: (record) => foldedValues(valueAt(record, path)) },
      values: new Set(isWhole ? [whole] : whole.split(',').map((value) => value.trim())),
    };
  });
}

function isSomewhere(path: string, records: readonly AnyRecord[], names: readonly string[] | undefined): boolean {
  if (!path.includes('.') && names !== undefined) return names.includes(path);
  // Its first part must be a name; the records need not be read then.
  if (names?.some((name) => path.startsWith(`${name}.`)) === false) return false;
  return records.some((record) => valueAt(record, path) !== undefined);
}

/** The names of the fields of the user’s own that some bases have; undefined where they have no records. */
export function ownFieldNames(catalogues: readonly Catalogue[]): readonly string[] | undefined {
  const lists = catalogues.flatMap(({ base, kept }) =>
    RECORD_TYPE_NAMES.flatMap((type) => {
      const records: readonly AnyRecord[] = base.records[type];
      if (records.length === 0) return [];
      return [type === STATEMENT && kept !== undefined ? kept.ownFields : namesIn(records)];
    }),
  );
  return lists.length === 0 ? undefined : [...new Set(lists.flat())];
}

function namesIn(records: readonly AnyRecord[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].filter((key) => key.startsWith('x-'));
}

function unknownField(name: string, path: string, value: string, known: readonly string[]): UserError {
  const has = known.length === 0 ? 'They have no fields of your own.' : `They have: ${known.join(', ')}.`;
  const hints = Object.hasOwn(FACETS, name) ? [`A filter of its own: --${name} ${value}`] : [];
  return new UserError(`--where: no record has a field ${path}.${didYouMeanOf(path, known)} ${has}`, hints);
}
