import { UserError } from '../model/errors.ts';
import { valueAt } from '../model/paths.ts';
import type { AnyRecord } from '../model/records.ts';
import { fold } from '../text/fold.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { FACETS, type Facet } from './facets.ts';

/** What a record must have: one of these values, folded, in a field of the user’s own. */
export interface OwnFieldCondition {
  readonly facet: Pick<Facet<AnyRecord>, 'valuesOf'>;
  readonly values: ReadonlySet<string>;
}

/**
 * What `--where FIELD=VALUE` asks for: fields with or without their `x-`, alternatives between commas.
 * @param records those that may have such fields; none where they are not all at hand
 * @throws UserError for what is no condition, and for a field that none of the records has
 */
export function ownFieldConditions(records: readonly AnyRecord[], typed: readonly string[] = []): OwnFieldCondition[] {
  return typed.map((one) => {
    const cut = one.indexOf('=');
    const name = one.slice(0, Math.max(cut, 0)).trim();
    if (name === '') {
      throw new UserError(`--where: "${one}" is not FIELD=VALUE.`, ['For example: --where x-page=3']);
    }
    const path = name.startsWith('x-') ? name : `x-${name}`;
    if (records.length > 0 && !records.some((record) => valueAt(record, path) !== undefined)) {
      throw unknownField(name, path, one.slice(cut + 1), records);
    }
    const values = one.slice(cut + 1).split(',');
    return {
      facet: { valuesOf: (record) => foldedValues(valueAt(record, path)) },
      values: new Set(values.map((value) => fold(value.trim()))),
    };
  });
}

function foldedValues(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(foldedValues);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [fold(String(value))]
    : [];
}

function unknownField(name: string, path: string, value: string, records: readonly AnyRecord[]): UserError {
  const known = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((key) => key.startsWith('x-'));
  const has = known.length === 0 ? 'They have no fields of your own.' : `They have: ${known.join(', ')}.`;
  const hints = Object.hasOwn(FACETS, name) ? [`A filter of its own: --${name} ${value}`] : [];
  return new UserError(`--where: no record has a field ${path}.${didYouMeanOf(path, known)} ${has}`, hints);
}
