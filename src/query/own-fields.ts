import { UserError } from '../model/errors.ts';
import { ownPaths, valueAt } from '../model/paths.ts';
import {
  factsOf,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  STATEMENT,
  type AnyRecord,
  type RecordType,
} from '../model/records.ts';
import { fold } from '../text/fold.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { shellWord } from '../text/shell-word.ts';
import type { Catalogue } from './catalogue.ts';
import { foldedValues } from './columns/claim-columns.ts';
import { FACETS, RECORD_FACETS, type Facet } from './facets.ts';

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
 * @throws UserError for what is no condition, and for a field that none of the records has
 */
export function ownFieldConditions(
  type: RecordType,
  catalogue: Catalogue,
  typed: readonly string[] = [],
): OwnFieldCondition[] {
  // None where they are not all at hand.
  const records: readonly AnyRecord[] = catalogue.base.records[type];
  const valuesAt = (path: string): readonly string[] =>
    type === STATEMENT
      ? catalogue.column(path).values
      : records.flatMap((record) => foldedValues(valueAt(record, path)));
  return typed.map((one) => {
    const cut = one.indexOf('=');
    const name = one.slice(0, Math.max(cut, 0)).trim();
    if (name === '') {
      throw new UserError(`--where: "${one}" is not FIELD=VALUE.`, ['For example: --where x-page=3']);
    }
    const [part = '', inPart] = name.split('.x-');
    const isOfPart = inPart !== undefined && Object.hasOwn(factsOf(type).fields, part);
    const path = isOfPart || name.startsWith('x-') ? name : `x-${name}`;
    if (records.length > 0 && !isSomewhere(path, type, catalogue)) {
      throw unknownField(type, name, path, one.slice(cut + 1), namesIn(type, catalogue));
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

function isSomewhere(path: string, type: RecordType, { base, kept }: Catalogue): boolean {
  const records: readonly AnyRecord[] = base.records[type];
  const names = type === STATEMENT ? kept?.ownFields : undefined;
  if (names?.includes(path) === true) return true;
  const leadsTo = (name: string) => path.startsWith(`${name}.`);
  // The records need not be read then.
  if (names?.some(leadsTo) === false) return false;
  const { fields } = factsOf(type);
  const isIn = (record: AnyRecord) => [valueAt(record, path)].flat(Infinity).some((value) => value !== undefined);
  return records.some((record) =>
    ownPaths(record, fields).some((name) => name === path || (leadsTo(name) && isIn(record))),
  );
}

/** The names of the fields of the user’s own that some bases have; undefined where they have no records. */
export function ownFieldNames(catalogues: readonly Catalogue[]): readonly string[] | undefined {
  const lists = catalogues.flatMap((catalogue) =>
    RECORD_TYPE_NAMES.flatMap((type) => (catalogue.base.records[type].length === 0 ? [] : [namesIn(type, catalogue)])),
  );
  return lists.length === 0 ? undefined : [...new Set(lists.flat())];
}

function namesIn(type: RecordType, { base, kept }: Catalogue): readonly string[] {
  if (type === STATEMENT && kept !== undefined) return kept.ownFields;
  const records: readonly AnyRecord[] = base.records[type];
  return [...new Set(records.flatMap((record) => ownPaths(record, factsOf(type).fields)))];
}

function unknownField(
  type: RecordType,
  name: string,
  path: string,
  value: string,
  known: readonly string[],
): UserError {
  const has = known.length === 0 ? 'They have no fields of your own.' : `They have: ${known.join(', ')}.`;
  const facets: Partial<Record<RecordType, object>> = { ...RECORD_FACETS, [STATEMENT]: FACETS };
  const list = type === STATEMENT ? '' : `sora-cn ${RECORD_TYPES[type].plural} `;
  const hints = Object.hasOwn(facets[type] ?? {}, name)
    ? [`A filter of its own: ${list}--${name} ${shellWord(value)}`]
    : [];
  return new UserError(`--where: no record has a field ${path}.${didYouMeanOf(path, known)} ${has}`, hints);
}
