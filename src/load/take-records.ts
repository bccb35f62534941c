import { BASE_FILE, isOfOne, READ_BACK, SCHEMA_VERSION, typeOfKey } from '../model/base-file.ts';
import type { RuleName } from '../model/diagnostics.ts';
import { didYouMean } from '../text/nearest.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, STATEMENT, type RecordType } from '../model/records.ts';
import { ABOUT, CLAIM } from '../model/record-shapes.ts';
import { fieldsOf, isListField } from '../model/shape.ts';
import type { DraftBase } from './draft-base.ts';
import { forbiddenKey } from './fields/forbidden-key.ts';
import { isExtension, isMapping } from './fields/mapping.ts';
import { nearNames } from '../text/nearest.ts';
import { BROKEN } from './fields/broken.ts';
import type { Message } from './problems.ts';
import type { Path, DataText } from './data-text.ts';
import { likelyImport } from './likely-cause.ts';
import { readField, readMapping } from './fields/validate.ts';
import { ValuePath } from './fields/value-path.ts';
import { alternatives, blankAdvice, exampleOfShape, quoted } from './fields/wording.ts';

/** Takes the records of one text into a base. */
export class RecordTaker {
  readonly #base: DraftBase;
  readonly #source: DataText;
  readonly #place: ValuePath;

  constructor(base: DraftBase, source: DataText) {
    this.#base = base;
    this.#source = source;
    this.#place = new ValuePath((fault, path, at) => {
      base.problems.add(source, { ...fault, path, at });
    });
  }

  /** The value of a whole YAML or JSON text, undefined if it holds only comments. `cause` is what else it may be. */
  whole(value: unknown, cause?: string): void {
    if (value === undefined || value === BROKEN) return;
    if (Array.isArray(value)) {
      this.#items(value, (item, at) => {
        this.item(item, [at]);
      });
    } else if (!isMapping(value)) {
      const what = typeof value === 'string' ? 'one text' : 'one value';
      this.#refuse('not-a-base', [], `holds only ${what}, not a base: ${cause ?? A_BASE}`);
    } else if (isOneRecord(value)) {
      const why = this.#foreign(value) ?? 'put it in a list, such as claims: [ … ]';
      this.#refuse('not-a-base', [], `is one record, not a base: ${why}`);
    } else if (isOfNoBase(value)) {
      const why = likelyImport(value, this.#source.name) ?? A_BASE;
      this.#refuse('not-a-base', [], `has only ${someOf(Object.keys(value))}, and so nothing of a base: ${why}`);
    } else {
      for (const [key, item] of Object.entries(value)) this.#top(key, item);
    }
  }

  /** A record that says itself what it is, and is a claim if it does not. Of one that says what there is not, no more is known. */
  item(value: unknown, path: Path): void {
    const said: unknown = isMapping(value) ? value['recordType'] : undefined;
    if (said === undefined && isMapping(value) && isRecordType(value['type'])) {
      this.#refuse(
        'unknown-field',
        [...path, 'type'],
        'there is no field "type" here. Did you mean recordType?',
        'key',
      );
    } else if (said === undefined && isOfOtherTool(value)) {
      const why = likelyImport(value, this.#source.name) ?? 'jq makes claims of it, as sora-cn help recipes shows';
      this.#refuse('not-a-base', path, `is no record of a base, with ${someOf(Object.keys(value))}: ${why}`);
    } else if (said === undefined || isRecordType(said)) {
      this.#record(said ?? STATEMENT, value, path);
    } else {
      readField(this.#walk([...path, 'recordType']), READ_BACK.recordType, said, 'recordType');
      this.#base.problems.omit();
    }
  }

  /** What else an item is that says neither of which type it is nor what it claims. */
  #foreign(item: unknown): string | undefined {
    if (!isMapping(item)) return undefined;
    for (const key in item) if (key === 'statement' || key === 'recordType' || isExtension(key)) return undefined;
    return likelyImport(item, this.#source.name);
  }

  #top(key: string, value: unknown): void {
    const type = typeOfKey(key);
    if (value === BROKEN) this.#base.problems.omit();
    else if (key === 'schemaVersion') this.#version(value);
    else if (key === 'about') this.#about(value);
    else if (type !== undefined && isOfOne(key)) {
      if (!this.#isMisplaced(value, type, [key])) this.#record(type, value, [key], 'the document');
    } else if (type !== undefined) this.#list(key, type, value);
    else if (Object.hasOwn(BASE_FILE, key)) return;
    else if (!isExtension(key)) this.#unknownKey(key);
  }

  #version(value: unknown): void {
    const field = BASE_FILE['schemaVersion'];
    const version =
      field === undefined ? undefined : readField(this.#walk(['schemaVersion']), field, value, 'schemaVersion');
    if (typeof version !== 'number' || version <= SCHEMA_VERSION) return;
    const message = `schemaVersion ${version} is newer than this program, which reads ${SCHEMA_VERSION}: update sora-cn`;
    this.#refuse('newer-schema', ['schemaVersion'], message);
  }

  #about(value: unknown): void {
    const fields = readMapping(this.#walk(['about']), ABOUT, value, 'about');
    if (fields === BROKEN) this.#base.problems.omit();
    else this.#base.addAbout({ fields, source: this.#source, path: ['about'] });
  }

  #list(key: string, type: RecordType, value: unknown): void {
    if (!Array.isArray(value)) {
      const message =
        value === null
          ? 'has no value: write a list, or leave it out'
          : `must be a list, such as [${exampleOfShape(RECORD_TYPES[type].fields)}]`;
      this.#refuse('wrong-type', [key], `${key} ${message}`);
      return;
    }
    this.#items(value, (item, at) => {
      if (!this.#isMisplaced(item, type, [key, at])) this.#record(type, item, [key, at]);
    });
  }

  /** Refuses a record that says it is of another type than that of its place. */
  #isMisplaced(value: unknown, type: RecordType, path: Path): boolean {
    const said: unknown = isMapping(value) ? value['recordType'] : undefined;
    if (said === type || !isRecordType(said)) return false;
    const message = `a record of type ${said} does not belong under ${String(path[0])}: move it`;
    this.#refuse('wrong-type', [...path, 'recordType'], message);
    return true;
  }

  #items(list: readonly unknown[], take: (item: unknown, at: number) => void): void {
    for (const [at, item] of list.entries()) {
      if (this.#base.problems.isFull(this.#source)) return;
      take(item, at);
    }
  }

  #record(type: RecordType, value: unknown, path: Path, name = `this ${type}`): void {
    const foreign = type === STATEMENT ? this.#foreign(value) : undefined;
    if (foreign !== undefined) {
      this.#refuse('not-a-base', path, `is no record of a base: ${foreign}`);
      return;
    }
    const { fields: shape } = RECORD_TYPES[type];
    if (!this.#base.isWhole && !isAsPrinted(type, value, path)) this.#base.isWhole = true;
    const fields = readMapping(this.#walk(path), shape, value, name, READ_BACK);
    const id: unknown = isMapping(value) ? value['id'] : undefined;
    this.#base.add(type, { fields, source: this.#source, path }, typeof id === 'string' ? id : undefined);
  }

  #unknownKey(key: string): void {
    const forbidden = forbiddenKey(key);
    if (forbidden !== undefined) this.#refuse('forbidden-key', [key], forbidden, 'key');
    else this.#refuse('unknown-field', [key], () => unknownKey(key), 'key');
  }

  #refuse(code: RuleName, path: Path, message: Message, at: 'key' | 'value' = 'value'): void {
    this.#base.problems.add(this.#source, { code, path, at, message });
    this.#base.problems.omit();
  }

  #walk(start: Path): ValuePath {
    this.#place.begin(start);
    return this.#place;
  }
}

