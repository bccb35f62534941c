import { isUtf8 } from 'node:buffer';
import { RECORD_TYPES, type Claim, type KnowledgeBase, type RecordType } from '../model/records.ts';
import { isListField, type Field, type Shape } from '../model/shape.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { countKeys, scanJson } from './json-scan.ts';
import { isExtension, isMapping } from './mapping.ts';
import { missingPlace, outlineOf, type Outline } from './outline.ts';
import { DEEPEST } from './read-json.ts';
import type { Checked } from './validate.ts';
import { languageFault, wordFault } from './word-fault.ts';
import { countWords } from './words.ts';

const LONGEST_LINE = 2 ** 20;
const CONTROL = /[\0-\x1f\x7f-\x9f\ufeff]/;
/** In place of a value of which it is not certain that it is as it should be. */
const DOUBT = Symbol('doubt');

/**
 * The claims in lines of JSON Lines, five times as fast as by `loadBase`, if nothing is wrong with any of them;
 * undefined at the first doubt, for `loadBase` to say what it is. Lines with other records are passed over.
 * @param base has every record that is not a claim
 */
export function quickClaims(lines: Iterable<Uint8Array>, base: KnowledgeBase): Claim[] | undefined {
  const reader = new QuickReader(base);
  const claims: Claim[] = [];
  const ids = new Set<string>();
  for (const line of lines) {
    const value = parsed(line);
    if (value === DOUBT) return undefined;
    if (value === undefined || isOtherRecord(value)) continue;
    const claim = reader.claim(value);
    if (claim === DOUBT || ids.size === ids.add(claim.id).size) return undefined;
    claims.push(claim);
  }
  return mayGoRound(claims) ? undefined : claims;
}

/** Chains longer than that are for the loader, whose check is linear. */
const MOST_PASSES = 50;

/** Whether relations that must not lead back to where they start might, all their types taken together. */
function mayGoRound(claims: readonly Claim[]): boolean {
  const { terms } = RECORD_TYPES.claim.fields.relations.fields.claim.acyclic;
  const open = new Map(
    claims.map(({ id, relations }) => [
      id,
      relations.filter(({ type }) => (terms as readonly string[]).includes(type)).map(({ claim }) => claim),
    ]),
  );
  // A claim from which nothing leads on is on no circle, and the last of those that lead to it may be the next such.
  for (let pass = 0; open.size > 0 && pass < MOST_PASSES; pass++) {
    for (const [id, targets] of open) if (!targets.some((target) => open.has(target))) open.delete(id);
  }
  return open.size > 0;
}

function parsed(line: Uint8Array): unknown {
  if (line.length > LONGEST_LINE || !isUtf8(line)) return DOUBT;
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (text.trim() === '') return undefined;
  const { tooDeep, keys } = scanJson(text, DEEPEST);
  if (CONTROL.test(text) || tooDeep !== undefined) return DOUBT;
  try {
    const value: unknown = JSON.parse(text);
    return countKeys(value) === keys ? value : DOUBT;
  } catch {
    return DOUBT;
  }
}

function isOtherRecord(value: unknown): boolean {
  if (!isMapping(value) || !Object.hasOwn(value, 'recordType')) return false;
  const said = value['recordType'];
  return said === 'document' || (typeof said === 'string' && said !== 'claim' && Object.hasOwn(RECORD_TYPES, said));
}

class QuickReader {
  readonly #known = new Map<string, ReadonlySet<string>>();
  readonly #outline: Outline;
  readonly #fields = new Map<Shape, readonly (readonly [string, Field])[]>();

  constructor({ document, records, open }: KnowledgeBase) {
    this.#outline = outlineOf(document as Checked | undefined);
    for (const [type, list] of Object.entries(records)) {
      const isKnown = type !== 'claim' && !open.includes(type as RecordType);
      if (isKnown) this.#known.set(type, new Set(list.map(({ id }) => id)));
    }
  }

  claim(value: unknown): Claim | typeof DOUBT {
    if (!isMapping(value) || (Object.hasOwn(value, 'recordType') && value['recordType'] !== 'claim')) return DOUBT;
    // The checks below make it what the shape says.
    return this.#mapping(RECORD_TYPES.claim.fields, value, true) as unknown as Claim | typeof DOUBT;
  }

