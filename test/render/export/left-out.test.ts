import { describe, expect, it } from 'vitest';
import { EXPORTS, LEFT_OUT, type Export } from '../../../src/model/exports.ts';
import { ABOUT } from '../../../src/model/record-shapes.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type KnowledgeBase, type RecordType } from '../../../src/model/records.ts';
import type { Field, Shape } from '../../../src/model/shape.ts';
import { exported } from '../../../src/render/export/export.ts';
import { baseOf } from '../../support/builders.ts';
import { renderOptions } from '../../support/rendered.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A value of a field, which no other field has where its form allows that. */
function valueOf(field: Field, path: string): unknown {
  switch (field.form) {
    case 'text':
      return { en: `The text of ${path}.`, es: `El texto de ${path}.` };
    case 'strings':
      return [`One of ${path}`];
    case 'references':
      return [field.to];
    case 'reference':
      return field.to;
    case 'term':
      return Object.keys(field.terms).at(-1);
    case 'digests':
      return { 'p1.s1': `digest of ${path}` };
    case 'integer':
    case 'number':
      return 7;
    case 'object':
      return valuesOf(field.fields, path);
    case 'objects':
      return [valuesOf(field.fields, path)];
    case 'date':
      return '2024-02';
    default:
      return field.form === 'string' && path.toLowerCase().endsWith('url') ? `https://${path}.example` : `some ${path}`;
  }
}

function valuesOf(shape: Shape, path: string): Fields {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, valueOf(field, `${path}.${name}`)]));
}

const SHAPES: Readonly<Record<string, Shape>> = {
  about: ABOUT,
  ...Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, RECORD_TYPES[type].fields])),
};

/** A record of each type, and what a base says of itself, with every field. */
const FULL: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.entries(SHAPES).map(([type, shape]) => [type, { ...valuesOf(shape, type), id: type }]),
);

const printed = async (as: Export, { about, ...records }: Readonly<Record<string, Fields>>) => {
  const lists = Object.fromEntries(Object.entries(records).map(([type, record]) => [type, [record]]));
  const base = { ...baseOf(lists), about } as unknown as KnowledgeBase;
  return [...(await exported(as, base, renderOptions()))].join('');
};

/** A record without the value at a path; a list has none then. */
function without(record: Fields, [name = '', ...below]: readonly string[]): Fields {
  const { [name]: value, ...others } = record;
  if (below.length === 0) return Array.isArray(value) ? { ...others, [name]: [] } : others;
  return Array.isArray(value)
    ? { ...record, [name]: value.map((item) => without(item as Fields, below)) }
    : { ...record, [name]: without(value as Fields, below) };
}

/** The paths of all fields that may be absent, and of those in them. */
function pathsOf(shape: Shape, prefix = ''): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    if (field.form !== 'object' && field.form !== 'objects') return path === 'id' ? [] : [path];
    return [path, ...pathsOf(field.fields, `${path}.`)];
  });
}

describe.each(Object.keys(EXPORTS) as Export[])('export %s', (as) => {
  it('leaves out just the fields that it is said to leave out', async () => {
    const whole = await printed(as, FULL);
    for (const [type, shape] of Object.entries(SHAPES)) {
      const said = LEFT_OUT[as]?.[type as RecordType];
      const isSaid = (path: string) =>
        LEFT_OUT[as] !== undefined &&
        (said === undefined || said.some((one) => path === one || path.startsWith(`${one}.`)));
      for (const path of pathsOf(shape)) {
        if (shape[path]?.required === true) continue;
        const lost = (await printed(as, { ...FULL, [type]: without(FULL[type] ?? {}, path.split('.')) })) === whole;
        expect([type, path, lost]).toEqual([type, path, isSaid(path)]);
      }
    }
  });
});
