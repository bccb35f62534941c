import { isBlank, RESERVED_ID } from './patterns.ts';
import { tagShown } from '../text/language-tag.ts';
import type { ABOUT } from './record-shapes.ts';
import { RECORD_TYPES, type RecordTypeFacts, type Role } from './record-types.ts';
import type { Shaped, Text } from './shape.ts';

export { RECORD_TYPES } from './record-types.ts';

export type RecordType = keyof typeof RECORD_TYPES;
export const RECORD_TYPE_NAMES = Object.keys(RECORD_TYPES) as readonly RecordType[];

/** A field of the user’s own; kept and shown, never interpreted. */
interface Extensions {
  readonly [field: `x-${string}`]: unknown;
}

type RecordsByType = { readonly [T in RecordType]: Shaped<(typeof RECORD_TYPES)[T]['fields']> & Extensions };
export type RecordOf<T extends RecordType> = RecordsByType[T];
export type AnyRecord = RecordOf<RecordType>;
export type Claim = RecordOf<'claim'>;
/** What the evidence of a base says of a claim. */
export type ClaimOutcome = Required<Shaped<(typeof RECORD_TYPES)['claim']['computed']>>;
export type Evidence = RecordOf<'evidence'>;
export type Obstacle = RecordOf<'obstacle'>;
export type SourceDocument = RecordOf<'document'>;

/** The base, complete and consistent: every reference leads to a record of `records`. */
export interface KnowledgeBase {
  readonly about?: Shaped<typeof ABOUT>;
  readonly records: { readonly [T in RecordType]: readonly RecordOf<T>[] };
  /** Types of which the base defines no record: each id in use stands in `records` as its own label. */
  readonly open: readonly RecordType[];
  /** How many links led out of a list that a filter had printed, and are not kept. */
  readonly leftAside?: number;
  /** Only the claims that a request needs were read; references between claims may lead nowhere. */
  readonly claimsArePartial?: true;
  /** What came of each claim, where that was worked out before. */
  readonly outcomes?: Readonly<Record<string, ClaimOutcome>>;
  /** The tags of the texts of the claims, where that is known without reading them. */
  readonly claimLanguages?: readonly string[];
  /** The document that places mean which name none, by the file in which they stand; where there are several. */
  readonly impliedDocuments?: Readonly<Record<string, string>>;
}

/** The document that is meant wherever none is named, if the base has only one. */
export function onlyDocument({ records, open }: KnowledgeBase): string | undefined {
  const [only, ...others] = open.includes(SOURCE) ? [] : records[SOURCE];
  return others.length === 0 ? only?.id : undefined;
}

/** The types that play a part, in the order of `RECORD_TYPES`. */
export function typesOf(role: Role): RecordType[] {
  return RECORD_TYPE_NAMES.filter((type) => factsOf(type).role === role);
}

type TypeOf<R extends Role> = {
  [T in RecordType]: (typeof RECORD_TYPES)[T]['role'] extends R ? T : never;
}[RecordType];

/** The types of what sources say, which a record is of that does not say what it is, of the sources, and of evidence. */
export const STATEMENT = onlyType('statement');
export const SOURCE = onlyType('source');
export const EVIDENCE = onlyType('evidence');

/** The one type of a role whose very fields the program reads. */
function onlyType<R extends Exclude<Role, 'subject'>>(role: R): TypeOf<R> {
  const types = typesOf(role);
  if (types.length === 1) return types[0] as TypeOf<R>;
  throw new Error(`RECORD_TYPES: one type is of the role ${role}, not ${types.join(' and ')}; make others subjects`);
}

/** What is known of a type. */
export function factsOf(type: RecordType): RecordTypeFacts {
  return RECORD_TYPES[type];
}

/** The fields of a record by their names. */
export function fieldsIn(record: AnyRecord): Readonly<Record<string, unknown>> {
  return record as unknown as Readonly<Record<string, unknown>>;
}

/** Labels given by no language at all: ids of open types stand for themselves under this BCP 47 tag. */
export const UNDETERMINED = 'und';

/** What stands for a title in a draft until somebody writes it. */
export const TO_WRITE = 'TODO';

/** Whether a text for people is still to be written. */
export function isToWrite(text: string): boolean {
  return isBlank(text) || text.trim() === TO_WRITE;
}

/** What the id `article`, the one that holds what the source says itself, is called. */
export const ARTICLE: Text = { en: 'the article', es: 'el artículo', zh: '本文' };

/** The text that names a record for people: a claim’s statement, an actor’s name, a topic’s label. */
export function titleOf(type: RecordType, record: AnyRecord): Text {
  const title = fieldsIn(record)[RECORD_TYPES[type].title] as Text | undefined;
  return title ?? { [UNDETERMINED]: record.id };
}

/** The places in which a claim stands, that of its source first. */
export function placesOf({ source, alsoAt }: Pick<Claim, 'source' | 'alsoAt'>): Claim['alsoAt'] {
  return source === undefined ? alsoAt : [source, ...alsoAt];
}

/** The names or labels of a record in every language; what is stated has none. */
export function namesOf(type: RecordType, record: AnyRecord): readonly string[] {
  return type === STATEMENT || type === EVIDENCE ? [] : Object.values(titleOf(type, record));
}

export function aliasesOf(record: AnyRecord): readonly string[] {
  return 'aliases' in record ? record.aliases : [];
}

/** Names that are found and accepted, but never shown. */
export function hiddenNamesOf(record: AnyRecord): readonly string[] {
  return 'searchTerms' in record ? record.searchTerms : [];
}

/** Whether `supported` means no more than that it was said or held: of recommendations, and of views of somebody else. */
export function isAttested({
  kind,
  attributedTo,
  outcome,
}: Pick<Claim, 'kind' | 'attributedTo'> & Partial<Pick<ClaimOutcome, 'outcome'>>): boolean {
  const isView = kind === 'assessment' && attributedTo !== undefined && attributedTo !== RESERVED_ID;
  return outcome === 'supported' && (isView || kind === 'recommendation');
}

/** The entry in `language` or one close to it, else in English, else the first. */
export function inLanguage(text: Text, language: string): string {
  return onOneLine(exactlyIn(text, language));
}

/** The same as it was written, for formats that are data. */
export function exactlyIn(text: Text, language: string): string {
  return text[language] ?? text[tagIn(text, language)] ?? '';
}

/** A text whose lines are those of the file it was written in, each sign in its place. */
export function onOneLine(text: string): string {
  return text.replace(/[\n\t]/g, ' ');
}

/** The tag of that entry. */
export function tagIn(text: Text, language: string): string {
  return tagShown(language, Object.keys(text)) ?? language;
}

/** What a source is called: by its title, or without one by its id. */
export function nameOfDocument({ id, title }: SourceDocument, language: string): string {
  return title === undefined ? id : inLanguage(title, language);
}

/** All records of the base, by type in the order of `RECORD_TYPES`, then in the order of the data. */
export function* everyRecord(
  base: KnowledgeBase,
): Generator<{ readonly type: RecordType; readonly record: AnyRecord }> {
  for (const type of RECORD_TYPE_NAMES) {
    for (const record of base.records[type]) yield { type, record };
  }
}
