import { PATTERNS } from '../../model/patterns.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What linked data writes as one value, as a list, or not at all. */
export function many(value: unknown): readonly unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== null);
}

/** The objects among them. */
export function objects(value: unknown): readonly Json[] {
  return many(value).filter((item): item is Json => typeof item === 'object' && !Array.isArray(item));
}

/** The first text among them, trimmed; `@value` of one that has a language. Undefined if nothing is to be seen. */
export function firstText(value: unknown): string | undefined {
  for (const item of many(value)) {
    const text = typeof item === 'object' ? (item as Json)['@value'] : item;
    if (typeof text !== 'string' && typeof text !== 'number') continue;
    const trimmed = String(text).trim();
    if (trimmed !== '') return trimmed;
  }
  return undefined;
}

/** The first name among them: a text, or what is called `name`. */
export function firstName(value: unknown): string | undefined {
  return firstText(many(value).flatMap((item) => (typeof item === 'object' ? many((item as Json)['name']) : [item])));
}

/** The first address of the web among them: a text, or the `url` or `@id` of an object. */
export function firstAddress(value: unknown): string | undefined {
  const texts = many(value).flatMap((item) => {
    if (typeof item !== 'object') return [item];
    const { url, id, '@id': node } = item as Json;
    return [...many(url), ...many(node), ...many(id)];
  });
  return texts.map((text) => firstText(text)).find((text) => text !== undefined && isAddress(text));
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}

/** A language as our texts have it; undefined where it is none. */
export function tagOf(language: string | undefined): string | undefined {
  const tag = language?.replaceAll('_', '-');
  return tag !== undefined && PATTERNS.language.test(tag) ? tag : undefined;
}

/** Whether an object says that it is of a type, among others or by its whole address. */
export function isOfType(item: Json, type: string): boolean {
  return many(item['@type'] ?? item['type']).some(
    (one) => typeof one === 'string' && one.trim().replace(/^.*[/:]/, '') === type,
  );
}
