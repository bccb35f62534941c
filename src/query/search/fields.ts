import { onceEach } from '../../text/once.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../../model/records.ts';
import { fieldsOf, type Field, type Shape, type Text } from '../../model/shape.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordsOf, type Word } from './words.ts';

/** A text of a record in which search looks. */
export interface SearchedText {
  /** Where it stands in the record: `statement.en`, `aliases.2`. */
  readonly path: string;
  readonly text: string;
  readonly field: SearchedField;
}

interface Weights {
  /** What a word counts where it is the whole text, and where it is one of many. The bands of fields do not overlap. */
  readonly alone: number;
  readonly among: number;
  /** What an occurrence counts when texts are compared as a whole; see `similar`. */
  readonly mass: number;
}

const NAME = { alone: 3.4, among: 2.6, mass: 1 } as const;
const ASIDE = { alone: 0.6, among: 0.5, mass: 0.3 } as const;

/** By what the shapes say of the fields in which search looks. */
const SEARCHED = {
  id: { alone: 4, among: 3, mass: 0 },
  name: NAME,
  statement: { alone: 2, among: 1.5, mass: 1 },
  date: { alone: 2, among: 1.5, mass: 0 },
  description: { alone: 1, among: 0.7, mass: 1 },
  note: { ...ASIDE, mass: 0.6 },
  aside: ASIDE,
} as const satisfies Record<NonNullable<Field['searched']>, Weights>;

export type SearchedField = keyof typeof SEARCHED;

const LIGHTEST_NAME = NAME.among;

/**
 * What a word counts that stands in the name of a linked record, as much as among others in a statement; and in that of
 * a topic which is all that is asked for.
 */
export const LINK_WEIGHT = { record: 1.5, topic: 2.5 } as const;

/** After so many words a text counts as long. */
const LONG = { name: 6, text: 40 } as const;

/** What a word counts in a text of `length` words. */
export function weightIn(field: SearchedField, length: number): number {
  const { alone, among } = SEARCHED[field];
  const long = isName(field) ? LONG.name : LONG.text;
  return alone - (alone - among) * Math.min(1, (length - 1) / (long - 1));
}

/** Whether a field names its record, so that records that link to it are found by it too. */
export function isName(field: SearchedField): boolean {
  return SEARCHED[field].among >= LIGHTEST_NAME;
}

/** How much of a name each of its words is; words that say nothing count only where there are no others. */
export function coverOf(words: readonly Word[]): number {
  const telling = words.filter(({ text }) => !STOP_WORDS.has(text)).length;
  return 1 / Math.max(1, telling > 0 ? telling : words.length);
}

export function massIn(field: SearchedField): number {
  return SEARCHED[field].mass;
}

/** One field of a shape that holds text, or has fields that do. */
interface Step {
  readonly name: string;
  readonly form: 'text' | 'strings' | 'string' | 'object' | 'objects';
  /** Of a field that holds text. */
  readonly field: SearchedField | undefined;
  readonly inner: readonly Step[];
}

/** The steps of each shape, so that records are walked without looking at the rest. */
const planOf: (shape: Shape) => readonly Step[] = onceEach((shape) =>
  fieldsOf(shape).flatMap(([name, field]): Step[] => {
    if (field.form === 'object' || field.form === 'objects') {
      const inner = planOf(field.fields);
      return inner.length === 0 ? [] : [{ name, form: field.form, field: undefined, inner }];
    }
    const form = field.form === 'text' || field.form === 'strings' ? field.form : 'string';
    return field.searched === undefined ? [] : [{ name, form, field: field.searched, inner: [] }];
  }),
);

/** The texts of a record in which search looks, in the order of its fields. */
export function textsOf(type: RecordType, record: AnyRecord): SearchedText[] {
  const texts: SearchedText[] = [];
  walk(planOf(RECORD_TYPES[type].fields), record as unknown as Fields, '', texts);
  return texts;
}

type Fields = Readonly<Record<string, unknown>>;

function walk(plan: readonly Step[], values: Fields, prefix: string, texts: SearchedText[]): void {
  for (const { name, form, field, inner } of plan) {
    const value = values[name];
    if (value === undefined) continue;
    const path = prefix + name;
    if (form === 'object') walk(inner, value as Fields, `${path}.`, texts);
    else if (form === 'objects') {
      (value as readonly Fields[]).forEach((item, at) => {
        walk(inner, item, `${path}.${at}.`, texts);
      });
    } else if (field !== undefined) {
      if (form === 'string') texts.push({ path, text: value as string, field });
      else for (const [key, text] of Object.entries(value as Text)) texts.push({ path: `${path}.${key}`, text, field });
    }
  }
}

/** The texts by which records that link to this one are found too: its id, title, aliases and hidden labels. */
export function namesIn(type: RecordType, record: AnyRecord): SearchedText[] {
  return textsOf(type, record).filter(({ field }) => isName(field));
}

/** The words of a searched text. A date has the names of its month too. */
export function wordsIn({ text, field }: SearchedText): Word[] {
  return field === 'date' ? wordsOf(text).flatMap(withOtherSpellings) : wordsOf(text);
}

const MONTHS = [
  'january enero',
  'february febrero',
  'march marzo',
  'april abril',
  'may mayo',
  'june junio',
  'july julio',
  'august agosto',
  'september septiembre',
  'october octubre',
  'november noviembre',
  'december diciembre',
];

function withOtherSpellings(word: Word): Word[] {
  if (word.text.length !== 2) return [word];
  const number = Number(word.text);
  const month = word.start === 5 ? (MONTHS[number - 1] ?? '').split(' ') : [];
  return [...new Set([word.text, String(number), ...month])].map((text) => ({ ...word, text }));
}
