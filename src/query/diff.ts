import type { DiffRow } from '../model/outputs.ts';
import type { PlaceInSource } from '../model/places.ts';
import { ABOUT } from '../model/record-shapes.ts';
import { fieldsIn, RECORD_TYPE_NAMES, RECORD_TYPES, type AnyRecord, type RecordType } from '../model/records.ts';
import { fieldsOf, type Shape } from '../model/shape.ts';
import type { Catalogue } from './catalogue.ts';
import { itemOf } from './columns/lazy-list.ts';
import { pairRecords, recordsOf, type Pairing } from './pair-records.ts';

/** What stands at the paths of a record: as the data has it, and as it is compared. */
type Values = ReadonlyMap<string, { readonly value: unknown; readonly compared: string }>;

/** How a base is read for comparing. */
interface Reading {
  readonly sources: Catalogue['sources'];
  /** What a record that is named is called in the new base. */
  readonly idOf: (type: string, id: string) => string;
}

/**
 * What differs between two bases: what they say of themselves, then each type in the order of the new base, what was
 * removed last. The order of records, of keys and of references makes no difference, nor which file they stand in. A
 * reference that leads to the same record under its new id is none.
 */
export function diff(old: Catalogue, now: Catalogue): DiffRow[] {
  const pairings = new Map<RecordType, Pairing>();
  const before: Reading = {
    sources: old.sources,
    idOf: (type, id) => pairings.get(type as RecordType)?.newIds.get(id) ?? id,
  };
  // Documents come first, so that claims are paired by their places in documents that have another id, too.
  for (const type of RECORD_TYPE_NAMES) pairings.set(type, pairRecords(type, old, now, before.idOf));
  const after: Reading = { sources: now.sources, idOf: (_, id) => id };
  const about = changes(valuesOf(ABOUT, ownAbout(old), before), valuesOf(ABOUT, ownAbout(now), after));
  return [
    ...(about.length > 0 ? [{ change: 'changed', type: 'about', id: 'about', fields: about } as const] : []),
    ...[...pairings].flatMap(([type, pairing]) =>
      rowsOf(type, pairing, { ...before, records: recordsOf(type, old) }, { ...after, records: recordsOf(type, now) }),
    ),
  ];
}

/** What a base says of itself, without what its only document says in its place. */
function ownAbout({ base, sources }: Catalogue): object {
  const [only, ...others] = sources.all;
  const implied = only === undefined || others.length > 0 ? {} : fieldsIn(only);
  return Object.fromEntries(
    Object.entries(base.about ?? {}).filter(([name, value]) => canonical(value) !== canonical(implied[name])),
  );
}

interface Records extends Reading {
  readonly records: readonly AnyRecord[];
}

function rowsOf(type: RecordType, { was, removed }: Pairing, before: Records, after: Records): DiffRow[] {
  const shape: Shape = RECORD_TYPES[type].fields;
  const rows: DiffRow[] = [];
  for (const [place, now] of after.records.entries()) {
    const { id } = now;
    const old = before.records[was[place] ?? -1];
    if (old === undefined) {
      rows.push({ change: 'added', type, id, fields: [] });
      continue;
    }
    const fields = changes(valuesOf(shape, old, before), valuesOf(shape, now, after));
    if (old.id !== id) rows.push({ change: 'renamed', type, id, oldId: old.id, fields });
    else if (fields.length > 0) rows.push({ change: 'changed', type, id, fields });
  }
  for (const place of removed) rows.push({ change: 'removed', type, id: itemOf(before.records, place).id, fields: [] });
  return rows;
}

function changes(old: Values, now: Values): DiffRow['fields'] {
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path) => {
    const [before, after] = [old.get(path), now.get(path)];
    if (before?.compared === after?.compared) return [];
    return [{ path, ...(before && { old: before.value }), ...(after && { new: after.value }) }];
  });
}

function valuesOf(shape: Shape, record: object, reading: Reading): Values {
  return new Map(valuesIn(shape, record as AnyRecord, reading, ''));
}

function* valuesIn(
  shape: Shape,
  record: AnyRecord,
  reading: Reading,
  prefix: string,
): Generator<readonly [string, { readonly value: unknown; readonly compared: string }]> {
  const values = fieldsIn(record);
  for (const [name, field] of fieldsOf(shape)) {
    const value = values[name] ?? ('origin' in field ? impliedDocument(record, reading) : undefined);
    const path = `${prefix}${name}`;
    if (path === 'id' || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const leaf = (compared: unknown) => [path, { value, compared: canonical(compared) }] as const;
    switch (field.form) {
      case 'text':
      case 'digests':
        for (const [key, one] of Object.entries(value)) {
          yield [`${path}.${key}`, { value: one as unknown, compared: canonical(one) }];
        }
        break;
      case 'object':
        yield* valuesIn(field.fields, value as AnyRecord, reading, `${path}.`);
        break;
      case 'objects': {
        const items = value as readonly AnyRecord[];
        if ('id' in field.fields) {
          for (const item of items) {
            yield [`${path}.${item.id}`, { value: item.id, compared: item.id }];
            yield* valuesIn(field.fields, item, reading, `${path}.${item.id}.`);
          }
        } else yield leaf(items.map((item) => comparedOf(field.fields, item, reading)).sort());
        break;
      }
      case 'reference':
        yield leaf(reading.idOf(field.to, value as string));
        break;
      case 'references':
        yield leaf((value as readonly string[]).map((id) => reading.idOf(field.to, id)).sort());
        break;
      default:
        yield leaf(value);
    }
  }
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('x-')) yield [`${prefix}${name}`, { value, compared: canonical(value) }];
  }
}

function comparedOf(shape: Shape, item: AnyRecord, reading: Reading): string {
  return canonical([...valuesIn(shape, item, reading, '')].map(([path, { compared }]) => [path, compared]));
}

/** The document that a place means which does not name one. */
function impliedDocument(place: object, { sources }: Reading): string | undefined {
  return 'locator' in place ? sources.of(place as PlaceInSource)?.id : undefined;
}

/** JSON in which the order of keys makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
