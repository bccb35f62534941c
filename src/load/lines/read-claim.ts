import { RECORD_TYPES, STATEMENT, type Claim } from '../../model/records.ts';
import type { Field, Shape } from '../../model/shape.ts';
import { expected } from '../fields/expected.ts';
import { isExtension } from '../fields/mapping.ts';

type Fields = Record<string, unknown>;

const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The claim in a line of JSON Lines that was checked before, as the loader has it.
 * @param implied the document of the places that name none
 */
export function readClaim(line: Uint8Array, implied?: string): Claim {
  const fields = arranged(RECORD_TYPES[STATEMENT].fields, valueIn(line) as Fields);
  const claim = fields as unknown as Claim;
  if (implied === undefined) return claim;
  const placed = <P extends object>(place: P) => ({ document: implied, ...place });
  const { source, alsoAt } = claim;
  return Object.assign(claim, { ...(source && { source: placed(source) }), alsoAt: alsoAt.map(placed) });
}

/** The value of a line of JSON Lines that was checked before. It may begin with a byte order mark, as where texts were put together. */
export function valueIn(line: Uint8Array): unknown {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString();
  return JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
}

/** The fields of a shape in its order, every list present, and then the user’s own. */
function arranged(shape: Shape, value: Fields): Fields {
  const result: Fields = {};
  for (const { key, field, isList } of expected(shape)) {
    const item = value[key];
    if (item !== undefined) result[key] = valueOf(field, item);
    else if (isList) result[key] = [];
  }
  for (const name in value) if (isExtension(name)) result[name] = value[name];
  return result;
}

function valueOf(field: Field, value: unknown): unknown {
  switch (field.form) {
    case 'object':
      return arranged(field.fields, value as Fields);
    case 'objects':
      return (value as Fields[]).map((item) => arranged(field.fields, item));
    case 'text':
    case 'strings':
      return trimmedInside(value as Fields);
    case 'string':
      return (value as string).trim();
    case 'date':
      // A year may be written as a number.
      return String(value);
    default:
      return value;
  }
}

/** Texts begin and end with what can be seen. What holds them is changed in place. */
function trimmedInside(texts: Fields): Fields {
  for (const key in texts) {
    const text = texts[key] as string;
    if (!isTrimmed(text)) texts[key] = text.trim();
  }
  return texts;
}

/** Told by both ends, as far as they are ASCII. */
function isTrimmed(text: string): boolean {
  return isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
}

function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