function unknownKey(key: string): string {
  const known = Object.keys(BASE_FILE);
  const near = nearNames(key, known);
  const all = ` A base holds ${alternatives(known)}; what is your own is called x-….`;
  return `a base has no ${quoted(key)}.${blankAdvice(key) || (near.length === 0 ? all : didYouMean(near))}`;
}

/** Whether a record stands in a bare list and says of all its lists what is in them, as every list prints it. */
function isAsPrinted(type: RecordType, value: unknown, [start]: Path): boolean {
  const lists = typeof start === 'number' && isMapping(value) ? LISTS.get(type) : undefined;
  return lists?.every((name) => Object.hasOwn(value as object, name)) === true;
}

const LISTS = new Map(
  RECORD_TYPE_NAMES.map((type) => {
    const lists = fieldsOf(RECORD_TYPES[type].fields).filter(([, field]) => isListField(field));
    return [type, lists.map(([name]) => name)];
  }),
);

const A_BASE = `a base is a mapping of ${alternatives(Object.keys(BASE_FILE))}, or a list of claims`;

/** So many keys tell what a mapping is. */
const SHOWN_KEYS = 3;
const TRIED_KEYS = 100;

function someOf(keys: readonly string[]): string {
  return keys.slice(0, SHOWN_KEYS).map(quoted).join(', ') + (keys.length > SHOWN_KEYS ? ', …' : '');
}

/** Whether a mapping that says not what it is has several fields, and but for an id none of a claim or the user’s own. */
function isOfOtherTool(value: unknown): value is Record<string, unknown> {
  if (!isMapping(value)) return false;
  let strange = 0;
  // Without a list of the keys: this is asked of every claim.
  for (const key in value) {
    if (key === 'id') continue;
    if (Object.hasOwn(CLAIM, key) || isExtension(key)) return false;
    strange++;
  }
  return strange >= SHOWN_KEYS;
}

/** Whether no key of a mapping is one of a base, the user’s own, or like one of them. */
function isOfNoBase(value: Record<string, unknown>): boolean {
  const keys = Object.keys(value).filter((key) => value[key] !== BROKEN);
  const known = Object.keys(BASE_FILE);
  const isStrange = (key: string) =>
    forbiddenKey(key) === undefined && blankAdvice(key) === '' && nearNames(key, known).length === 0;
  return (
    keys.length > 0 &&
    !keys.some((key) => Object.hasOwn(BASE_FILE, key) || isExtension(key)) &&
    keys.slice(0, TRIED_KEYS).every(isStrange)
  );
}

function isOneRecord(value: Record<string, unknown>): boolean {
  const hasRecordKey = Object.hasOwn(value, 'id') || Object.hasOwn(value, 'statement');
  return hasRecordKey && !Object.keys(value).some((key) => Object.hasOwn(BASE_FILE, key));
}

function isRecordType(name: unknown): name is RecordType {
  return typeof name === 'string' && Object.hasOwn(RECORD_TYPES, name);
}