  #mapping(shape: Shape, value: unknown, isRecord = false): Record<string, unknown> | typeof DOUBT {
    if (!isMapping(value)) return DOUBT;
    const fields: Record<string, unknown> = {};
    let taken = isRecord && Object.hasOwn(value, 'recordType') ? 1 : 0;
    for (const [name, field] of this.#fieldsOf(shape)) {
      if (Object.hasOwn(value, name)) {
        taken++;
        fields[name] = this.#field(field, value[name], name);
        if (fields[name] === DOUBT) return DOUBT;
      } else if (field.required === true) return DOUBT;
      else if (isListField(field)) fields[name] = [];
    }
    const names = Object.keys(value);
    for (const name of names) {
      if (!isExtension(name)) continue;
      if (!isLossless(value[name])) return DOUBT;
      taken++;
      fields[name] = value[name];
    }
    return taken === names.length ? fields : DOUBT;
  }

  /** The entries of a shape; making them anew for every claim would take a tenth of the time. */
  #fieldsOf(shape: Shape): readonly (readonly [string, Field])[] {
    const known = this.#fields.get(shape) ?? Object.entries(shape);
    this.#fields.set(shape, known);
    return known;
  }

  #field(field: Field, value: unknown, name: string): unknown {
    switch (field.form) {
      case 'id':
      case 'date':
      case 'term':
        return typeof value === 'string' && wordFault(field, value, name) === undefined ? value : DOUBT;
      case 'string':
        if (typeof value !== 'string' || wordFault(field, value, name) !== undefined) return DOUBT;
        return field.limited === true && this.#isTooLong(value) ? DOUBT : value;
      case 'locator':
        if (typeof value !== 'string' || wordFault(field, value, name) !== undefined) return DOUBT;
        return missingPlace(this.#outline, value) === undefined ? value : DOUBT;
      case 'text':
        return isText(value, field.fillable === true) ? value : DOUBT;
      case 'reference':
        return this.#isReference(field, value) ? value : DOUBT;
      case 'references': {
        if (!Array.isArray(value) || new Set(value).size !== value.length) return DOUBT;
        return value.every((id) => this.#isReference(field, id)) ? value : DOUBT;
      }
      case 'object':
        return this.#mapping(field.fields, value);
      case 'objects': {
        if (!Array.isArray(value)) return DOUBT;
        const items = value.map((item) => this.#mapping(field.fields, item));
        return items.includes(DOUBT) ? DOUBT : items;
      }
      // No claim has a field of these forms.
      case 'boolean':
      case 'integer':
      case 'number':
      case 'digest':
      case 'digests':
      case 'language':
      case 'strings':
      case 'ranges':
      case 'record':
      case 'value':
        return DOUBT;
    }
  }

  #isReference(field: Extract<Field, { form: 'reference' | 'references' }>, value: unknown): boolean {
    if (typeof value !== 'string' || wordFault(field, value, '') !== undefined) return false;
    return value === field.reserved || this.#known.get(field.to)?.has(value) !== false;
  }

  #isTooLong(text: string): boolean {
    const { quotationLimit = Infinity } = this.#outline;
    return quotationLimit < Infinity && countWords(text) > quotationLimit;
  }
}

function isText(value: unknown, mayBeBlank: boolean): boolean {
  if (!isMapping(value)) return false;
  const entries = Object.entries(value);
  const isSound = ([tag, text]: [string, unknown]) =>
    typeof text === 'string' && (mayBeBlank || text.trim() !== '') && languageFault(tag) === undefined;
  return entries.length > 0 && entries.every(isSound);
}

/** Whether JSON carries a value of the user’s own without loss. */
function isLossless(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? !Object.is(value, -0) : !Number.isInteger(value);
  if (Array.isArray(value)) return value.every(isLossless);
  if (!isMapping(value)) return true;
  return Object.entries(value).every(([key, item]) => forbiddenKey(key) === undefined && isLossless(item));
}
