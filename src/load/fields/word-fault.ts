import { foreignDate } from '../foreign/foreign-date.ts';
import { isDate } from '../../text/dates.ts';
import { isLocator, kindOf, parseLocator, type PlaceKind } from '../../model/places.ts';
import { MEANT } from '../../model/meant.ts';
import { isBlank, PATTERNS, RESERVED_ID } from '../../model/patterns.ts';
import type { FieldOf } from '../../model/shape.ts';
import { didYouMean, nearNames } from '../../text/nearest.ts';
import type { Fault } from './value-path.ts';
import { alternatives, quoted } from './wording.ts';

/** A field whose value is one text. */
export type WordField = FieldOf<
  'id' | 'string' | 'date' | 'locator' | 'digest' | 'language' | 'term' | 'reference' | 'references'
>;

/** What is wrong with a text as the value of a field, or an item of it; undefined if nothing is. */
export function wordFault(field: WordField, text: string, name: string): Fault | undefined {
  switch (field.form) {
    case 'id':
      return idFault(text, name);
    case 'reference':
    case 'references':
      return text === field.reserved ? undefined : idFault(text, name, field.to);
    case 'string':
      if (isBlank(text)) return blank(name);
      return field.web === true && !PATTERNS.web.test(text) ? addressFault(text, name) : undefined;
    case 'date':
      return isDate(text) ? undefined : dateFault(text, name);
    case 'locator':
      return locatorFault(text, name, field.places);
    case 'digest':
      return digestFault(field, text, name);
    case 'language':
      return languageFault(text);
    case 'term':
      return Object.hasOwn(field.terms, text) ? undefined : termFault(field, text, name);
  }
}

export function blank(name: string): Fault {
  return { code: 'blank-text', message: `${name} is blank: write something, or leave it out` };
}

/** @param to the type of the record that the id is of, where it is not the record itself */
function idFault(text: string, name: string, to?: string): Fault | undefined {
  if (text === RESERVED_ID) {
    return { code: 'bad-id', message: `${name} cannot be ${RESERVED_ID}, which stands for the source itself` };
  }
  if (PATTERNS.id.test(text)) return undefined;
  let rule = 'letters, digits, ".", "_" and "-", a letter or digit first';
  if (to !== undefined) rule = `write that of the ${to}, not its name`;
  if (text.length > 128) rule = 'it has at most 128 characters';
  return { code: 'bad-id', message: `${name} ${quoted(text)} is no id: ${rule}` };
}

function dateFault(text: string, name: string): Fault {
  const meant = foreignDate(text);
  const why =
    meant === undefined
      ? 'is no date of the calendar: write one like 2022, 2022-06 or 2022-06-30'
      : `is not written as dates are here: write ${meant}`;
  return { code: 'bad-date', message: `${name} ${quoted(text)} ${why}` };
}

const PLACES: Readonly<Record<PlaceKind, string>> = {
  sentence: 'p7.s1 (a sentence)',
  paragraph: 'p7 (a paragraph)',
  heading: 'h1 (a heading)',
};

function locatorFault(text: string, name: string, places: readonly PlaceKind[] | undefined): Fault | undefined {
  if (places === undefined && isLocator(text)) return undefined;
  const place = parseLocator(text);
  if (place !== undefined && (places === undefined || places.includes(kindOf(place)))) return undefined;
  const allowed = Object.entries(PLACES).filter(
    ([kind]) => places === undefined || (places as string[]).includes(kind),
  );
  const examples = alternatives(allowed.map(([, example]) => example));
  return { code: 'bad-locator', message: `${name} ${quoted(text)} must be like ${examples}` };
}

function digestFault({ folded }: FieldOf<'digest'>, text: string, name: string): Fault | undefined {
  const [what, digits] = folded === true ? (['folded', 16] as const) : (['SHA-256', 64] as const);
  if (PATTERNS[folded === true ? 'folded' : 'digest'].test(text)) return undefined;
  return { code: 'bad-digest', message: `${name} is no ${what} digest: write its ${digits} digits, 0–9 and a–f` };
}

export function languageFault(tag: string): Fault | undefined {
  if (PATTERNS.language.test(tag)) return undefined;
  return { code: 'bad-language', message: `${quoted(tag)} is no language tag: write one like en, es or zh-Hant` };
}

function addressFault(text: string, name: string): Fault {
  return {
    code: 'bad-address',
    message: `${name} ${quoted(text)} is no address: write one like https://example.org/page`,
  };
}

function termFault({ terms }: FieldOf<'term'>, text: string, name: string): Fault {
  const known = Object.keys(terms);
  const message = () => {
    const meant = new Map(Object.entries(MEANT[name] ?? {})).get(text)?.split(',') ?? nearNames(text, known);
    return `${name} cannot be ${quoted(text)}: write ${alternatives(known)}.${didYouMean(meant)}`;
  };
  return { code: 'unknown-term', message };
}
