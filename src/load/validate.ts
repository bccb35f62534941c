import type { RuleName } from '../model/diagnostics.ts';
import { isDate } from '../model/dates.ts';
import { kindOf, parseLocator } from '../model/locators.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { PATTERNS, RESERVED_ID } from '../model/patterns.ts';
import type { Field, Shape } from '../model/shape.ts';
import { LIST_FORMS } from '../model/shape.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { BROKEN, type Message, type Path } from './problems.ts';
import { abridged, alternatives, quoted, termsOf, wrongType } from './wording.ts';

/** A value whose keys are those of its shape, in its order, with every list present. Any field or item may be `BROKEN`. */
export type Checked = Record<string, unknown>;

export type Report = (code: RuleName, path: Path, message: Message, at?: 'key' | 'value') => void;

const isListForm = (field: Field) => (LIST_FORMS as readonly string[]).includes(field.form);

/**
 * Checks values against shapes. What is wrong is reported with its path and becomes `BROKEN`;
 * a mapping without a required field is broken as a whole.
 */
export function createValidator(report: Report) {
  const path: (string | number)[] = [];

  function broken(code: RuleName, message: Message, at: 'key' | 'value' = 'value'): typeof BROKEN {
    report(code, [...path], message, at);
    return BROKEN;
  }

  function inside<T>(step: string | number, read: () => T): T {
    path.push(step);
    const result = read();
    path.pop();
    return result;
  }

  /** `extras` may stand there too, are checked, and not kept. */
  function readMapping(shape: Shape, value: unknown, name: string, extras: Shape = {}): Checked | typeof BROKEN {
    if (!isMapping(value)) return wrong(name, 'object', value);
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(shape, key)) continue;
      const field = Object.hasOwn(extras, key) ? extras[key] : undefined;
      inside(key, () => {
        if (field !== undefined) readField(field, value[key], key);
        else if (!isExtension(key)) unknown(key, shape);
      });
    }
    const result: Checked = {};
    let isBroken = false;
    for (const [key, field] of Object.entries(shape)) {
      if (Object.hasOwn(value, key)) {
        const read = inside(key, () => readField(field, value[key], key));
        result[key] = read;
        if (read === BROKEN && field.required === true) isBroken = true;
      } else if (field.required === true) {
        broken('missing-field', `${name} has no ${key}: add it`);
        isBroken = true;
      } else if (isListForm(field)) result[key] = [];
    }
    for (const key of Object.keys(value)) {
      if (isExtension(key)) result[key] = inside(key, () => readOpen(value[key], key));
    }
    return isBroken ? BROKEN : result;
  }

  function unknown(key: string, shape: Shape): void {
    const forbidden = forbiddenKey(key);
    if (forbidden !== undefined) return void broken('forbidden-key', forbidden, 'key');
    const choices = Object.keys(shape).map((id) => ({ id, names: [] }));
    const suggestion = didYouMean(nearest(key, choices));
    const advice = suggestion === '' ? ` Fields of your own are called x-…` : suggestion;
    broken('unknown-field', `there is no field ${quoted(key)} here.${advice}`, 'key');
  }

  function readField(field: Field, value: unknown, name: string): unknown {
    if (value === BROKEN) return BROKEN;
    switch (field.form) {
      case 'text':
        return readText(value, name, field.fillable === true);
      case 'strings':
        return readList(value, name, 'strings', (item) => readString(item, `an item of ${name}`));
      case 'references':
        return readReferences(field, value, name);
      case 'objects':
        return readList(value, name, 'objects', (item) => readMapping(field.fields, item, `an item of ${name}`));
      case 'object':
        return readMapping(field.fields, value, name);
      case 'digests':
        return readDigests(value, name);
      case 'integer':
        return readInteger(value, name, field.least ?? -Infinity);
      case 'number':
      case 'boolean':
        return typeof value === field.form ? value : wrong(name, field.form, value);
      case 'ranges':
      case 'record':
      case 'value':
        return readOpen(value, name);
      case 'date':
        return readDate(value, name);
      default:
        return readWord(field, value, name);
    }
  }

  function wrong(name: string, form: Field['form'], value: unknown): typeof BROKEN {
    return broken('wrong-type', ({ written }) => wrongType(name, form, value, written));
  }

  function readString(value: unknown, name: string): unknown {
    if (value === BROKEN) return BROKEN;
    if (typeof value !== 'string') return wrong(name, 'string', value);
    return value.trim() === '' ? broken('blank-text', `${name} is blank: write something, or leave it out`) : value;
  }

  /** One text without white space: an id, a term, a locator, a digest, a language tag. */
  function readWord(field: Field, value: unknown, name: string): unknown {
    if (typeof value !== 'string') return wrong(name, field.form === 'references' ? 'reference' : field.form, value);
    switch (field.form) {
      case 'id':
        return readId(value, name);
      case 'reference':
      case 'references':
        return value === field.reserved ? value : readId(value, name);
      case 'term':
        return Object.hasOwn(field.terms, value) ? value : unknownTerm(field, value, name);
      case 'locator':
        return readLocator(value, name, field.places);
      case 'digest':
        if (PATTERNS.digest.test(value)) return value;
        return broken('bad-digest', `${name} is no SHA-256 digest: 64 digits 0–9, a–f`);
      case 'language':
        return PATTERNS.language.test(value) ? value : badLanguage(value);
      default:
        return readString(value, name);
    }
  }

  function readId(value: string, name: string): unknown {
    if (value === RESERVED_ID)
      return broken('bad-id', `${name} cannot be ${RESERVED_ID}, which stands for the source itself`);
    if (PATTERNS.id.test(value)) return value;
    const why =
      value.length > 128 ? 'at most 128 characters' : 'letters, digits, ".", "_" and "-", a letter or digit first';
    return broken('bad-id', `${name} ${quoted(value)} is no id: ${why}`);
  }

  function unknownTerm(field: Extract<Field, { form: 'term' }>, value: string, name: string): typeof BROKEN {
    const choices = Object.keys(field.terms).map((id) => ({ id, names: [] }));
    return broken(
      'unknown-term',
      `${name} cannot be ${quoted(value)}: ${termsOf(field)}.${didYouMean(nearest(value, choices))}`,
    );
  }

  function readLocator(value: string, name: string, places: readonly string[] | undefined): unknown {
    const place = parseLocator(value);
    if (place !== undefined && (places?.includes(kindOf(place)) ?? true)) return value;
    const examples = { sentence: 'p7.s1 (a sentence)', paragraph: 'p7 (a paragraph)', heading: 'h1 (a heading)' };
    const allowed = Object.entries(examples).flatMap(([kind, example]) =>
      places?.includes(kind) === false ? [] : [example],
    );
    return broken('bad-locator', `${name} ${quoted(value)} must be like ${alternatives(allowed)}`);
  }

  function badLanguage(value: string): typeof BROKEN {
    return broken('bad-language', `${quoted(value)} is no language tag: write one like en, es or zh-Hant`, 'key');
  }

  function readDate(value: unknown, name: string): unknown {
    // YAML reads a year as a number.
    const text =
      typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999 ? String(value) : value;
    if (typeof text !== 'string') return wrong(name, 'date', value);
    if (isDate(text)) return text;
    return broken('bad-date', `${name} ${quoted(text)} is no date of the calendar: write 2022, 2022-06 or 2022-06-30`);
  }

  function readInteger(value: unknown, name: string, least: number): unknown {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wrong(name, 'integer', value);
    return value >= least ? value : broken('wrong-type', `${name} must be ${least} or more`);
  }

  function readText(value: unknown, name: string, fillable: boolean): unknown {
    if (!isMapping(value)) return wrong(name, 'text', value);
    const entries = Object.entries(value);
    if (entries.length === 0)
      return broken('wrong-type', `${name} has no text: write at least one language, such as { en: … }`);
    let isBroken = false;
    for (const [language, text] of entries) {
      const read = inside(language, () => {
        if (!PATTERNS.language.test(language)) return badLanguage(language);
        return fillable && typeof text === 'string' ? text : readString(text, `${name} in ${language}`);
      });
      if (read === BROKEN) isBroken = true;
    }
    return isBroken ? BROKEN : { ...value };
  }

  function readList(value: unknown, name: string, form: Field['form'], readItem: (item: unknown) => unknown): unknown {
    if (!Array.isArray(value)) return wrong(name, form, value);
    return value.map((item: unknown, at) => inside(at, () => readItem(item)));
  }

  function readReferences(field: Field, value: unknown, name: string): unknown {
    const seen = new Set<unknown>();
    return readList(value, name, 'references', (item) => {
      const read = item === BROKEN ? BROKEN : readWord(field, item, `an item of ${name}`);
      if (read !== BROKEN && seen.has(read))
        return broken('repeated-reference', `${name} lists ${abridged(String(item))} twice: delete one`);
      seen.add(read);
      return read;
    });
  }

  function readDigests(value: unknown, name: string): unknown {
    if (!isMapping(value)) return wrong(name, 'digests', value);
    let isBroken = false;
    for (const [locator, digest] of Object.entries(value)) {
      const read = inside(locator, () => {
        if (parseLocator(locator) === undefined)
          return broken('bad-locator', `${quoted(locator)} is no locator, such as p7.s1`, 'key');
        return digest === BROKEN ? BROKEN : readWord({ form: 'digest', about: '' }, digest, `the digest of ${locator}`);
      });
      if (read === BROKEN) isBroken = true;
    }
    return isBroken ? BROKEN : { ...value };
  }

  /** A value of the user’s own: anything that JSON can carry without loss. */
  function readOpen(value: unknown, name: string): unknown {
    if (typeof value === 'number') {
      const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
      // Minus zero does not survive JSON.
      return isExact
        ? value + 0
        : broken(
            'wrong-type',
            ({ written }) => `${name} holds ${abridged(written)}, which a number cannot keep: write it in quotes`,
          );
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, at) => inside(at, () => readOpen(item, name)));
      return items.includes(BROKEN) ? BROKEN : items;
    }
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
      const forbidden = forbiddenKey(key);
      return [
        key,
        inside(key, () => (forbidden === undefined ? readOpen(item, name) : broken('forbidden-key', forbidden, 'key'))),
      ];
    });
    return entries.some(([, item]) => item === BROKEN) ? BROKEN : Object.fromEntries(entries);
  }

  return {
    /** A mapping that stands at `place`. `name` is what messages call it. */
    mapping: (shape: Shape, value: unknown, place: Path, name: string, extras?: Shape): Checked | typeof BROKEN => {
      path.length = 0;
      path.push(...place);
      return readMapping(shape, value, name, extras);
    },
    /** One field that stands at `place`. */
    field: (field: Field, value: unknown, place: Path, name: string): unknown => {
      path.length = 0;
      path.push(...place);
      return readField(field, value, name);
    },
  };
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isExtension(key: string): boolean {
  return key.startsWith('x-');
}
