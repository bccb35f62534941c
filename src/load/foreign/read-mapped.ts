import type { Mapping, Meaning } from '../../model/mappings/mapping.ts';
import { PURPOSES } from '../../model/mappings/web-annotation.ts';
import { valueAt } from '../../model/paths.ts';
import { foreignDate } from './foreign-date.ts';
import { firstAddress, firstName, firstText, isOfType, many, objects, type Json } from './one-or-many.ts';

/** What a mapping finds in a foreign object. */
export interface Mapped {
  /** The value of each of our fields that has one. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Dates of theirs that cannot be read, by path, as they stand. */
  readonly unread: readonly (readonly [string, unknown])[];
  /** What of theirs no field of ours takes, as it stands. */
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
  const taken = new Set(mapping.flatMap(({ theirs }) => theirs.map((path) => path.split('.')[0])));
  const rest = Object.entries(object).filter(([key]) => !taken.has(key) && !OF_THE_NOTATION.has(key));
  return { values, unread, rest: Object.fromEntries(rest) };
}

const OF_THE_NOTATION: ReadonlySet<string> = new Set(['@context', '@type', 'type']);

const read: Readonly<Record<Meaning, (value: unknown) => unknown>> = {
  text: firstText,
  name: firstName,
  address: firstAddress,
  date: (value) => foreignDate(Array.isArray(value) && value.length === 1 ? value[0] : value),
  value: (value) => value ?? undefined,
  statement: (value) => texts(value, false)[0],
  tags: (value) => {
    const tags = texts(value, true);
    return tags.length === 0 ? undefined : tags;
  },
  quotation: (value) =>
    firstText(
      objects(many(value).flat())
        .filter(isSelector('TextQuoteSelector'))
        .map(({ exact }) => exact),
    ),
  position: (value) => {
    const [position] = objects(many(value).flat()).filter(isSelector('TextPositionSelector'));
    return position === undefined ? undefined : { start: position['start'], end: position['end'] };
  },
};

function isSelector(type: string): (selector: Json) => boolean {
  return (selector) => isOfType(selector, type);
}

/** The texts of bodies that are tags, or of those that are not. A bare text is a tag only where only tags stand. */
function texts(bodies: unknown, tags: boolean): string[] {
  return many(bodies).flatMap((body) => {
    const isTag =
      typeof body === 'object' ? many((body as Json)['purpose']).includes(PURPOSES.tags) : Array.isArray(bodies);
    if (isTag !== tags) return [];
    const text =
      typeof body === 'object' ? firstText((body as Json)['value'] ?? (body as Json)['chars']) : firstText(body);
    return text === undefined ? [] : [text];
  });
}
