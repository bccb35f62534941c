import { parseLocator } from '../../model/places.ts';
import { isBlank } from '../../model/patterns.ts';
import { RECORD_TYPES } from '../../model/records.ts';
import type { FieldOf, Form, Shape } from '../../model/shape.ts';
import { BROKEN } from './broken.ts';
import { isMapping } from './mapping.ts';
import { readWord, wrong } from './read-word.ts';
import type { Fault, ValuePath } from './value-path.ts';
import { blank, languageFault } from './word-fault.ts';
import { abridged, quoted } from './wording.ts';

const ITEM = { form: 'string', about: 'An item of a list of texts.' } as const;

/** A list of texts. */
export function readStrings(walk: ValuePath, value: unknown, name: string): unknown {
  return readList(walk, 'strings', value, name, (item, itemName) => readWord(walk, ITEM, item, itemName));
}

/** A text by language, without the line end that YAML’s `>` and `|` leave behind it. */
export function readText(walk: ValuePath, { fillable }: FieldOf<'text'>, value: unknown, name: string): unknown {
  if (!isMapping(value)) return wrong(walk, name, 'text', value);
  const result: Record<string, unknown> = {};
  let isWhole = true;
  const languages = Object.keys(value);
  for (const language of languages) {
    walk.enter(language);
    const entry = readInLanguage(walk, language, value[language], name, fillable === true);
    walk.leave();
    if (entry === BROKEN) isWhole = false;
    else result[language] = entry;
  }
  if (languages.length > 0) return isWhole ? result : BROKEN;
  return walk.broken({ code: 'wrong-type', message: `${name} has no text: write it in one language, { en: … }` });
}

function readInLanguage(walk: ValuePath, language: string, text: unknown, name: string, isFillable: boolean): unknown {
  if (text === BROKEN) return BROKEN;
  const fault = languageFault(language);
  if (fault !== undefined) return walk.broken(isFieldName(language) ? tooDeep(fault) : fault, 'key');
  if (typeof text !== 'string') return wrong(walk, `${name} in ${language}`, 'string', text);
  return !isFillable && isBlank(text) ? walk.broken(blank(`${name} in ${language}`)) : text.trim();
}

function tooDeep(fault: Fault): Fault {
  return { ...fault, message: `${String(fault.message)}, or indent it less if it is a field of the record` };
}

function isFieldName(key: string): boolean {
  return Object.values(RECORD_TYPES).some(({ fields }: { fields: Shape }) => Object.hasOwn(fields, key));
}

export function readList(
  walk: ValuePath,
  form: Form,
  value: unknown,
  name: string,
  readItem: (item: unknown, name: string) => unknown,
): unknown {
  if (!Array.isArray(value)) return wrong(walk, name, form, value);
  if (value.length === 0) return [];
  const itemName = `an item of ${name}`;
  return value.map((item: unknown, at) => {
    walk.enter(at);
    const read = readItem(item, itemName);
    walk.leave();
    return read;
  });
}

/** A list of ids, each of them once. */
export function readReferences(walk: ValuePath, field: FieldOf<'references'>, value: unknown, name: string): unknown {
  // One item cannot stand twice.
  const seen = Array.isArray(value) && value.length > 1 ? new Set<unknown>() : undefined;
  return readList(walk, field.form, value, name, (item, itemName) => {
    const read = readWord(walk, field, item, itemName);
    if (typeof read === 'string' && seen?.has(read) === true) {
      return walk.broken({ code: 'repeated-reference', message: `${name} lists ${abridged(read)} twice: delete one` });
    }
    seen?.add(read);
    return read;
  });
}

/** Locators with digests. */
export function readDigests(walk: ValuePath, field: FieldOf<'digests'>, value: unknown, name: string): unknown {
  if (!isMapping(value)) return wrong(walk, name, 'digests', value);
  const digestField = { ...field, form: 'digest' } as const;
  const readEntry = (locator: string, digest: unknown): unknown =>
    digest !== BROKEN && parseLocator(locator) === undefined
      ? walk.broken({ code: 'bad-locator', message: `${quoted(locator)} is no locator such as p7.s1` }, 'key')
      : readWord(walk, digestField, digest, `the digest of ${locator}`);
  const read = Object.entries(value).map(([key, item]) => walk.inside(key, () => readEntry(key, item)));
  return read.includes(BROKEN) ? BROKEN : { ...value };
}
