import { UserError } from '../model/errors.ts';
import { shellOperands, shellPath, shellWord } from '../text/shell-word.ts';
import {
  RECORD_TYPES,
  RECORD_TYPE_NAMES,
  SOURCE,
  STATEMENT,
  namesOf,
  aliasesOf,
  hiddenNamesOf,
  type AnyRecord,
  type Claim,
  type KnowledgeBase,
  type RecordType,
} from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import { firstFew } from '../text/first-few.ts';
import { foldName } from '../text/fold-name.ts';
import { didYouMean, nearest, type Choice } from '../text/nearest.ts';
import { parsePlace } from '../model/places.ts';
import { isBlank } from '../model/patterns.ts';

/** A record and its type, as `TYPE:ID` names it. */
export interface Named {
  readonly type: RecordType;
  readonly record: AnyRecord;
}

const SHORTEST_PREFIX = 3;

/**
 * The record that a person means: `TYPE:ID`, an exact id, a name or alias in any language, a unique beginning of an id.
 * @returns undefined if there is none
 * @throws UserError (2) if there are several
 */
export function findByName(catalogue: Catalogue, typed: string): Named | undefined {
  const qualified = asTypeAndId(typed);
  if (qualified !== undefined) {
    const record = catalogue.find(qualified.type, qualified.id);
    if (record !== undefined) return { type: qualified.type, record };
  }
  const key = foldName(typed);
  if (key === '') return undefined;
  // A list of ids may be as long as the base.
  const exactly = RECORD_TYPE_NAMES.flatMap((type) => {
    const record = catalogue.find(type, typed);
    return record === undefined ? [] : [{ type, record }];
  });
  if (exactly.length > 0) return meantOf(typed, exactly, []);
  const isLong = key.length >= SHORTEST_PREFIX;
  const { called, beginning } = catalogue.claimIds;
  const levels: Level[] = [
    { is: ({ record }) => foldName(record.id) === key, claims: () => called(key) },
    { is: ({ type, record }) => namesOf(type, record).some((title) => foldName(title) === key) },
    { is: ({ record }) => aliasesOf(record).some((alias) => foldName(alias) === key) },
    { is: ({ record }) => hiddenNamesOf(record).some((term) => foldName(term) === key) },
    {
      is: ({ record }) => isLong && foldName(record.id).startsWith(key),
      claims: () => (isLong ? beginning(key) : []),
    },
  ];
  const records = [...everyOther(catalogue.base)];
  for (const { is, claims = () => [] } of levels) {
    const meant = meantOf(typed, records.filter(is), claims());
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** @throws UserError (2) if several are meant */
function meantOf(typed: string, found: readonly Named[], claims: readonly Claim[]): Named | undefined {
  // A source is what other records are from: where a name is theirs too, they are meant.
  const others = found.filter(({ type }) => type !== SOURCE);
  const meant = others.length + claims.length > 0 ? others : found;
  if (meant.length + claims.length > 1) throw ambiguous(typed, meant, claims);
  return meant[0] ?? (claims[0] && { type: STATEMENT, record: claims[0] });
}

/** What a name may be of a record; of claims, which have no names but their ids, it is looked up. */
interface Level {
  readonly is: (named: Named) => boolean;
  readonly claims?: () => readonly Claim[];
}

function* everyOther({ records }: KnowledgeBase): Generator<Named> {
  for (const type of RECORD_TYPE_NAMES) {
    if (type !== STATEMENT) for (const record of records[type]) yield { type, record };
  }
}

function asTypeAndId(typed: string): { type: RecordType; id: string } | undefined {
  const colon = typed.indexOf(':');
  const word = typed.slice(0, Math.max(colon, 0)).toLowerCase();
  const type = RECORD_TYPE_NAMES.find((name) => name === word || RECORD_TYPES[name].plural === word);
  return type && { type, id: typed.slice(colon + 1) };
}

const MOST_CANDIDATES = 12;

function ambiguous(typed: string, found: readonly Named[], claims: readonly Claim[]): UserError {
  const first = claims.slice(0, MOST_CANDIDATES).map((record) => ({ type: STATEMENT, record }));
  const names = [...found, ...first].map(({ type, record }) => `${type}:${record.id}`);
  const shown = firstFew(names, MOST_CANDIDATES, found.length + claims.length);
  return new UserError(`"${typed}" may be one of several records: ${shown}.`, ['Give one of these.']);
}

/** The error for a name that leads nowhere, with what is near. */
export function noSuchRecord(catalogue: Catalogue, typed: string): UserError {
  const qualified = asTypeAndId(typed);
  const word = qualified?.id ?? typed;
  const types = qualified === undefined ? RECORD_TYPE_NAMES : [qualified.type];
  const near = nearest(word, choicesOf(types, catalogue)).map((id) =>
    qualified === undefined ? id : `${qualified.type}:${id}`,
  );
  return new UserError(
    `There is no ${qualified?.type ?? 'record'} called "${word}".${didYouMean(near)}`,
    whereElse(typed, word),
    1,
  );
}

/** What records are called; of claims, which may be many, only their ids are read. */
function* choicesOf(types: readonly RecordType[], { base, claimIds }: Catalogue): Generator<Choice> {
  for (const type of types) {
    if (type === STATEMENT) for (const id of claimIds.all()) yield { id, names: [] };
    else
      for (const record of base.records[type]) {
        yield { id: record.id, names: namesOf(type, record), aliases: aliasesOf(record) };
      }
  }
}

/** What to type for the file of a base where the name of something in it is wanted. */
export function asBase(typed: string): string | undefined {
  if (!/\.(?:ya?ml|jsonl?|ndjson)$/i.test(typed)) return undefined;
  return `A base is named by -d: sora-cn claims -d ${shellPath(typed)}`;
}

function whereElse(typed: string, word: string): string[] {
  const base = asBase(typed);
  if (base !== undefined) return [base];
  if (parsePlace(typed) !== undefined) return [`A place in the source: sora-cn document ${shellWord(typed)}`];
  const [, prefix, rest = ''] = /^([a-z]+):(.+)$/i.exec(word) ?? [];
  const types = prefix === undefined ? [] : [`"${prefix}" is no type. Types: ${RECORD_TYPE_NAMES.join(', ')}.`];
  const wanted = prefix === undefined ? word : rest;
  return isBlank(wanted) ? types : [...types, `Look for it: sora-cn search ${shellOperands([wanted])}`];
}
