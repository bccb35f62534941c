import { decodeHTMLStrict } from 'entities/decode';
import type { Mapping, Meaning } from '../../model/mappings/mapping.ts';
import { PURPOSES } from '../../model/mappings/web-annotation.ts';
import { withoutTags } from '../../text/html-tags.ts';
import { valueAt } from '../../model/paths.ts';
import { foreignDate } from './foreign-date.ts';
import {
  firstAddress,
  firstName,
  firstText,
  isAddress,
  isOfType,
  many,
  objects,
  tagOf,
  type Json,
} from './one-or-many.ts';

/** What a mapping finds in a foreign object. */
export interface Mapped {
  /** The value of each of our fields that has one. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Dates of theirs that cannot be read, by path, as they stand. */
  readonly unread: readonly (readonly [string, unknown])[];
  /** What of theirs no field of ours has taken, as it stands. */
  readonly rest: Json;
}

/** Reads a foreign object by a mapping. */
export function readMapped(mapping: Mapping, object: Json): Mapped {
  const values = new Map<string, unknown>();
  const unread: [string, unknown][] = [];
  for (const { ours, theirs, as } of mapping) {
    for (const path of theirs) {
      const found = valueAt(object, path);
      const value = read[as](found);
      if (value !== undefined) {
        values.set(ours, value);
        break;
      }
      if (as === 'date' && firstText(found) !== undefined) unread.push([path, found]);
    }
  }
  const taken = new Set<unknown>([...values.values()].flatMap(textsIn));
  for (const { ours, theirs, as } of mapping) {
    const found = theirs.map((path) => valueAt(object, path));
    if (as === 'value') taken.add(values.get(ours));
    if (as === 'position') taken.add(found.map(positionIn).find((selector) => selector !== undefined));
  }
  return { values, unread, rest: (restOf(object, taken) ?? {}) as Json };
}

const OF_THE_NOTATION: ReadonlySet<string> = new Set(['@context', '@type', 'type']);

/** What is left of a value without the texts that were taken, and without what only says of which type something is. */
function restOf(value: unknown, taken: ReadonlySet<unknown>): unknown {
  if (value === null || taken.has(typeof value === 'string' ? value.trim() : value)) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => restOf(item, taken)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const left = OF_THE_NOTATION.has(key) ? undefined : restOf(inner, taken);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as unknown);
}

function textsIn(value: unknown): unknown[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}

const read: Readonly<Record<Meaning, (value: unknown) => unknown>> = {
  text: firstText,
  words: (value) =>
    many(value)
      .map(firstText)
      .find((text) => text !== undefined && /[^\s\p{N}.,/%+−–-]/u.test(text)),
  language: (value) => tagOf(firstText(value)),
  name: firstName,
  address: firstAddress,
  date: (value) => foreignDate(Array.isArray(value) && value.length === 1 ? value[0] : value),
  value: (value) => value ?? undefined,
  statement: (value) => {
    const firsts = new Map<string, string>();
    for (const { language, text } of texts(value, false)) if (!firsts.has(language)) firsts.set(language, text);
    return firsts.size === 0 ? undefined : Object.fromEntries(firsts);
  },
  tags: (value) => {
    const tags = texts(value, true).map(({ text }) => text);
    return tags.length === 0 ? undefined : tags;
  },
  quotation: (value) =>
    firstText(
      objects(many(value).flat())
        .flatMap((selector) => [selector, ...objects(selector['refinedBy'])])
        .filter(isSelector('TextQuoteSelector'))
        .map(({ exact }) => exact),
    ),
  position: (value) => {
    const position = positionIn(value);
    return position === undefined ? undefined : { start: position['start'], end: position['end'] };
  },
};

function positionIn(value: unknown): Json | undefined {
  return objects(many(value).flat()).find(isSelector('TextPositionSelector'));
}

function isSelector(type: string): (selector: Json) => boolean {
  return (selector) => isOfType(selector, type);
}

interface Body {
  /** BCP 47 tag; blank where none is given. */
  readonly language: string;
  readonly text: string;
}

/** The texts of bodies that are tags, or of those that are not. A bare text is a tag only where only tags stand. */
function texts(bodies: unknown, tags: boolean): Body[] {
  // A choice or a list of bodies has them as its items.
  const each = many(bodies)
    .flatMap((body) => (typeof body === 'object' ? many((body as Json)['items'] ?? body) : [body]))
    .map(withinSpecific);
  return each.flatMap((body) => {
    const isTag =
      typeof body === 'object'
        ? many((body as Json)['purpose']).includes(PURPOSES.tags) || isOfType(body as Json, 'Tag')
        : Array.isArray(bodies);
    if (isTag !== tags) return [];
    // A body that is no object is the address of one, and no text.
    const text =
      typeof body === 'object'
        ? firstText((body as Json)['value'] ?? (body as Json)['chars'])
        : [firstText(body)].find((one) => one === undefined || !isAddress(one));
    const isHtml = typeof body === 'object' && firstText((body as Json)['format']) === 'text/html';
    const language = typeof body === 'object' ? tagOf(firstText((body as Json)['language'])) : undefined;
    return text === undefined
      ? []
      : [{ text: isHtml ? withoutTags(decodeHTMLStrict(text)) : text, language: language ?? '' }];
  });
}

/** The body that a specific resource is of, where it stands within it, with what it is for. */
function withinSpecific(body: unknown): unknown {
  const { source, purpose } = Object(body) as Json;
  const [within] = objects(source);
  return within === undefined ? body : { ...within, ...(purpose !== undefined && { purpose }) };
}
