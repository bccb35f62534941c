import { parseLocator } from '../../model/places.ts';
import { isBlank } from '../../model/patterns.ts';
import type { FieldOf, Form } from '../../model/shape.ts';
import { BROKEN } from './broken.ts';
import { isMapping } from './mapping.ts';
import { readWord, wrong } from './read-word.ts';
import type { ValuePath } from './value-path.ts';
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
  const entries = Object.entries(value);
  if (entries.length === 0) {
    return walk.broken({ code: 'wrong-type', message: `${name} has no text: write it in one language, { en: … }` });
  }
  const readEntry = (language: string, text: unknown): unknown => {
    if (text === BROKEN) return BROKEN;
    const fault = languageFault(language);
    if (fault !== undefined) return walk.broken(fault, 'key');
    if (typeof text !== 'string') return wrong(walk, `${name} in ${language}`, 'string', text);
    return fillable !== true && isBlank(text) ? walk.broken(blank(`${name} in ${language}`)) : text.trim();
  };
  const read = entries.map(([language, text]): [string, unknown] => {
    walk.enter(language);
    const entry = readEntry(language, text);
    walk.leave();
    return [language, entry];
  });
  return read.some(([, entry]) => entry === BROKEN) ? BROKEN : Object.fromEntries(read);
}

export function readList(
  walk: ValuePath,
  form: Form,
  value: unknown,
  name: string,
  readItem: (item: unknown, name: string) => unknown,
): unknown {
  if (!Array.isArray(value)) return wrong(walk, name, form, value);
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
  const seen = new Set<unknown>();
  return readList(walk, field.form, value, name, (item, itemName) => {
    const read = readWord(walk, field, item, itemName);
    if (typeof read === 'string' && seen.has(read)) {
      return walk.broken({ code: 'repeated-reference', message: `${name} lists ${abridged(read)} twice: delete one` });
    }
    seen.add(read);
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
